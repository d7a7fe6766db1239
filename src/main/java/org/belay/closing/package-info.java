/** How pairs and circles come to their end: looking back, going on, and the closing of a cohort. */
@NullMarked
package org.belay.closing;

import org.jspecify.annotations.NullMarked;
