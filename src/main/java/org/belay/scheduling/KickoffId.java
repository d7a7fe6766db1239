package org.belay.scheduling;

/** Key of a kickoff. */
public record KickoffId(long value) {}
