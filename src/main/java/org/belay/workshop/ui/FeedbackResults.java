package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.workshop.WorkshopFeedback;

/** What those who were there said; with fewer than five answers, how many there are. */
class FeedbackResults extends Div {

    FeedbackResults(WorkshopFeedback.Results results) {
        var mean = results.mean();
        var card = Blocks.column(Blocks.block(
                "b-numbers",
                Blocks.number(
                        text("workshop.answers"),
                        Formats.number(results.answers()),
                        text("workshop.of-there", results.asked())),
                Blocks.number(
                        text("workshop.rating-mean"),
                        mean == null ? "–" : Formats.decimal(mean, 1),
                        mean == null ? "" : text("workshop.of-five"),
                        Blocks.text(
                                mean == null
                                        ? text("workshop.hidden", WorkshopFeedback.FEWEST)
                                        : text("workshop.rating-n", results.answers())))));
        results.comments().forEach(comment -> {
            var words = Blocks.paragraph(comment);
            words.addClassName("b-prose");
            card.add(Blocks.rule(), words);
        });
        card.add(WhoSees.ofOther(Permission.SEE_WORKSHOP_FEEDBACK));
        add(Blocks.card(text("workshop.feedback"), card));
    }
}
