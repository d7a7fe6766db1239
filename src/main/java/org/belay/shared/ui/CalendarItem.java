package org.belay.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in the calendar.
 *
 * @param note a second line, after the time
 * @param kind the end of the class {@code b-cal-…} that gives its color
 * @param movable whether it can be dragged, and moved by keys
 * @param label what a screen reader says of it
 */
public record CalendarItem(
        String id,
        String title,
        @Nullable String note,
        LocalDateTime start,
        LocalDateTime end,
        boolean allDay,
        Look look,
        String kind,
        boolean movable,
        String label) {

    /** How an entry is drawn. */
    public enum Look {
        /** Dashed. */
        PROPOSAL,
        /** Solid. */
        AGREED,
        /** Over. */
        PAST,
        /** Something stands against it. */
        CONFLICT,
        /** Grey: the reader may not know what it is. */
        BUSY,
        /** Hatched, for whole days. */
        CLOSED
    }

    /** Within a day, by the clock of a zone. */
    public static CalendarItem of(
            String id,
            String title,
            @Nullable String note,
            Instant start,
            Instant end,
            ZoneId zone,
            Look look,
            String kind,
            boolean movable,
            String label) {
        return new CalendarItem(
                id,
                title,
                note,
                LocalDateTime.ofInstant(start, zone),
                LocalDateTime.ofInstant(end, zone),
                false,
                look,
                kind,
                movable,
                label);
    }

    /** The whole of a day. */
    public static CalendarItem closed(String id, String title, LocalDate day) {
        return new CalendarItem(
                id,
                title,
                null,
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay(),
                true,
                Look.CLOSED,
                "closed",
                false,
                title);
    }

    Map<String, Object> written() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", id);
        entry.put("title", title);
        entry.put("note", note == null ? "" : note);
        entry.put("start", allDay ? start.toLocalDate().toString() : minute(start));
        entry.put("end", allDay ? end.toLocalDate().toString() : minute(end));
        entry.put("allDay", allDay);
        entry.put("look", look.name().toLowerCase(Locale.ROOT));
        entry.put("kind", kind);
        entry.put("movable", movable);
        entry.put("label", label);
        return entry;
    }

    private static String minute(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
