package org.belay.workshop;

import java.time.Instant;
import org.belay.shared.PersonId;

/** A seat came free and waits for the answer of whoever was first on the waitlist. */
public record SeatOffered(Workshop workshop, PersonId person, Instant answerBy) {}
