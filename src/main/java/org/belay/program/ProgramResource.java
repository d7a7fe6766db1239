package org.belay.program;

import java.util.List;
import org.belay.program.Milestone.PlanSide;
import org.belay.shared.json.Places;
import org.jspecify.annotations.Nullable;

/**
 * Something to read that belongs to parts of a plan, and goes with the program into files and copies: a link or a file.
 *
 * @param text what it is good for; null for nothing
 * @param link null for a file
 * @param file null for a link
 * @param topics that it is about, by key
 * @param side for whom it is
 * @param parts of the plan, by key, in the order of the plan
 */
public record ProgramResource(
        String title,
        @Nullable String text,
        @Nullable String link,
        @Nullable Enclosed file,
        List<String> topics,
        PlanSide side,
        List<String> parts) {

    /** Of one plan. */
    public static final int MOST = 200;

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_LINK = 1000;
    public static final int MOST_TOPICS = 8;

    public ProgramResource {
        title = title.strip();
        text = text == null || text.isBlank() ? null : text.strip();
        topics = List.copyOf(topics);
        parts = List.copyOf(parts);
    }

    /** Where the one of an index, from 0, stands in a program file. */
    public static String place(int index) {
        return Places.in("/resources", index);
    }

    /** Whether it is a file that did not come along. */
    public boolean isMissing() {
        return file != null && file.content() == null;
    }

    /**
     * A file within a file.
     *
     * @param content in Base64 (RFC 4648); null for one that is too large to go along and is known by its name alone
     */
    public record Enclosed(String name, @Nullable String content) {

        /** Of one file, before it is written in Base64. */
        public static final int MOST_BYTES = 256 << 10;

        /** Of all files of one program. */
        public static final int MOST_BYTES_TOGETHER = 2 << 20;

        public static final int LONGEST_NAME = 120;
    }
}
