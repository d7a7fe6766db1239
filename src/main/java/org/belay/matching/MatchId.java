package org.belay.matching;

/** Key of a match. */
public record MatchId(long value) {}
