package org.belay.recognition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.program.ProgramService;
import org.belay.recognition.Badges;
import org.belay.recognition.CertificateService;
import org.belay.recognition.RecognitionService;
import org.belay.security.CurrentUser;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Page;

/** Thanks, teams and stories that people chose to share; the own ones, and the own certificates. */
@Route(RecognitionNavigation.LIST)
@PermitAll
class RecognitionView extends Page implements BeforeEnterObserver {

    private static final int AT_ONCE = 60;

    private final transient RecognitionService recognitions;
    private final transient CertificateService certificates;
    private final transient Badges badges;
    private final transient ProgramService programs;
    private final transient Texts texts;
    private final transient CurrentUser user;
    private Segment segment = Segment.ALL;
    private int most = AT_ONCE;

    RecognitionView(
            RecognitionService recognitions,
            CertificateService certificates,
            Badges badges,
            ProgramService programs,
            Texts texts,
            CurrentUser user) {
        this.recognitions = recognitions;
        this.certificates = certificates;
        this.badges = badges;
        this.programs = programs;
        this.texts = texts;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        segment = Segment.of(event.getLocation());
        most = AT_ONCE;
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
        var cards = new RecognitionCards(recognitions, programs, texts, user.person(), this::show);
        waiting(main, cards);
        shared(main, cards);
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

    /** What is not public: what the reader reads before everybody does, and the own ones. */
    private void waiting(Div main, RecognitionCards cards) {
        recognitions.toRead().stream()
                .filter(one -> segment.shows(one.kind()))
                .map(cards::toRead)
                .forEach(main::add);
        recognitions.mine().stream()
                .filter(one -> segment.shows(one.kind()) && !one.isPublic())
                .map(cards::waiting)
                .forEach(main::add);
    }

    private void shared(Div main, RecognitionCards cards) {
        var any = false;
        var found = recognitions.all(segment.kinds(), most + 1);
        for (var one : found.subList(0, Math.min(most, found.size()))) {
            any = true;
            main.add(cards.shared(one));
        }
        if (found.size() > most) {
            main.add(Blocks.row(Buttons.quiet(getTranslation("recognition.earlier"), () -> {
                most += AT_ONCE;
                show();
            })));
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
}
