@NullMarked
package org.belay;

import org.jspecify.annotations.NullMarked;
