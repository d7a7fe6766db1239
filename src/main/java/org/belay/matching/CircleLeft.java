package org.belay.matching;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is in a circle no more, while it goes on.
 *
 * @param circle with those who stay
 * @param by who did it; the member where they left by themselves, null when nobody did
 */
public record CircleLeft(
        Circle circle, Party member, @Nullable PersonId by) {}
