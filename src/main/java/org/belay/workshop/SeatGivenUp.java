package org.belay.workshop;

/** Somebody has, and waits for, no seat any more. */
public record SeatGivenUp(Workshop workshop, InLine seat) {}
