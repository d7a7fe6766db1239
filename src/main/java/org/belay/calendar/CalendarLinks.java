package org.belay.calendar;

import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.jspecify.annotations.Nullable;

/** Where the pages of what stands in calendars are; the same for files, mails and screens. */
public final class CalendarLinks {

    private static final String HOME = "";

    private CalendarLinks() {}

    /** Without a leading slash; home for what the reader may not know. */
    public static String page(CalendarEntry entry) {
        return switch (entry.kind()) {
            case SESSION -> page(entry.match());
            case CIRCLE -> page(entry.circle());
        };
    }

    private static String page(@Nullable MatchId match) {
        return match == null ? HOME : "pair/" + match.value();
    }

    private static String page(@Nullable CircleId circle) {
        return circle == null ? HOME : "circle/" + circle.value();
    }
}
