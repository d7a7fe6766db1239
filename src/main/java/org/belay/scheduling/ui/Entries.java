package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.belay.scheduling.ScheduleService;
import org.belay.scheduling.ScheduledRow;
import org.belay.shared.CohortId;
import org.belay.shared.ui.CalendarItem;
import org.belay.shared.ui.Formats;

/** A schedule as the calendar draws it: its meetings, when people are taken otherwise, and days on which sites are closed. */
record Entries(ScheduleService schedules, Changes changes, CohortId cohort) {

    /** A proposal keeps its key wherever it is put; of a workshop each date has its own. */
    static String key(ScheduledRow row) {
        return row.session() == null
                ? row.meeting() + "-"
                        + (row.date() == null ? "" : row.date().id().value()) + "-"
                        + (row.proposed() ? row.state() : row.startsAt())
                : Long.toString(row.session().value());
    }

    List<CalendarItem> of(List<ScheduledRow> rows, Looking looking) {
        var entries = new ArrayList<CalendarItem>();
        for (var row : rows) {
            entries.add(CalendarItem.of(
                    key(row),
                    Words.brief(row),
                    row.proposed() ? text("state.SessionState.PROPOSED") : Words.where(row),
                    row.startsAt(),
                    row.endsAt(),
                    Formats.zone(),
                    look(row),
                    row.meeting().name().toLowerCase(java.util.Locale.ROOT),
                    changes.movable(row),
                    Words.spoken(row)));
        }
        var zone = Formats.zone();
        for (var slot : schedules.busy(cohort, looking.search(), looking.begin(zone), looking.end(zone))) {
            var busy = text("schedule.busy");
            entries.add(CalendarItem.of(
                    "busy-" + entries.size(),
                    busy,
                    text("schedule.private"),
                    slot.startsAt(),
                    slot.endsAt(),
                    zone,
                    CalendarItem.Look.BUSY,
                    "busy",
                    false,
                    busy + ", "
                            + Words.when(
                                    slot.startsAt(),
                                    Math.toIntExact(Duration.between(slot.startsAt(), slot.endsAt())
                                            .toMinutes()))));
        }
        var closed = new TreeMap<LocalDate, Set<String>>();
        schedules
                .closed(cohort, looking.from(), looking.to().minusDays(1))
                .forEach(day ->
                        closed.computeIfAbsent(day.day(), d -> new TreeSet<>()).add(day.site()));
        closed.forEach((day, sites) -> entries.add(
                CalendarItem.closed("closed-" + day, text("schedule.closed", String.join(", ", sites)), day)));
        return entries;
    }

    private static CalendarItem.Look look(ScheduledRow row) {
        return switch (row.state()) {
            case PROPOSED -> CalendarItem.Look.PROPOSAL;
            case SCHEDULED -> CalendarItem.Look.AGREED;
            case HELD, MISSED, CANCELLED, MOVED -> CalendarItem.Look.PAST;
        };
    }
}
