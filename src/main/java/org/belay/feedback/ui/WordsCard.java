package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.belay.feedback.SurveyResult.OwnWords;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** What people wrote to one question, without names. */
final class WordsCard extends Div {

    WordsCard(OwnWords words) {
        var card = Blocks.card(
                InstrumentParts.wording(words.item(), getLocale()),
                WhoSees.ofOther(Permission.SEE_FREE_ANSWERS),
                Blocks.muted(getTranslation("survey.n-words", words.n())));
        if (words.texts().isEmpty()) {
            card.add(Blocks.note(Tone.NEUTRAL, "shield", getTranslation("survey.words-hidden")));
        } else {
            var list = new UnorderedList();
            list.addClassName("b-names");
            words.texts().forEach(text -> list.add(new ListItem(text)));
            card.add(list);
        }
        add(card);
    }
}
