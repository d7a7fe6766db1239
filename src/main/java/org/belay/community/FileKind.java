package org.belay.community;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of files that people may share. The names are stored: never rename one. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain;charset=UTF-8", "txt", "md", "csv"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    private final String type;
    private final Set<String> extensions;

    FileKind(String type, String... extensions) {
        this.type = type;
        this.extensions = Set.of(extensions);
    }

    /** As a browser is told it. */
    public String type() {
        return type;
    }

    /** Whether a name ends as those of this kind do. */
    boolean named(String name) {
        var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(end);
    }

    /** The ends of names that may be uploaded, each with its dot. */
    public static Stream<String> endings() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.extensions.stream())
                .map(end -> "." + end)
                .sorted();
    }
}
