/** Help in confidence: requests that named contacts alone read, and where else there is help. */
@NullMarked
package org.belay.safeguarding;

import org.jspecify.annotations.NullMarked;
