package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.function.BiConsumer;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortService;
import org.belay.cohort.ui.OverviewPart;
import org.belay.goal.GoalFigures.Tally;
import org.belay.goal.GoalStatistics;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.springframework.core.annotation.Order;

/** How many goals stand where they were expected or higher: on the overview of a cohort. */
@org.springframework.stereotype.Component
@Order(20)
class GoalsOverview implements OverviewPart {

    private final GoalStatistics goals;
    private final CohortService cohorts;
    private final CurrentUser user;

    GoalsOverview(GoalStatistics goals, CohortService cohorts, CurrentUser user) {
        this.goals = goals;
        this.cohorts = cohorts;
        this.user = user;
    }

    @Override
    public void of(CohortDetails cohort, BiConsumer<Place, Component> to) {
        // Whoever reads the level of each goal there; to all others nothing small may be told.
        if (!user.may(Permission.RUN_COHORT, cohorts.facts(cohort.id()))) {
            return;
        }
        var levels = goals.figures(cohort.id()).levels();
        var counted = levels.values().stream().mapToInt(Tally::goals).sum();
        if (counted == 0) {
            return;
        }
        var reached = levels.entrySet().stream()
                .filter(level -> level.getKey() >= 0)
                .mapToInt(level -> level.getValue().goals())
                .sum();
        to.accept(
                Place.NUMBERS,
                Blocks.number(
                        text("cohort.goals.reached"),
                        Formats.number(reached),
                        text("cohort.goals.of", counted),
                        new Anchor(GoalNavigation.cohort(cohort.id()), text("cohort.goals.open"))));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
