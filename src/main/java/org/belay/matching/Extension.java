package org.belay.matching;

import java.time.LocalDate;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Until when a match or a circle may go on longer than its cohort. */
public final class Extension {

    private static final int LONGEST_YEARS = 2;

    private Extension() {}

    /** The last day that may be chosen. */
    public static LocalDate latest(LocalDate today) {
        return today.plusYears(LONGEST_YEARS);
    }

    /** @throws Refused unless it is after today, not before the end of the cohort, and near enough to be meant */
    static void check(LocalDate until, @Nullable LocalDate cohortEnds, LocalDate today) {
        if (!until.isAfter(today)
                || (cohortEnds != null && until.isBefore(cohortEnds))
                || until.isAfter(latest(today))) {
            throw new Refused(Problem.of("matching.problem.extension"));
        }
    }
}
