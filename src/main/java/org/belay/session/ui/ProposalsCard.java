package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CircleSpace;
import org.belay.session.PairSpace;
import org.belay.session.SessionId;
import org.belay.session.SessionProposals;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/**
 * Sessions that a coordinator's schedule proposes: one of a pair, or whoever plans the sessions of a circle, agrees for
 * all, takes another time, or wants none.
 */
record ProposalsCard(SessionProposals proposals, Runnable changed) {

    private static final int MOST = 4;

    /**
     * Those to whom it is proposed.
     *
     * @param alsoAt the same time by other clocks; empty where there is nothing to say
     * @param swap where another time is chosen
     */
    private record Those(
            List<SessionRow> sessions,
            ZoneId zone,
            WhoSees readers,
            String help,
            Function<SessionRow, String> alsoAt,
            Function<SessionId, String> swap) {}

    /** Nothing where none lies ahead. */
    Optional<Component> of(PairSpace space, Instant now) {
        var zone = space.me().zone();
        return space.pair().meets()
                ? card(
                        new Those(
                                space.sessions(),
                                zone,
                                WhoSees.ofPair(Permission.SEE_SESSION),
                                text("session.proposals-help", space.partner().firstName()),
                                session -> Moments.partnersTimes(
                                        session.startsAt(), session.endsAt(), zone, space.partner()),
                                session -> SessionNavigation.move(space.pair().match(), session)),
                        now)
                : Optional.empty();
    }

    /** For whoever plans the sessions of the circle. */
    Optional<Component> of(CircleSpace space, Instant now) {
        return space.mayKeep() && space.circle().meets()
                ? card(
                        new Those(
                                space.sessions(),
                                space.zone(),
                                WhoSees.ofCircle(Permission.SEE_SESSION),
                                text("session.proposals-help.circle"),
                                session -> "",
                                session -> SessionNavigation.move(space.circle().circle(), session)),
                        now)
                : Optional.empty();
    }

    private Optional<Component> card(Those those, Instant now) {
        var ahead = those.sessions().stream()
                .filter(session -> session.state() == SessionState.PROPOSED)
                .filter(session -> session.startsAt().isAfter(now))
                .sorted(Comparator.comparing(SessionRow::startsAt))
                .toList();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(text("session.proposals"), those.readers());
        card.add(Blocks.muted(those.help()));
        ahead.stream().limit(MOST).forEach(session -> card.add(line(those, session)));
        if (ahead.size() > MOST) {
            card.add(Blocks.meta(text("session.proposals-more", ahead.size() - MOST)));
        }
        return Optional.of(card);
    }

    private Component line(Those those, SessionRow session) {
        var when = Moments.dayAndTimes(session, those.zone());
        var place = session.place();
        var lines = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(when),
                Blocks.meta(text("state.SessionKind." + session.kind()) + (place == null ? "" : " · " + place)));
        var also = those.alsoAt().apply(session);
        if (!also.isEmpty()) {
            lines.add(Blocks.meta(also));
        }
        var accept = Buttons.of(
                text("session.proposal.accept"),
                "check",
                () -> act(() -> proposals.accept(session.id(), session.version()), "session.proposal.accepted", when));
        var swap = Buttons.quiet(
                text("session.proposal.swap"), () -> Addresses.open(those.swap().apply(session.id())));
        var decline = Buttons.quiet(
                text("session.proposal.decline"),
                () -> act(() -> proposals.decline(session.id(), session.version()), "session.proposal.declined", when));
        for (var button : List.of(accept, swap, decline)) {
            button.setAriaLabel(button.getText() + ": " + when);
        }
        return Blocks.block("b-row b-part", lines, Blocks.row(accept, swap, decline));
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
