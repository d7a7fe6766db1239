package org.belay.workshop;

import java.time.Instant;

/** A seat came free and waits for the answer of whoever was first on the waitlist. */
public record SeatOffered(Workshop workshop, InLine seat, Instant answerBy) {}
