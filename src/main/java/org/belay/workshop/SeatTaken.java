package org.belay.workshop;

import org.belay.shared.PersonId;

/** Somebody has a seat. */
public record SeatTaken(Workshop workshop, PersonId person) {}
