package org.belay.recognition.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.belay.recognition.Badges;
import org.belay.recognition.CertificateService;
import org.belay.recognition.RecognitionService;
import org.belay.recognition.Recognized;
import org.belay.security.CurrentUser;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** Thanks, teams and stories that people chose to share; the own ones, and the own certificates. */
@Route(RecognitionNavigation.LIST)
@PermitAll
class RecognitionView extends Page implements BeforeEnterObserver {

    private final transient RecognitionService recognitions;
    private final transient CertificateService certificates;
    private final transient Badges badges;
    private final transient CurrentUser user;
    private Segment segment = Segment.ALL;

    RecognitionView(RecognitionService recognitions, CertificateService certificates, Badges badges, CurrentUser user) {
        this.recognitions = recognitions;
        this.certificates = certificates;
        this.badges = badges;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        segment = Segment.of(event.getLocation());
        show();
    }

    private void show() {
        removeAll();
        header(getTranslation("recognition.title"))
                .context(getTranslation("recognition.context"))
                .secondary(Buttons.of(
                        getTranslation("recognition.tell"), "quote", () -> Addresses.open(RecognitionNavigation.STORY)))
                .primary(Buttons.of(
                        getTranslation("recognition.thank"),
                        "heart",
                        () -> Addresses.open(RecognitionNavigation.THANK)));
        var main = Blocks.block("b-main", segment.choice());
        waiting(main);
        shared(main);
        var rail = Blocks.block(
                "b-rail",
                new BadgesCard(badges, this::show),
                new CertificatesCard(certificates, recognitions.supportedByMe()));
        var alumni = recognitions.alumniWhoMentor();
        if (alumni > 0) {
            rail.add(Blocks.card(
                    getTranslation("recognition.alumni"),
                    Blocks.text(getTranslation("recognition.alumni-text", alumni))));
        }
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    /** The own ones that are not public: those that wait for an answer first. */
    private void waiting(Div main) {
        var me = user.person();
        for (var one : recognitions.mine()) {
            var own = one.named().stream()
                    .filter(named -> named.person().equals(me))
                    .findFirst();
            if (segment.shows(one.kind()) && !one.isPublic()) {
                var card = card(one);
                card.add(Blocks.muted(getTranslation(
                        one.accomplished() == null ? "recognition.not-public" : "recognition.of-circle-not-public")));
                own.ifPresent(named -> card.add(Blocks.row(
                        Buttons.of(getTranslation("recognition.agree"), "check", () -> answer(one, true)),
                        Buttons.quiet(getTranslation("recognition.keep-private"), () -> answer(one, false)))));
                main.add(card);
            }
        }
    }

    private void answer(Recognized one, boolean agreed) {
        if (Notify.attempt(() -> recognitions.answer(one.id(), agreed))) {
            show();
            Notify.done(getTranslation(agreed ? "recognition.agreed" : "recognition.kept-private"), () -> {
                recognitions.answer(one.id(), !agreed);
                show();
            });
        }
    }

    private void shared(Div main) {
        var me = user.person();
        var any = false;
        for (var one : recognitions.all()) {
            if (segment.shows(one.kind())) {
                any = true;
                var card = card(one);
                if (one.named().stream().anyMatch(named -> named.person().equals(me))) {
                    card.add(Blocks.row(
                            Buttons.quiet(getTranslation("recognition.keep-private"), () -> answer(one, false))));
                }
                main.add(card);
            }
        }
        if (segment.shows(Segment.BADGES)) {
            for (var one : badges.shared()) {
                any = true;
                main.add(RecognitionWords.shared(one));
            }
        }
        if (segment.shows(Segment.TEAMS)) {
            for (var one : recognitions.accomplishments()) {
                any = true;
                main.add(RecognitionWords.team(one));
            }
            for (var one : recognitions.ofTeams()) {
                any = true;
                main.add(RecognitionWords.team(one));
            }
        }
        if (!any) {
            main.add(
                    Blocks.empty("heart", getTranslation("recognition.none"), getTranslation("recognition.none-text")));
        }
    }

    private Card card(Recognized one) {
        var accomplished = one.accomplished();
        return accomplished == null ? written(one) : RecognitionWords.circle(one, accomplished);
    }

    private Card written(Recognized one) {
        var title = one.title();
        var under = Formats.date(one.writtenAt())
                + (title != null && !one.named().isEmpty()
                        ? " · " + getTranslation("recognition.with", RecognitionWords.to(one))
                        : "");
        var words = Blocks.paragraph(one.words());
        words.addClassName("b-prose");
        var card = Blocks.card(
                title != null ? title : getTranslation("recognition.to", RecognitionWords.to(one)),
                Blocks.who(Objects.requireNonNullElse(one.authorName(), ""), under),
                words);
        if (one.writtenBy(user.person())) {
            card.add(Blocks.row(Buttons.quiet(getTranslation("recognition.take-back"), () -> takeBack(one))));
        }
        return card;
    }

    private void takeBack(Recognized one) {
        recognitions.takeBack(one.id());
        show();
        Notify.done(getTranslation("recognition.taken-back"), () -> {
            recognitions.bringBack(one.id());
            show();
        });
    }
}
