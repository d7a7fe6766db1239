package org.belay.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;

/**
 * What the queries read: a cohort, from one instant to another.
 *
 * @param until the first instant that is not counted any more
 * @param months the calendar months of the organization's zone that it touches, in order
 */
record Slice(CohortId cohort, Instant from, Instant until, List<Month> months) {

    /** A calendar month. */
    record Month(YearMonth month, Instant until) {}

    Slice {
        months = List.copyOf(months);
    }

    /** Days as the organization's clocks count them, and nothing after the data was read. */
    static Slice of(CohortId cohort, Days days, ZoneId zone, Instant asOf) {
        Instant from = start(days.first(), zone);
        Instant end = start(days.last().plusDays(1), zone);
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(days.last());
        for (YearMonth month = YearMonth.from(days.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month(month, start(month.plusMonths(1).atDay(1), zone)));
        }
        return new Slice(cohort, from, end.isAfter(asOf) ? asOf : end, months);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
