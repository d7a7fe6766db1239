package org.belay.closing.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.closing.ClosingPage;
import org.belay.closing.ClosingPage.Wished;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** For who coordinates: who has looked back, and how they want to go on. */
final class WrittenCard extends Div {

    WrittenCard(ClosingPage page) {
        var card = Blocks.card(getTranslation("closing.title"), WhoSees.ofOther(Permission.SEE_CLOSING));
        for (var person : page.space().people()) {
            page.space()
                    .member(person)
                    .ifPresent(member -> card.add(Blocks.fact(
                            member.name(),
                            Blocks.text(getTranslation(
                                            page.written().contains(person)
                                                    ? "closing.has-written"
                                                    : "closing.not-written")
                                    + page.wishOf(person)
                                            .map(one -> " · " + words(one))
                                            .orElse("")))));
        }
        add(card);
    }

    static String words(Wished wished) {
        var until = wished.until();
        return UiText.of("closing.wish." + wished.wish())
                + (until == null ? "" : " " + UiText.of("closing.until", Formats.date(until)));
    }

    static String words(List<Wished> wishes) {
        return String.join("; ", wishes.stream().map(WrittenCard::words).toList());
    }
}
