package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.feedback.SurveyService.Coming;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** The surveys that are still to come. */
final class ComingCard extends Div {

    ComingCard(List<Coming> coming) {
        var card = Blocks.card(getTranslation("coming.title"));
        if (coming.isEmpty()) {
            card.add(Blocks.muted(getTranslation("coming.none")));
        }
        coming.forEach(one -> {
            var planned = one.due().planned();
            var title = one.title();
            var words = Blocks.block(
                    "b-column b-tight b-grow",
                    Blocks.strong((title == null ? planned.instrument() : title.in(getLocale())) + " · "
                            + SurveyWords.moment(planned.when())),
                    Blocks.meta(Formats.date(one.due().opensOn())));
            var line = Blocks.block("b-row b-between", words);
            if (!one.usable()) {
                line.add(Blocks.badge(getTranslation("coming.blocked"), Tone.WARNING));
            }
            card.add(line);
        });
        add(card);
    }
}
