package org.belay.scheduling.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.scheduling.CourseDate;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduleGap;
import org.belay.scheduling.ScheduledRow;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Puts a schedule into words. */
final class Words {

    private static final int MOST_DAYS = 3;

    private Words() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    static String title(ScheduledRow row) {
        return row.title() == null ? text("schedule.meeting." + row.meeting()) : dated(row.title(), row.date());
    }

    private static String dated(String title, @Nullable CourseDate date) {
        return date == null || !date.oneOfSeveral()
                ? title
                : text("schedule.date-of", title, date.number(), date.dates());
    }

    /** As much of it as a calendar has room for: of two people their first names. */
    static String brief(ScheduledRow row) {
        var title = row.title();
        return title == null || row.meeting() != MeetingKind.PAIR
                ? title(row)
                : Arrays.stream(title.split(" \\+ ", -1)).map(Words::first).collect(Collectors.joining(" + "));
    }

    private static String first(String name) {
        int end = name.indexOf(' ');
        return end < 0 || name.charAt(end - 1) == '.' ? name : name.substring(0, end);
    }

    static String title(ScheduleGap gap) {
        return gap.title() == null ? text("schedule.meeting." + gap.meeting()) : dated(gap.title(), gap.date());
    }

    /** "Tue 17 Nov" in the order of the reader's language. */
    static String day(LocalDate day) {
        return com.ibm.icu.text.DateFormat.getInstanceForSkeleton("EEEMMMd", locale())
                .format(java.util.Date.from(
                        day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()));
    }

    static String when(Instant start, int minutes) {
        var zone = Formats.zone();
        return day(start.atZone(zone).toLocalDate()) + ", " + times(start, minutes, zone);
    }

    static String times(Instant start, int minutes, ZoneId zone) {
        return Formats.time(start, zone) + "\u2009–\u2009" + Formats.time(start.plusSeconds(60L * minutes), zone);
    }

    static String where(ScheduledRow row) {
        var room = row.roomName();
        return room == null ? text("state.SessionKind." + row.kind()) : room;
    }

    static String state(ScheduledRow row) {
        return row.state() == SessionState.SCHEDULED
                ? text("schedule.agreed")
                : text("state.SessionState." + row.state());
    }

    static Tone tone(ScheduledRow row) {
        return switch (row.state()) {
            case PROPOSED -> Tone.INFO;
            case SCHEDULED, HELD -> Tone.OK;
            case MISSED -> Tone.WARNING;
            case CANCELLED, MOVED -> Tone.NEUTRAL;
        };
    }

    /** For a screen reader: all that the place in the calendar says. */
    static String spoken(ScheduledRow row) {
        return String.join(
                ", ",
                title(row),
                text("schedule.meeting." + row.meeting()),
                when(row.startsAt(), row.minutes()),
                where(row),
                state(row));
    }

    /** Why there is no place, in a sentence, and another one about those who are free at other hours. */
    static String why(ScheduleGap.Why why) {
        var sentence = text("schedule.cause." + why.cause(), why.amount(), why.who() == null ? "" : why.who());
        var free = new ArrayList<String>();
        for (var one : why.free()) {
            free.add(
                    one.times().isEmpty()
                            ? text("schedule.free-never", one.name())
                            : text("schedule.free", one.name(), hours(one)));
        }
        return free.isEmpty() ? sentence : sentence + " " + String.join(" ", free);
    }

    /** "Mon 09:00–12:00, Thu 14:00–16:00" by the clock of whoever is free; each weekday once. */
    private static String hours(ScheduleGap.Free free) {
        var byDay = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var slot : free.times()) {
            byDay.computeIfAbsent(weekday(slot.startsAt(), free.zone()), day -> new LinkedHashSet<>())
                    .add(times(slot, free.zone()));
        }
        return byDay.entrySet().stream()
                .limit(MOST_DAYS)
                .map(day -> day.getKey() + " " + String.join(", ", day.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String weekday(Instant time, ZoneId zone) {
        return Formats.parts("EEE", time.atZone(zone).toLocalDate());
    }

    private static String times(Slot slot, ZoneId zone) {
        return Formats.time(slot.startsAt(), zone) + "–" + Formats.time(slot.endsAt(), zone);
    }

    static String help(ScheduleGap.Suggestion suggestion) {
        return text(
                "schedule.help." + suggestion.help(),
                when(suggestion.startsAt(), suggestion.minutes()),
                suggestion.minutes(),
                suggestion.roomName() == null ? "" : suggestion.roomName(),
                String.join(", ", suggestion.without()),
                suggestion.person() == null ? "" : suggestion.person(),
                suggestion.limit());
    }

    static String legend(MeetingKind kind) {
        return text("schedule.meeting." + kind);
    }
}
