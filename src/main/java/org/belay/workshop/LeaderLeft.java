package org.belay.workshop;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody who leads a workshop that is ahead works here no more. The workshop is as it is now. */
public record LeaderLeft(Workshop workshop, @Nullable PersonId by) {}
