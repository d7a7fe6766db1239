package org.belay.cohort;

import org.belay.program.Browsing;
import org.belay.program.Format;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** What every feature may need to know of a cohort: its names, its program and where it stands. */
public record CohortReference(
        CohortId id,
        String name,
        @Nullable String code,
        ProgramId program,
        String programName,
        Format format,
        boolean needsAcceptance,
        Browsing browsing,
        CohortState state,
        CohortDates dates) {}
