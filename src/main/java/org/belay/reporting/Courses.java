package org.belay.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.reporting.OutcomeQueries.Earlier;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;

/**
 * The days that reports of whole cohorts are about. Pairs begin before the planned start and meet once more after the
 * planned end: a course is what was planned and the months of sessions outside of it, and never reaches beyond today.
 * Whole months, since the day of one session is nothing that a manager learns.
 *
 * @param sessions from the first to the last session of each cohort that has any
 */
record Courses(Map<CohortId, Days> sessions, LocalDate today) {

    Courses {
        sessions = Map.copyOf(sessions);
    }

    /** Nothing for a cohort that has not begun, has no dates or will not take place. */
    Optional<Days> of(CohortReference cohort) {
        LocalDate starts = cohort.dates().startsOn();
        LocalDate ends = cohort.dates().endsOn();
        boolean never = cohort.state() == CohortState.DRAFT || cohort.state() == CohortState.CANCELLED;
        return never || starts == null || ends == null ? Optional.empty() : of(cohort.id(), new Days(starts, ends));
    }

    Optional<Days> of(Earlier cohort) {
        return of(cohort.id(), cohort.planned());
    }

    private Optional<Days> of(CohortId cohort, Days planned) {
        Days whole = planned.withMonthsOf(sessions.getOrDefault(cohort, planned));
        return whole.within(whole.first(), today);
    }
}
