package org.belay.goal.ui;

import org.belay.matching.ui.PairsPage;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** How goals stand, from the pairs of their cohort. */
@Component
class GoalsOfPairs implements PairsPage {

    @Override
    public String label() {
        return GoalWords.text("goal.title");
    }

    @Override
    public String address(CohortId cohort) {
        return GoalNavigation.cohort(cohort);
    }
}
