package org.belay.matching;

/** Key of a match run. */
public record MatchRunId(long value) {}
