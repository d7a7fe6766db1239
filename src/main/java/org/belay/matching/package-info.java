@NullMarked
package org.belay.matching;

import org.jspecify.annotations.NullMarked;
