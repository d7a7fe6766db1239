package org.belay.matching;

/** A circle that had been completed goes on after all, and the places of its people with it. */
public record CircleCompletionTakenBack(Circle circle) {}
