package org.belay.goal.ui;

import com.vaadin.flow.component.HasComponents;
import org.belay.goal.Goal;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePart;
import org.belay.shared.ui.PageHeader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open goals on the overview of a pair or a circle. */
@Component
@Order(10)
class GoalsPart implements SpacePart {

    private final GoalTools tools;

    GoalsPart(GoalTools tools) {
        this.tools = tools;
    }

    @Override
    public void addTo(SpaceHead space, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        if (!space.has(tools.me()) || space.standing() == SpaceHead.Standing.OFFERED) {
            return;
        }
        var goals = switch (space.space()) {
            case Space.OfMatch(var match) -> tools.goals().ofMatch(match);
            case Space.OfCircle(var circle) -> tools.goals().ofCircle(circle);
        };
        main.add(new GoalsCard(
                tools,
                GoalWords.text(space.ofCircle() ? "goal.of-circle" : "goal.title"),
                GoalWords.allReaders(space.ofCircle(), true),
                goals.stream().filter(goal -> goal.head().open()).toList(),
                space.open() ? GoalNavigation.place(space.space()) : null,
                !space.ofCircle(),
                GoalWords.text(space.ofCircle() ? "goal.none-of-circle" : "goal.none-text")));
    }

    static boolean closed(Goal goal) {
        return !goal.head().open();
    }
}
