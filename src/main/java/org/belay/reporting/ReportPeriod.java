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

    /** Whether it is exactly one calendar month. */
    boolean oneMonth() {
        return from != null && from.equals(to);
    }

    /** The days of it that lie within others; nothing when there are none. */
    Optional<Days> within(Days others) {
        return others.within(
                from == null ? LocalDate.MIN : from.atDay(1), to == null ? LocalDate.MAX : to.atEndOfMonth());
    }

    /** The same months of the course of another cohort: its second month where this is the second of the first one. */
    ReportPeriod moved(LocalDate start, LocalDate otherStart) {
        long months = YearMonth.from(start).until(YearMonth.from(otherStart), ChronoUnit.MONTHS);
        return new ReportPeriod(
                from == null ? null : from.plusMonths(months), to == null ? null : to.plusMonths(months));
    }

    /** Days in a row, both ends included. */
    record Days(LocalDate first, LocalDate last) {

        /** These, and the months of others where those begin earlier or end later. */
        Days withMonthsOf(Days others) {
            return new Days(
                    others.first.isBefore(first) ? YearMonth.from(others.first).atDay(1) : first,
                    others.last.isAfter(last) ? YearMonth.from(others.last).atEndOfMonth() : last);
        }

        /** Those that are not outside of two others; nothing when there are none. */
        Optional<Days> within(LocalDate from, LocalDate to) {
            LocalDate start = later(first, from);
            LocalDate end = earlier(last, to);
            return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
