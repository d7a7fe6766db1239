package org.belay.enrollment;

import java.time.LocalDate;
import org.belay.program.ProgramFacts;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/** A cohort that one can apply for now. */
public record OpenCohort(
        CohortId id,
        String programName,
        ProgramFacts program,
        String name,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
