package org.belay.feedback.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.belay.feedback.SurveyHead;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** Who still owes an answer; never what anybody said. */
final class OwingCard extends Div {

    OwingCard(SurveyHead survey, List<String> names) {
        var card = Blocks.card(getTranslation("survey.owing", names.size()));
        if (names.isEmpty()) {
            card.add(Blocks.muted(getTranslation("survey.owing-none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("b-names");
            names.forEach(name -> list.add(new ListItem(name)));
            card.add(new Details(getTranslation("survey.owing-names"), list));
        }
        var reminded = survey.remindedAt();
        card.add(Blocks.meta(
                reminded == null
                        ? getTranslation("survey.reminders")
                        : getTranslation("survey.reminded-on", Formats.date(reminded))));
        add(card);
    }
}
