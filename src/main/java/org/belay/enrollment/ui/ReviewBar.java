package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.MadeDecision;
import org.belay.enrollment.Side;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;

/** Above the list: decisions that can still be taken back, and whose turn it is on the waitlist. */
class ReviewBar extends Div {

    private static final int SHOWN = 3;

    private final transient ReviewServices services;
    private final CohortId cohort;
    private final transient DecisionActions actions;

    ReviewBar(ReviewServices services, CohortId cohort, DecisionActions actions) {
        this.services = services;
        this.cohort = cohort;
        this.actions = actions;
        addClassNames("b-column", "b-tight");
        refresh();
    }

    final void refresh() {
        removeAll();
        services.decisions().recent(cohort).stream()
                .limit(SHOWN)
                .map(this::made)
                .forEach(this::add);
        var waitlist = services.enrollments().waitlist(cohort);
        if (waitlist.people() > 0) {
            var left = waitlist.placesLeft();
            var key = left < 0 ? "enrollment.waitlist.facts.short" : "enrollment.waitlist.facts";
            var row = Blocks.row(Blocks.muted(getTranslation(key, waitlist.people(), Math.abs(left))));
            next(Side.MENTEE, waitlist.nextMentee()).ifPresent(row::add);
            next(Side.MENTOR, waitlist.nextMentor().filter(one -> one.side() != Side.PEER))
                    .ifPresent(row::add);
            add(row);
        }
        setVisible(getComponentCount() > 0);
    }

    private Component made(MadeDecision made) {
        var what = made.name() == null
                ? getTranslation("enrollment.result." + made.decision(), made.places())
                : States.word(made.decision().state()) + ": " + made.name();
        return Blocks.row(
                Blocks.muted(
                        getTranslation("enrollment.made", what, made.by(), Formats.time(made.until(), Formats.zone()))),
                Buttons.of(getTranslation("enrollment.take-back"), "undo-2", () -> actions.takeBack(made)));
    }

    private Optional<Button> next(Side side, Optional<EnrollmentRow> row) {
        return row.map(one -> Buttons.of(
                getTranslation("enrollment.waitlist.next." + side, one.name()),
                "user-check",
                () -> actions.accept(one)));
    }
}
