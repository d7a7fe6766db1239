package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.belay.enrollment.HeldBack;
import org.belay.enrollment.ui.EnrollmentNavigation;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** Says how many the matching leaves out because they are not prepared, and who. */
class HeldBackNote extends Div {

    HeldBackNote(CohortId cohort, List<HeldBack> people) {
        setVisible(!people.isEmpty());
        var list = new UnorderedList();
        list.addClassName("b-names");
        for (var one : people) {
            var link = new Anchor(EnrollmentNavigation.application(cohort, one.enrollment()), one.name());
            list.add(new ListItem(link, Blocks.text(": " + what(one))));
        }
        add(Blocks.note(
                Tone.WARNING,
                "clipboard-list",
                Blocks.strong(text("matching.held-back", people.size())),
                new Details(text("matching.held-back.who"), list)));
    }

    private static String what(HeldBack one) {
        var what = new ArrayList<>(one.steps());
        if (one.statement()) {
            what.add(text("preparation.statement"));
        }
        return String.join(", ", what);
    }
}
