@NullMarked
package org.belay.shared;

import org.jspecify.annotations.NullMarked;
