package org.belay.goal;

import org.belay.shared.CohortId;
import org.springframework.beans.factory.BeanFactory;

/** How goals of a cohort stand, without asking who reads it: what is measured beside SQL by hand. */
public final class GoalReading {

    private GoalReading() {}

    public static GoalFigures figures(BeanFactory beans, CohortId cohort) {
        return GoalFigures.of(beans.getBean(GoalStandingQueries.class).of(cohort));
    }
}
