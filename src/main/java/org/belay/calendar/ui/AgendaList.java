package org.belay.calendar.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.belay.calendar.CalendarEntry;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** A calendar as a list of days. */
final class AgendaList {

    private AgendaList() {}

    static Component of(List<CalendarEntry> entries, ZoneId zone) {
        if (entries.isEmpty()) {
            return Blocks.empty("calendar", text("calendar.empty"), text("calendar.empty-help"));
        }
        var days = entries.stream()
                .collect(groupingBy(
                        entry -> entry.time().startsAt().atZone(zone).toLocalDate(), TreeMap::new, toList()));
        var all = Blocks.block("b-main");
        days.forEach((day, ofDay) -> all.add(card(day, ofDay, zone)));
        return all;
    }

    private static Component card(LocalDate day, List<CalendarEntry> entries, ZoneId zone) {
        var list = new UnorderedList();
        list.addClassName("b-day-list");
        entries.forEach(entry -> list.add(item(entry, zone)));
        return Blocks.card(Formats.weekday(day), list);
    }

    private static ListItem item(CalendarEntry entry, ZoneId zone) {
        var times = Formats.time(entry.time().startsAt(), zone) + " – "
                + Formats.time(entry.time().endsAt(), zone);
        var what = Blocks.block("b-who-lines", title(entry));
        var place = entry.place();
        if (place != null) {
            what.add(Blocks.meta(place));
        }
        var line = Blocks.block("b-row b-between", Blocks.row(Blocks.meta(times), what));
        if (!entry.hidden()) {
            line.add(Blocks.badge(text("calendar.status." + entry.status()), tone(entry)));
        }
        return new ListItem(line);
    }

    private static Component title(CalendarEntry entry) {
        return entry.hidden() ? Blocks.muted(text("calendar.hidden")) : new Anchor(entry.page(), Titles.of(entry));
    }

    static Tone tone(CalendarEntry entry) {
        return switch (entry.status()) {
            case AGREED -> Tone.ACCENT;
            case OVER -> Tone.OK;
            case PROPOSED -> Tone.INFO;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
