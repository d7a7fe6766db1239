package org.belay.closing;

import org.belay.enrollment.Side;
import org.belay.shared.PersonId;

/**
 * Somebody who wants to be matched with somebody else after the end.
 *
 * @param side on which they took part
 */
public record WantsAnother(PersonId person, String name, Side side) {}
