package org.belay.reporting;

/** Key of a report that is sent by itself. */
public record ReportScheduleId(long value) {}
