/** Workshops: seats and who waits for one, who was there, what they say of it. */
@NullMarked
package org.belay.workshop;

import org.jspecify.annotations.NullMarked;
