package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.function.BiConsumer;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.OverviewPart;
import org.belay.cohort.ui.OverviewPlace;
import org.belay.goal.GoalFigures.Tally;
import org.belay.goal.GoalStatistics;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.springframework.core.annotation.Order;

/** How many goals stand where they were expected or higher: on the overview of a cohort. */
@org.springframework.stereotype.Component
@Order(20)
class GoalsOverview implements OverviewPart {

    private final GoalStatistics goals;

    GoalsOverview(GoalStatistics goals) {
        this.goals = goals;
    }

    @Override
    public void of(CohortDetails cohort, BiConsumer<OverviewPlace, Component> to) {
        // Whoever reads the level of each goal there; to all others nothing small may be told.
        if (!goals.mayRead(cohort.id())) {
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
                OverviewPlace.NUMBERS,
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
