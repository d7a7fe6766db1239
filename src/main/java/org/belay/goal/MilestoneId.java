package org.belay.goal;

/** Key of a milestone of a goal. */
public record MilestoneId(long value) {}
