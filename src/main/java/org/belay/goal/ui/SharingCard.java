package org.belay.goal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.belay.goal.Goal;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Who reads a goal, as its owner decides. */
final class SharingCard extends Div {

    SharingCard(GoalTools tools, Goal goal, Runnable changed) {
        var head = goal.head();
        var card = Blocks.card(getTranslation("goal.sharing"));
        var coordinators = new Checkbox(getTranslation("goal.share-text"), head.textShared());
        coordinators.addValueChangeListener(change -> {
            Notify.attempt(() -> tools.goals().shareText(head.id(), head.version(), change.getValue()));
            changed.run();
        });
        card.add(
                coordinators,
                head.textShared()
                        ? WhoSees.of(Permission.SEE_SHARED_GOAL)
                        : GoalWords.allReaders(false, !head.others().isEmpty()));
        if (!head.open()) {
            add(card);
            return;
        }
        if (head.match() != null && !head.others().isEmpty()) {
            card.add(Blocks.row(Buttons.plain(getTranslation("goal.keep"), () -> {
                if (Notify.attempt(() -> tools.goals().keepToOneself(head.id(), head.version()))) {
                    Notify.done(getTranslation("goal.kept"));
                }
                changed.run();
            })));
        } else {
            tools.goals().spots().stream()
                    .filter(spot -> spot.match() != null && spot.place().equals(head.place()))
                    .forEach(spot -> card.add(new CarryRow(tools, goal, spot, changed)));
        }
        add(card);
    }
}
