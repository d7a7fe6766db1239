package org.belay.session.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.Invitation;
import org.belay.session.SessionAnswers;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/**
 * Where the mail about a session leads: whether the reader comes. Opening it answers nothing, since programs that look
 * into mails open whatever stands in them; a button does.
 */
@Route(SessionNavigation.ANSWER)
@PermitAll
class AnswerView extends Page implements BeforeEnterObserver {

    private final transient SessionAnswers answers;

    AnswerView(SessionAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(answers.open(SessionNavigation.session(event.getRouteParameters())));
    }

    private void show(Invitation invitation) {
        removeAll();
        var session = invitation.session();
        header(getTranslation("session.with-n", invitation.with(), session.number()))
                .under(invitation.with(), gathering(invitation))
                .context(Moments.dayAndTimes(session, invitation.zone()));
        var readers = invitation.match() == null
                ? WhoSees.ofCircle(Permission.SEE_SESSION)
                : WhoSees.ofPair(Permission.SEE_SESSION);
        var card = Blocks.card(getTranslation("session.answer.question"), readers);
        if (!invitation.open()) {
            card.add(Blocks.paragraph(getTranslation("session.answer.closed")));
            add(card);
            return;
        }
        var answer = invitation.answer();
        answer.ifPresent(comes -> card.add(Blocks.toned(
                getTranslation(comes ? "session.answer.you-come" : "session.answer.you-cannot"),
                comes ? Tone.OK : Tone.WARNING)));
        card.add(Blocks.paragraph(getTranslation("session.answer.help")));
        var comes = getTranslation("session.answer.come");
        var buttons = Blocks.row(
                answer.isPresent()
                        ? Buttons.of(comes, "check", () -> answer(invitation, true))
                        : Buttons.primary(comes, "check", () -> answer(invitation, true)),
                Buttons.of(getTranslation("session.answer.cannot-come"), "x", () -> answer(invitation, false)));
        card.add(buttons);
        if (invitation.mayMove()) {
            card.add(Blocks.row(Buttons.quiet(
                    getTranslation("session.answer.other-time"), () -> Addresses.open(move(invitation)))));
        }
        add(card);
    }

    private void answer(Invitation invitation, boolean comes) {
        var session = invitation.session().id();
        if (Notify.attempt(() -> answers.answer(session, comes))) {
            Notify.done(getTranslation("session.answer.done"));
        }
        show(answers.open(session));
    }

    private static String gathering(Invitation invitation) {
        var match = invitation.match();
        return match == null
                ? MatchingNavigation.circle(Objects.requireNonNull(invitation.circle()))
                : SessionNavigation.pair(match);
    }

    private static String move(Invitation invitation) {
        var match = invitation.match();
        var session = invitation.session().id();
        return match == null
                ? SessionNavigation.move(Objects.requireNonNull(invitation.circle()), session)
                : SessionNavigation.move(match, session);
    }
}
