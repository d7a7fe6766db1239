package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import org.belay.goal.Goal;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Who of a circle works on a goal of it. */
final class GoalMembersCard extends Div {

    GoalMembersCard(GoalTools tools, Goal goal, boolean mayJoin, Runnable changed) {
        var card = Blocks.card(getTranslation("goal.members"), WhoSees.ofCircle(Permission.SEE_GROUP_GOAL));
        if (goal.members().isEmpty()) {
            card.add(Blocks.muted(getTranslation("goal.members-none")));
        }
        goal.members().forEach(member -> card.add(Blocks.who(member.name(), "")));
        var in = goal.has(tools.me());
        if (mayJoin) {
            card.add(Blocks.row(Buttons.of(
                    getTranslation(in ? "goal.leave" : "goal.join"), in ? "log-out" : "user-plus", () -> {
                        Notify.attempt(() -> tools.progress().join(goal.id(), !in));
                        changed.run();
                    })));
        }
        add(card);
    }
}
