package org.belay.program;

import java.time.LocalDate;
import java.util.List;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** The matches that a plan holds for, as the feature that has them says. */
public interface RunningMatches {

    /** Those of the program that are offered, active or on hold, by cohort and name. */
    List<RunningMatch> of(ProgramId program);

    /**
     * @param name both by name; null when whoever asks may not see the match
     * @param startedOn null while it is not active yet
     */
    record RunningMatch(
            @Nullable String name,
            String cohort,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate cohortStartsOn) {}
}
