package org.belay.workshop;

import org.belay.shared.PersonId;

/** Somebody was to lead a workshop that is ahead, and does not any more. The workshop is as it is now. */
public record LeaderTakenOff(Workshop workshop, PersonId person) {}
