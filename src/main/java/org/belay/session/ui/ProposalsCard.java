package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.PairSpace;
import org.belay.session.SessionProposals;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Sessions that a coordinator's schedule proposes to a pair: one of the two agrees, takes another time, or wants none. */
record ProposalsCard(SessionProposals proposals, Runnable changed) {

    private static final int MOST = 4;

    /** Nothing where none lies ahead. */
    Optional<Component> of(PairSpace space, Instant now) {
        var ahead = space.sessions().stream()
                .filter(session -> session.state() == SessionState.PROPOSED)
                .filter(session -> session.startsAt().isAfter(now))
                .sorted(Comparator.comparing(SessionRow::startsAt))
                .toList();
        if (ahead.isEmpty() || !space.pair().meets()) {
            return Optional.empty();
        }
        var card = Blocks.card(text("session.proposals"), WhoSees.ofPair(Permission.SEE_SESSION));
        card.add(Blocks.muted(text("session.proposals-help", space.partner().firstName())));
        ahead.stream().limit(MOST).forEach(session -> card.add(line(space, session)));
        if (ahead.size() > MOST) {
            card.add(Blocks.meta(text("session.proposals-more", ahead.size() - MOST)));
        }
        return Optional.of(card);
    }

    private Component line(PairSpace space, SessionRow session) {
        var when = Moments.dayAndTimes(session, space.me().zone());
        var place = session.place();
        var lines = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(when),
                Blocks.meta(text("state.SessionKind." + session.kind()) + (place == null ? "" : " · " + place)));
        var partners = Moments.partnersTimes(
                session.startsAt(), session.endsAt(), space.me().zone(), space.partner());
        if (!partners.isEmpty()) {
            lines.add(Blocks.meta(partners));
        }
        var accept = Buttons.of(
                text("session.proposal.accept"),
                "check",
                () -> act(() -> proposals.accept(session.id(), session.version()), "session.proposal.accepted", when));
        var swap = Buttons.quiet(
                text("session.proposal.swap"),
                () -> Addresses.open(SessionNavigation.move(space.pair().match(), session.id())));
        var decline = Buttons.quiet(
                text("session.proposal.decline"),
                () -> act(() -> proposals.decline(session.id(), session.version()), "session.proposal.declined", when));
        for (var button : new com.vaadin.flow.component.button.Button[] {accept, swap, decline}) {
            button.setAriaLabel(button.getText() + ": " + when);
        }
        return Blocks.block("b-row b-proposal", lines, Blocks.row(accept, swap, decline));
    }

    private void act(Runnable action, String done, String when) {
        if (Notify.attempt(action)) {
            Notify.done(text(done, when));
        }
        changed.run();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
