package org.belay.community;

/** Key of a report about a post. */
public record PostReportId(long value) {}
