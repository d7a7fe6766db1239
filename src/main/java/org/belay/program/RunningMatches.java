package org.belay.program;

import java.time.LocalDate;
import java.util.List;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** The matches and circles that a plan holds for, as the feature that has them says. */
public interface RunningMatches {

    /** Those of the program that are offered, active or on hold, by cohort and name; pairs first. */
    List<RunningMatch> of(ProgramId program);

    /**
     * @param name both of a pair by name, or that of a circle; null when whoever asks may not see it
     * @param startedOn null while it is not active yet; of a circle the day of its publication
     */
    record RunningMatch(
            @Nullable String name,
            String cohort,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate cohortStartsOn) {}
}
