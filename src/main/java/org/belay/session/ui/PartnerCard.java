package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.enrollment.ui.AnswerWords;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.PairSpace;
import org.belay.shared.ui.Blocks;

/** What the partner told of themselves for the match. */
final class PartnerCard {

    private PartnerCard() {}

    /** Nothing where nothing was asked or answered. */
    static Optional<Component> of(PairSpace space) {
        if (space.aboutPartner().isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(
                UI.getCurrent().getTranslation("session.about", space.partner().firstName()),
                WhoSees.ofOther(Permission.SEE_ANSWER_FOR_MATCH));
        space.aboutPartner()
                .forEach(answer -> card.add(Blocks.column(Blocks.strong(answer.question()), AnswerWords.of(answer))));
        return Optional.of(card);
    }
}
