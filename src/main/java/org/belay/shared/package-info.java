/** Value objects and small services that every feature may use. */
@NullMarked
package org.belay.shared;

import org.jspecify.annotations.NullMarked;
