package org.belay.workshop;

import org.belay.shared.PersonId;

/** Somebody has, and waits for, no seat any more. */
public record SeatGivenUp(Workshop workshop, PersonId person) {}
