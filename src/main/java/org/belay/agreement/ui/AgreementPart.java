package org.belay.agreement.ui;

import static org.belay.agreement.ui.AgreementWords.text;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import org.belay.agreement.Agreements;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePart;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.PageHeader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agreement in short beside everything else of a space; for who coordinates, that it was signed. */
@Component
@Order(10)
class AgreementPart implements SpacePart {

    private static final int SHORT = 120;

    private final Agreements agreements;
    private final CurrentUser user;

    AgreementPart(Agreements agreements, CurrentUser user) {
        this.agreements = agreements;
        this.user = user;
    }

    @Override
    public void addTo(SpaceHead space, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        if (space.standing() == SpaceHead.Standing.OFFERED) {
            return;
        }
        var page = agreements.of(space.space());
        var shares = space.has(user.person());
        var card = Blocks.card(text("agreement.title"), Blocks.row(AgreementWords.badge(page)));
        var terms = page.terms();
        if (terms != null) {
            card.add(
                    Blocks.fact(text("agreement.rhythm"), Blocks.text(brief(terms.rhythm()))),
                    Blocks.fact(text("agreement.ending"), Blocks.text(brief(terms.ending()))));
        }
        if (shares) {
            var next = page.version() == 0
                    ? "agreement.begin"
                    : page.signedBy(user.person()) ? "agreement.open" : "agreement.read-and-sign";
            card.add(
                    space.ofCircle()
                            ? WhoSees.ofCircle(Permission.SEE_AGREEMENT)
                            : WhoSees.ofPair(Permission.SEE_AGREEMENT),
                    new Anchor(AgreementNavigation.agreement(space.space()), text(next)));
        } else {
            var signatures = Blocks.block("b-column b-tight");
            page.signatures().forEach(one -> signatures.add(Blocks.meta(AgreementView.signed(one))));
            card.add(signatures);
            card.add(Blocks.muted(text("agreement.not-read")));
        }
        rail.add(card);
    }

    private static String brief(String words) {
        return words.length() <= SHORT ? words : words.substring(0, SHORT - 1) + "…";
    }
}
