package org.belay.session;

/** Key of a commitment. */
public record CommitmentId(long value) {}
