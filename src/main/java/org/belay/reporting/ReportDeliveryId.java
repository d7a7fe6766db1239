package org.belay.reporting;

/** Key of a report that was sent by itself. */
public record ReportDeliveryId(long value) {}
