package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import org.belay.goal.Goal;
import org.belay.goal.GoalService;
import org.belay.security.Permission;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;

/** Whoever reads the goal with its owner says whether it is realistic. */
final class RealityCard extends Div {

    RealityCard(GoalTools tools, Goal goal, Runnable changed) {
        var head = goal.head();
        var card = Blocks.card(
                getTranslation("goal.reality"),
                GoalWords.readers(head, Permission.SEE_GOAL),
                Blocks.muted(getTranslation("goal.reality-text", head.ownerName())));
        var suggestion = new LimitedArea();
        suggestion.setLabel(getTranslation("goal.suggestion"));
        suggestion.setMaxLength(GoalService.LONGEST_SUGGESTION);
        suggestion.setMinRows(2);
        suggestion.setWidthFull();
        suggestion.setVisible(false);
        var send = Buttons.of(getTranslation("goal.suggest-send"), "send", () -> {
            if (Notify.attempt(() -> tools.goals().suggest(head.id(), head.revision(), suggestion.getValue()))) {
                Notify.done(getTranslation("goal.suggestion-sent"));
                changed.run();
            }
        });
        send.setVisible(false);
        var suggest = Buttons.of(getTranslation("goal.suggest"), "pencil", () -> {
            suggestion.setVisible(true);
            send.setVisible(true);
            suggestion.focus();
        });
        var agree = Buttons.of(getTranslation("goal.agree"), "thumbs-up", () -> {
            if (Notify.attempt(() -> tools.goals().agree(head.id(), head.revision()))) {
                Notify.done(getTranslation("goal.agreed"));
                changed.run();
            }
        });
        card.add(Blocks.row(agree, suggest), suggestion, send);
        add(card);
    }
}
