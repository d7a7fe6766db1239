package org.belay.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.belay.calendar.CalendarEntry;
import org.belay.calendar.ui.CalendarAddress.Look;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Calendar;
import org.belay.shared.ui.CalendarItem;
import org.belay.shared.ui.Formats;

/** A month or a week, drawn. */
final class Drawn {

    private Drawn() {}

    static Component of(Look look, LocalDate day, LocalDate today, List<CalendarEntry> entries, ZoneId zone) {
        var calendar = new Calendar(zone, today, false, false);
        var shown = entries.stream()
                .filter(entry -> entry.status() != CalendarEntry.Status.CANCELLED)
                .toList();
        calendar.show(
                look == Look.WEEK ? Calendar.View.WEEK : Calendar.View.MONTH,
                day,
                shown.stream().map(entry -> entry(entry, zone)).toList());
        calendar.onEntry(click -> shown.stream()
                .filter(entry -> entry.key().equals(click.id()) && !entry.hidden())
                .findFirst()
                .ifPresent(entry -> Addresses.open(entry.page())));
        return calendar;
    }

    private static CalendarItem entry(CalendarEntry entry, ZoneId zone) {
        var title = Titles.of(entry);
        var start = entry.time().startsAt();
        var label = title + ", " + Formats.dateTime(start, zone) + ", "
                + UI.getCurrent().getTranslation("calendar.status." + entry.status());
        return CalendarItem.of(
                entry.key(),
                title,
                entry.place(),
                start,
                entry.time().endsAt(),
                zone,
                look(entry),
                entry.kind().name().toLowerCase(Locale.ROOT),
                false,
                label);
    }

    private static CalendarItem.Look look(CalendarEntry entry) {
        if (entry.hidden()) {
            return CalendarItem.Look.BUSY;
        }
        return switch (entry.status()) {
            case PROPOSED -> CalendarItem.Look.PROPOSAL;
            case AGREED -> CalendarItem.Look.AGREED;
            case OVER, CANCELLED -> CalendarItem.Look.PAST;
        };
    }
}
