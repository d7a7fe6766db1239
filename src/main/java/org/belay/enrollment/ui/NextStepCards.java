package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import org.belay.enrollment.LaterCohort;
import org.belay.enrollment.NextSteps;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.WaysToReach;

/** Under an application that was declined: whom to ask why, and which cohorts there are instead. */
class NextStepCards extends Div {

    NextStepCards(NextSteps steps) {
        addClassName("b-column");
        if (!steps.coordinators().isEmpty()) {
            var ask = Blocks.card(
                    getTranslation("enrollment.next.ask"),
                    Blocks.paragraph(getTranslation("enrollment.next.ask.text")));
            steps.coordinators()
                    .forEach(one -> ask.add(new WaysToReach(
                            one.name(), getTranslation("enrollment.next.coordinates"), null, one.email(), null)));
            add(ask);
        }
        if (!steps.open().isEmpty()) {
            add(TakePartCards.open(steps.open()));
        }
        if (!steps.later().isEmpty()) {
            var later = Blocks.card(getTranslation("enrollment.next.later"));
            steps.later().forEach(cohort -> later.add(line(cohort)));
            add(later);
        }
        if (steps.open().isEmpty() && steps.later().isEmpty()) {
            add(Blocks.empty(
                    "door-open", getTranslation("enrollment.open.none.title"), getTranslation("enrollment.next.none")));
        }
    }

    private Div line(LaterCohort cohort) {
        return Blocks.block(
                "b-column b-tight",
                Blocks.strong(cohort.programName() + " · " + cohort.name()),
                Blocks.meta(getTranslation("enrollment.next.opens", Formats.date(cohort.opensOn()))));
    }
}
