package org.belay.reporting;

/** Key of a view of a report that somebody saved. */
public record SavedReportId(long value) {}
