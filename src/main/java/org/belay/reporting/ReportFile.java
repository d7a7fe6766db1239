package org.belay.reporting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A report as a file. */
public final class ReportFile {

    private final String name;
    private final Kind kind;
    private final byte[] content;

    ReportFile(String name, Kind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public long size() {
        return content.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** The kinds of files. */
    public enum Kind {
        PDF("pdf", "application/pdf"),
        EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String extension;
        private final String type;

        Kind(String extension, String type) {
            this.extension = extension;
            this.type = type;
        }

        String extension() {
            return extension;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }
}
