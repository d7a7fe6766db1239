package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.draft.Drafts;
import org.belay.feedback.TwoWayFeedback;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.matching.SpaceHead;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** What went well and what to try next: what waits, what was said, and the ways to ask and to give. */
final class TwoWayCard extends Div {

    private final transient TwoWayFeedbackService feedback;
    private final transient Drafts drafts;
    private final transient SpaceHead space;
    private final transient PersonId me;
    private final transient Runnable changed;

    TwoWayCard(
            TwoWayFeedbackService feedback,
            Drafts drafts,
            SpaceHead space,
            PersonId me,
            List<TwoWayFeedback> given,
            Runnable changed) {
        this.feedback = feedback;
        this.drafts = drafts;
        this.space = space;
        this.me = me;
        this.changed = changed;
        var card = Blocks.card(
                getTranslation("feedback.two-way"),
                space.ofCircle()
                        ? Blocks.meta(getTranslation("feedback.between-two"))
                        : WhoSees.ofPair(Permission.SEE_TWO_WAY_FEEDBACK));
        if (given.isEmpty()) {
            card.add(Blocks.muted(getTranslation("feedback.none")));
        }
        given.forEach(one -> card.add(line(one), Blocks.rule()));
        if (space.open()) {
            card.add(Blocks.row(
                    Buttons.of(
                            getTranslation("feedback.ask"),
                            "message-circle",
                            () -> TwoWayDialog.ask(feedback, space, me, changed).open()),
                    Buttons.of(
                            getTranslation("feedback.give"),
                            "pencil",
                            () -> TwoWayDialog.give(feedback, drafts, space, me, null, changed)
                                    .open())));
        }
        add(card);
    }

    private Component line(TwoWayFeedback one) {
        return one.waiting() ? waiting(one) : new SaidFeedback(one, me);
    }

    private Component waiting(TwoWayFeedback one) {
        var mine = one.giver().equals(me);
        var lines = Blocks.block(
                "b-column b-tight",
                Blocks.strong(getTranslation(
                        mine ? "feedback.asks-you" : "feedback.you-ask", mine ? one.receiverName() : one.giverName())));
        if (one.question() != null) {
            lines.add(Blocks.muted(getTranslation("feedback.about", one.question())));
        }
        if (!space.open()) {
            return lines;
        }
        if (mine) {
            lines.add(Blocks.row(Buttons.of(
                    getTranslation("feedback.answer"),
                    "pencil",
                    () -> TwoWayDialog.give(feedback, drafts, space, me, one, changed)
                            .open())));
        } else {
            lines.add(Blocks.row(Buttons.quiet(getTranslation("feedback.withdraw"), () -> {
                if (Notify.attempt(() -> feedback.withdraw(space.space(), one.id()))) {
                    changed.run();
                }
            })));
        }
        return lines;
    }
}
