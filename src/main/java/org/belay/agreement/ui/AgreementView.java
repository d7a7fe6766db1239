package org.belay.agreement.ui;

import static org.belay.agreement.ui.AgreementWords.PARTS;
import static org.belay.agreement.ui.AgreementWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.belay.agreement.AgreementDraft;
import org.belay.agreement.AgreementPage;
import org.belay.agreement.AgreementTerms;
import org.belay.agreement.Agreements;
import org.belay.draft.Draft;
import org.belay.draft.Drafts;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePage;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceSurroundings;
import org.belay.safeguarding.ui.SafeguardingNavigation;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.NotFound;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** The agreement of a pair or a circle in full: to write, to sign, to change, to print. */
@Route("pair/:matchId([0-9]+)/agreement")
@RouteAlias(MatchingNavigation.CIRCLE + "/agreement")
@PermitAll
class AgreementView extends SpacePage {

    private final transient Agreements agreements;
    private final transient Drafts drafts;
    private final transient CurrentUser user;

    AgreementView(SpaceSurroundings surroundings, Agreements agreements, Drafts drafts, CurrentUser user) {
        super(surroundings, SpacePlace.AGREEMENT);
        this.agreements = agreements;
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    protected void open(SpaceHead space, PageHeader header, BeforeEnterEvent event) {
        if (!space.has(user.person()) || space.standing() == SpaceHead.Standing.OFFERED) {
            throw new NotFound(space.space());
        }
        var page = agreements.of(space.space());
        var terms = page.terms();
        var changes = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("change")
                .isPresent();
        if (space.open() && (terms == null || changes)) {
            write(page, terms == null ? agreements.suggestion(space.space(), getLocale()) : terms);
        } else if (terms == null) {
            add(Blocks.empty("handshake", text("agreement.none"), text("agreement.none-over")));
        } else {
            show(page, terms, header);
        }
    }

    private void show(AgreementPage page, AgreementTerms terms, PageHeader header) {
        header.badge(AgreementWords.badge(page))
                .secondary(Buttons.of(
                        text("agreement.print"),
                        "file-text",
                        () -> UI.getCurrent().getPage().executeJs("window.print()")));
        if (page.space().open()) {
            header.secondary(Buttons.of(
                    text("agreement.change"),
                    "pencil",
                    () -> UI.getCurrent()
                            .navigate(
                                    AgreementNavigation.agreement(page.space().space()),
                                    com.vaadin.flow.router.QueryParameters.of("change", ""))));
            if (!page.signedBy(user.person())) {
                header.primary(Buttons.of(text("agreement.sign"), "check", () -> sign(page)));
            }
        }
        var card = Blocks.card(text("agreement.title"), sees(page.space()));
        fill(card, terms);
        card.add(exceptHarm());
        add(Blocks.block("b-flow b-pair", Blocks.block("b-main", card), Blocks.block("b-rail", signatures(page))));
    }

    private static void fill(Card card, AgreementTerms terms) {
        for (var i = 0; i < PARTS.length; i++) {
            var words = terms.parts().get(i);
            if (!words.isEmpty()) {
                var paragraph = Blocks.paragraph(words);
                paragraph.addClassName("b-prose");
                card.add(Blocks.block("b-column b-tight", Blocks.heading(text("agreement." + PARTS[i])), paragraph));
            }
        }
    }

    private static Component sees(SpaceHead space) {
        return space.ofCircle() ? WhoSees.ofCircle(Permission.SEE_AGREEMENT) : WhoSees.ofPair(Permission.SEE_AGREEMENT);
    }

    /** Whatever people write, this holds. */
    private static Component exceptHarm() {
        return Blocks.block(
                "b-column b-tight",
                Blocks.muted(text("agreement.harm")),
                new Anchor(SafeguardingNavigation.LIMITS, text("agreement.limits")));
    }

    private Component signatures(AgreementPage page) {
        var card = Blocks.card(text("agreement.signatures"));
        page.signatures().forEach(one -> card.add(Blocks.who(one.name(), Formats.dateTime(one.at()))));
        page.missing().forEach(one -> card.add(Blocks.who(one.name(), text("agreement.not-signed"))));
        card.add(Blocks.muted(text("agreement.version", page.version())));
        return card;
    }

    static String signed(AgreementPage.Signature signature) {
        return text("agreement.signed-on", signature.name(), Formats.date(signature.at()));
    }

    private void sign(AgreementPage page) {
        if (Notify.attempt(() -> agreements.sign(page.space().space(), page.version()))) {
            Notify.done(text("agreement.signed"));
        }
        reload();
    }

    private void write(AgreementPage page, AgreementTerms begin) {
        var space = page.space().space();
        var key = Agreements.draft(space);
        var draft = drafts.find(key).map(Draft::text).map(AgreementDraft::read);
        if (draft.isPresent() && draft.get().version() != page.version()) {
            choose(page, begin, draft.get().terms());
            return;
        }
        var form = new AgreementForm(draft.map(AgreementDraft::terms).orElse(begin));
        var kept = new AutoSave(form.fields(), () -> keep(page, form.draft()));
        add(Blocks.block(
                "b-form",
                Blocks.paragraph(text(page.version() == 0 ? "agreement.intro" : "agreement.intro-change")),
                sees(page.space()),
                form,
                exceptHarm(),
                kept,
                Blocks.block(
                        "b-row b-form-foot",
                        Buttons.primary(
                                text("agreement.sign-and-ask"),
                                "check",
                                () -> form.read().ifPresent(terms -> save(page, terms))))));
    }

    private void keep(AgreementPage page, AgreementTerms terms) {
        drafts.keep(Agreements.draft(page.space().space()), new AgreementDraft(page.version(), terms).text());
    }

    /** Nobody writes over what others agreed on meanwhile without having seen it. */
    private void choose(AgreementPage page, AgreementTerms current, AgreementTerms draft) {
        var holds = Blocks.card(text("agreement.version", page.version()), sees(page.space()));
        fill(holds, current);
        holds.add(Buttons.of(text("agreement.use-current"), "check", () -> {
            drafts.discard(Agreements.draft(page.space().space()));
            reload();
        }));
        var own = Blocks.card(text("agreement.draft"), WhoSees.of(Permission.KEEP_DRAFT));
        fill(own, draft);
        own.add(Buttons.of(text("agreement.use-draft"), "pencil", () -> {
            keep(page, draft);
            reload();
        }));
        add(
                Blocks.note(Tone.WARNING, "triangle-alert", text("agreement.draft-earlier", page.version())),
                Blocks.block("b-even", holds, own));
    }

    private void save(AgreementPage page, AgreementTerms terms) {
        var space = page.space().space();
        if (Notify.attempt(() -> agreements.write(space, page.version(), terms))) {
            Notify.done(text("agreement.asked"));
            UI.getCurrent().navigate(AgreementNavigation.agreement(space));
        }
    }
}
