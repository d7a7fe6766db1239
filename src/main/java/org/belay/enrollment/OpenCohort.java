package org.belay.enrollment;

import java.time.LocalDate;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/** A cohort that one can apply for now. */
public record OpenCohort(
        CohortId id,
        String programName,
        String purpose,
        String name,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
