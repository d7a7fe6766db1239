package org.belay.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a cohort's time that is asked for.
 *
 * @param from the first month, null for the beginning
 * @param to the last month, null for the end
 */
public record ReportPeriod(
        @Nullable YearMonth from, @Nullable YearMonth to) {

    public static final ReportPeriod WHOLE = new ReportPeriod(null, null);

    public boolean whole() {
        return from == null && to == null;
    }

    /** The days of it that lie within others, both ends included; nothing when there are none. */
    Optional<Days> within(LocalDate first, LocalDate last) {
        LocalDate start = from == null || from.atDay(1).isBefore(first) ? first : from.atDay(1);
        LocalDate end = to == null || to.atEndOfMonth().isAfter(last) ? last : to.atEndOfMonth();
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
    }

    /** The same months of the course of another cohort: its second month where this is the second of the first one. */
    ReportPeriod moved(LocalDate start, LocalDate otherStart) {
        long months = YearMonth.from(start).until(YearMonth.from(otherStart), ChronoUnit.MONTHS);
        return new ReportPeriod(
                from == null ? null : from.plusMonths(months), to == null ? null : to.plusMonths(months));
    }

    /** Days in a row. */
    record Days(LocalDate first, LocalDate last) {}
}
