package org.belay.program;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due at a point of the plan.
 *
 * @param key what it is known by, whatever its title; empty until a plan has given it one
 * @param day how many days after the start, 0 for the day itself
 * @param side for whom it is
 */
public record Milestone(
        String key,
        String title,
        CountedFrom countedFrom,
        int day,
        PlanSide side,
        @Nullable String text) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_TEXT = 1000;
    public static final int EARLIEST = -90;
    public static final int LATEST = 1095;

    public Milestone {
        title = title.strip();
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** One that is new. */
    public Milestone(String title, CountedFrom countedFrom, int day, PlanSide side, @Nullable String text) {
        this("", title, countedFrom, day, side, text);
    }

    Milestone keyed(String other) {
        return new Milestone(other, title, countedFrom, day, side, text);
    }

    /** Which start the days are counted from. The names are stored: never rename one. */
    public enum CountedFrom {
        /** The day on which the match became active. */
        MATCH,
        /** The first day of the cohort. */
        COHORT
    }

    /** Whom a milestone is for. The names are stored: never rename one. */
    public enum PlanSide {
        BOTH,
        MENTOR,
        MENTEE
    }

    Milestone forEverybody() {
        return new Milestone(key, title, countedFrom, day, PlanSide.BOTH, text);
    }

    /** When it is due for a match; null while the start is not known. */
    public @Nullable LocalDate due(@Nullable LocalDate matchStart, @Nullable LocalDate cohortStart) {
        var start = countedFrom == CountedFrom.MATCH ? matchStart : cohortStart;
        return start == null ? null : start.plusDays(day);
    }
}
