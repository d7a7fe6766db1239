package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.enrollment.PastDecision;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** Who decided what on an application and when; what was taken back, too. */
class DecisionHistory extends Div {

    DecisionHistory(List<PastDecision> decisions) {
        addClassNames("b-column", "b-tight");
        decisions.forEach(made -> add(Blocks.meta(words(made))));
    }

    private String words(PastDecision made) {
        var decided = getTranslation(
                "enrollment.detail.made", States.word(made.decision().state()), Formats.dateTime(made.at()), made.by());
        var undoneAt = made.undoneAt();
        var undoneBy = made.undoneBy();
        return undoneAt == null
                ? decided
                : decided + " "
                        + getTranslation(
                                "enrollment.detail.taken-back",
                                Formats.dateTime(undoneAt),
                                undoneBy == null ? "–" : undoneBy);
    }
}
