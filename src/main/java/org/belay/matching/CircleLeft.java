package org.belay.matching;

import org.belay.shared.PersonId;

/**
 * Somebody is in a circle no more, while it goes on.
 *
 * @param circle with those who stay
 * @param by who did it; the member where they left by themselves
 */
public record CircleLeft(Circle circle, Party member, PersonId by) {}
