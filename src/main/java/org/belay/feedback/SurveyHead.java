package org.belay.feedback;

import java.time.LocalDate;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A survey and how many have answered it.
 *
 * @param number the version of the instrument
 * @param occasion its number among those of the same moment, or the key of the workshop after which it is
 * @param token of its address
 * @param remindedOn when a coordinator last reminded people; null for never
 * @param asked how many people
 */
public record SurveyHead(
        SurveyId id,
        CohortId cohort,
        String cohortName,
        ProgramId program,
        String programName,
        InstrumentId instrument,
        String key,
        int number,
        Wording title,
        SurveyMoment when,
        PlanSide side,
        long occasion,
        boolean anonymous,
        LocalDate opensOn,
        LocalDate closesOn,
        String token,
        @Nullable LocalDate remindedOn,
        int asked,
        int answered) {

    public boolean open(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    /** Whether nobody can answer it any more. */
    public boolean over(LocalDate today) {
        return today.isAfter(closesOn) || (asked > 0 && answered == asked);
    }
}
