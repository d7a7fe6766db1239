package org.belay.workshop;

/** Registration has closed with fewer than the minimum; a coordinator decides. */
public record TooFewRegistered(Workshop workshop, int registered) {}
