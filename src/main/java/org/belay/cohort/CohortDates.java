package org.belay.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The planned dates of a cohort; any of them may be missing while it is a draft.
 *
 * @param enrollmentClosesOn the last day to apply
 * @param endsOn the last day
 */
public record CohortDates(
        @Nullable LocalDate enrollmentOpensOn,
        @Nullable LocalDate enrollmentClosesOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** Closing is planned for the last days: time for a reflection, and to part well. */
    public static final int CLOSING_DAYS = 30;

    /** Years beyond these are slips of the keyboard. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2100;

    public static final CohortDates NONE = new CohortDates(null, null, null, null);

    public boolean complete() {
        return enrollmentOpensOn != null && enrollmentClosesOn != null && startsOn != null && endsOn != null;
    }

    /** From when closing is as planned, never before the start; null without an end. */
    public @Nullable LocalDate closingFrom() {
        if (endsOn == null) {
            return null;
        }
        var from = endsOn.minusDays(CLOSING_DAYS);
        return startsOn != null && from.isBefore(startsOn) ? startsOn : from;
    }

    /** Which week of the cohort a day lies in, from 1; 0 when it lies outside or the dates are not known. */
    public int week(LocalDate day) {
        return startsOn == null || endsOn == null || day.isBefore(startsOn) || day.isAfter(endsOn)
                ? 0
                : weeks(startsOn, day);
    }

    public int weeks() {
        return startsOn == null || endsOn == null ? 0 : weeks(startsOn, endsOn);
    }

    private static int weeks(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) / 7) + 1;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (after(enrollmentOpensOn, enrollmentClosesOn)) {
            problems.add(Problem.of("cohort.problem.enrollment-order"));
        }
        if (after(startsOn, endsOn)) {
            problems.add(Problem.of("cohort.problem.dates-order"));
        }
        if (after(enrollmentOpensOn, startsOn)) {
            problems.add(Problem.of("cohort.problem.enrollment-after-start"));
        }
        if (Stream.of(enrollmentOpensOn, enrollmentClosesOn, startsOn, endsOn)
                .anyMatch(day -> day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR))) {
            problems.add(Problem.of("cohort.problem.year", FIRST_YEAR, LAST_YEAR));
        }
        return problems;
    }

    private static boolean after(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
