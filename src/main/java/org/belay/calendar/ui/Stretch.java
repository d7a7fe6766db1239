package org.belay.calendar.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import org.belay.calendar.ui.CalendarAddress.Look;
import org.belay.session.Slot;
import org.belay.shared.ui.Formats;

/**
 * The days that are seen at once: a month, with the days of the weeks at its ends, or a week as the reader's language
 * begins it.
 *
 * @param last is seen, too
 * @param anchor the day that names it
 */
record Stretch(Look look, LocalDate first, LocalDate last, LocalDate anchor) {

    static Stretch of(Look look, LocalDate day) {
        var weekday = WeekFields.of(UI.getCurrent().getLocale()).dayOfWeek();
        var month = day.withDayOfMonth(1);
        return switch (look) {
            case WEEK -> {
                var monday = day.with(weekday, 1);
                yield new Stretch(look, monday, monday.plusDays(6), monday);
            }
            case MONTH -> new Stretch(look, month.with(weekday, 1), month.plusDays(41), month);
            case AGENDA -> new Stretch(look, month, month.plusMonths(1).minusDays(1), month);
        };
    }

    Slot in(ZoneId zone) {
        return new Slot(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    LocalDate before() {
        return look == Look.WEEK ? anchor.minusWeeks(1) : anchor.minusMonths(1);
    }

    LocalDate after() {
        return look == Look.WEEK ? anchor.plusWeeks(1) : anchor.plusMonths(1);
    }

    String words() {
        return look == Look.WEEK ? Formats.dates(first, last) : Formats.month(anchor);
    }
}
