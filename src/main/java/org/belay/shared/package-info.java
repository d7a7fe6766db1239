/** What every feature may use. */
@NullMarked
package org.belay.shared;

import org.jspecify.annotations.NullMarked;
