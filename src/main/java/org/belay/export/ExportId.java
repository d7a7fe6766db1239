package org.belay.export;

/** Key of a file that was exported. */
public record ExportId(long value) {}
