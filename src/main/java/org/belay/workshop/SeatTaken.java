package org.belay.workshop;

/** Somebody has a seat. */
public record SeatTaken(Workshop workshop, InLine seat) {}
