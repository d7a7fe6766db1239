package org.belay.organization;

/** Key of an applied import file. */
public record ImportBatchId(long value) {}
