package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.goal.Goal;
import org.belay.goal.GoalPlace;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** Goals under each other on one card. */
final class GoalsCard extends Div {

    /**
     * @param write where another one may be written; null for nowhere
     * @param named whether each says whose it is
     */
    GoalsCard(
            GoalTools tools,
            String title,
            Component readers,
            List<Goal> goals,
            @Nullable GoalPlace write,
            boolean named,
            String empty) {
        var card = Blocks.card(title, readers);
        if (write != null && !goals.isEmpty()) {
            var add = Buttons.of(getTranslation("goal.add"), "plus", () -> Addresses.open(GoalNavigation.write(write)));
            card.setHeaderSuffix(add);
        }
        if (goals.isEmpty()) {
            card.add(
                    write == null
                            ? Blocks.muted(empty)
                            : Blocks.empty(
                                    "target",
                                    getTranslation("goal.none"),
                                    empty,
                                    Buttons.of(
                                            getTranslation("goal.add"),
                                            "plus",
                                            () -> Addresses.open(GoalNavigation.write(write)))));
        }
        goals.forEach(goal -> {
            card.add(Blocks.rule());
            card.add(new GoalSummary(tools, goal, named));
        });
        add(card);
    }
}
