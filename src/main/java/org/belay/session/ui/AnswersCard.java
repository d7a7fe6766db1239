package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.belay.session.PairFacts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** What the two answered about sessions and fit, for a coordinator. */
final class AnswersCard {

    private AnswersCard() {}

    static Component of(PairFacts facts) {
        var card = Blocks.card(text("session.answers"));
        for (var answers : facts.answers()) {
            var fit = answers.fit();
            var mean = answers.meanRating();
            var words = fit == null ? text("session.answers-none") : text("state.Fit." + fit);
            var line = mean == null
                    ? words
                    : words + " · " + text("session.answers-rating", Formats.decimal(mean, 1), answers.ratings());
            card.add(Blocks.fact(answers.member().name(), Blocks.text(line)));
        }
        return card;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
