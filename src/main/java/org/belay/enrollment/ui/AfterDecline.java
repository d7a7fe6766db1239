package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.enrollment.Contact;
import org.belay.enrollment.OpenCohort;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.WaysToReach;

/** What somebody can do whose application was declined: ask why, or apply for another cohort. */
final class AfterDecline extends Div {

    AfterDecline(List<Contact> coordinators, List<OpenCohort> open, boolean reasoned) {
        addClassName("b-column");
        var card = Blocks.card(getTranslation("enrollment.after-decline"));
        if (!coordinators.isEmpty()) {
            card.add(Blocks.paragraph(
                    getTranslation(reasoned ? "enrollment.after-decline.ask" : "enrollment.after-decline.ask-why")));
            coordinators.forEach(one -> card.add(new WaysToReach(
                    one.name(), getTranslation("enrollment.after-decline.coordinates"), null, one.email(), null)));
        }
        if (open.isEmpty()) {
            card.add(Blocks.paragraph(getTranslation("enrollment.after-decline.none-open")));
        }
        card.add(new Anchor(EnrollmentNavigation.TAKE_PART, getTranslation("enrollment.after-decline.all")));
        add(card);
        if (!open.isEmpty()) {
            add(TakePartCards.open(open));
        }
    }
}
