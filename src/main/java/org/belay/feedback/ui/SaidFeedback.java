package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.belay.feedback.TwoWayFeedback;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** What one told the other: what went well, and what to try next. */
final class SaidFeedback extends Div {

    SaidFeedback(TwoWayFeedback one, PersonId reader) {
        addClassNames("b-column", "b-tight");
        var mine = one.giver().equals(reader);
        add(Blocks.strong(getTranslation(
                mine ? "feedback.you-said" : "feedback.said", mine ? one.receiverName() : one.giverName())));
        if (one.question() != null) {
            add(Blocks.muted(getTranslation("feedback.about", one.question())));
        }
        if (one.didWell() != null) {
            add(Blocks.meta(getTranslation("feedback.did-well")), Blocks.paragraph(one.didWell()));
        }
        if (one.tryNext() != null) {
            add(Blocks.meta(getTranslation("feedback.try-next")), Blocks.paragraph(one.tryNext()));
        }
        add(Blocks.meta(Formats.date(Objects.requireNonNull(one.givenAt()))));
    }
}
