package org.belay.program;

import org.belay.program.Milestone.PlanSide;

/**
 * A survey that every cohort of a program has.
 *
 * @param instrument the key of a questionnaire of the registry, of which the newest version is asked
 * @param side who is asked
 * @param anonymous whether answers have no link to a person: no comparison of before and after, then
 */
public record PlannedSurvey(String instrument, SurveyMoment when, PlanSide side, boolean anonymous) {

    public static final int MOST = 40;
    public static final int LONGEST_KEY = 60;

    PlannedSurvey forEverybody() {
        return new PlannedSurvey(instrument, when, PlanSide.BOTH, anonymous);
    }
}
