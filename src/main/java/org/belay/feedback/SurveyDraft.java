package org.belay.feedback;

import java.time.LocalDate;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;

/**
 * A survey that begins.
 *
 * @param occasion its number among those of the same moment, or the key of the workshop after which it is
 */
public record SurveyDraft(
        String instrument,
        SurveyMoment when,
        PlanSide side,
        long occasion,
        boolean anonymous,
        LocalDate opensOn,
        LocalDate closesOn) {

    /** The same once more. */
    SurveyDraft next() {
        return new SurveyDraft(instrument, when, side, occasion + 1, anonymous, opensOn, closesOn);
    }
}
