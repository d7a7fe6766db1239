package org.belay.program;

import org.belay.program.Milestone.PlanSide;

/**
 * A survey that every cohort of a program has.
 *
 * @param instrument the key of a questionnaire of the registry, of which the newest version is asked
 * @param side who is asked; after a workshop whoever was there
 * @param anonymous whether answers have no link to a person: no comparison of before and after, then
 */
public record PlannedSurvey(String instrument, SurveyMoment when, PlanSide side, boolean anonymous) {

    public static final int MOST = 40;
    public static final int LONGEST_KEY = 60;

    public PlannedSurvey {
        side = when == SurveyMoment.AFTER_WORKSHOP ? PlanSide.BOTH : side;
    }

    PlannedSurvey forEverybody() {
        return new PlannedSurvey(instrument, when, PlanSide.BOTH, anonymous);
    }
}
