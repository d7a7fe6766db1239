package org.belay.export;

/** What a file is written as. */
public enum ExportFormat {
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String type;

    ExportFormat(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    String extension() {
        return extension;
    }

    /** The media type. */
    String type() {
        return type;
    }
}
