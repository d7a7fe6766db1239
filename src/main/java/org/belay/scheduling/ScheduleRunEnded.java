package org.belay.scheduling;

import org.belay.cohort.CohortReference;
import org.belay.shared.PersonId;

/**
 * A run has come to its end, be it that it broke off.
 *
 * @param by who started it
 * @param meetings how many were to be placed; 0 for one that broke off
 */
public record ScheduleRunEnded(
        ScheduleRunId run,
        CohortReference cohort,
        PersonId by,
        RunPurpose purpose,
        boolean failed,
        int meetings,
        int placed) {}
