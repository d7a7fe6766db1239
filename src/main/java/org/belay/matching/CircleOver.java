package org.belay.matching;

import org.belay.shared.PersonId;

/**
 * A circle meets no more, however that came about; the circle is as it was before.
 *
 * @param state in which it ended
 */
public record CircleOver(Circle circle, CircleState state, PersonId by) {}
