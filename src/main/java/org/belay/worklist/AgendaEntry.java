package org.belay.worklist;

import java.time.Instant;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * What is on today.
 *
 * @param at when it begins; null for what is due by the end of the day
 * @param minutes how long it takes; 0 for what is due
 * @param about names of the two, of a circle, or of a cohort
 * @param count how many there are, for what is counted
 */
public record AgendaEntry(
        Kind kind, @Nullable Instant at, int minutes, String about, CohortId cohort, String cohortName, int count) {

    /** Deadlines stand before sessions. */
    public enum Kind {
        ENROLLMENT_OPENS,
        ENROLLMENT_CLOSES,
        COHORT_STARTS,
        COHORT_ENDS,
        OFFERS_END,
        SESSION,
        CIRCLE_SESSION
    }
}
