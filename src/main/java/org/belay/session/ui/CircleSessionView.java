package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.matching.CircleId;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.CommitmentRow;
import org.belay.session.Member;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** A session of a circle: what became of it, what its people wrote, and what each promises. */
@Route(SessionNavigation.CIRCLE_SESSION)
@PermitAll
class CircleSessionView extends Page implements BeforeEnterObserver {

    private static final int LONGEST_PROMISE = 500;

    private final transient CircleSessions sessions;
    private final transient Drafts drafts;
    private final transient Clock clock;

    CircleSessionView(CircleSessions sessions, Drafts drafts, Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var circle = MatchingNavigation.circle(event.getRouteParameters());
        var space = sessions.open(circle);
        var session = space.session(SessionNavigation.session(event.getRouteParameters()))
                .orElseThrow(() -> new NotFound(circle));
        if (space.me() == null) {
            throw new NotFound(session.id());
        }
        show(space, session, space.me());
    }

    private void reload(CircleId circle, SessionRow session) {
        var space = sessions.open(circle);
        space.session(session.id()).ifPresent(now -> {
            if (space.me() != null) {
                show(space, now, space.me());
            }
        });
    }

    private void show(CircleSpace space, SessionRow session, Member me) {
        removeAll();
        var circle = space.circle();
        var header = header(getTranslation("session.circle.title", circle.name(), session.number()))
                .under(circle.name(), MatchingNavigation.circle(circle.circle()))
                .context(
                        Moments.dayAndTimes(session, space.zone()),
                        getTranslation("state.SessionState." + session.state()));
        header.secondary(Buttons.of(
                getTranslation("session.clinic.open"),
                "timer",
                () -> Addresses.open(SessionNavigation.clinic(circle.circle(), session.id()))));
        var main = Blocks.block("b-main");
        boolean begun = !session.startsAt().isAfter(clock.instant());
        boolean loggable = session.state() == SessionState.SCHEDULED || session.state() == SessionState.HELD;
        if (space.mayKeep() && begun && loggable && circle.acceptsLogs()) {
            main.add(new CircleLogForm(space, session, sessions, drafts, () -> reload(circle.circle(), session)));
        } else if (session.state() == SessionState.HELD) {
            main.add(attendance(space, session));
        }
        var notes = new CircleNotes(space, me, sessions);
        main.add(notes.shared(session), notes.ofReader(session));
        add(Blocks.block("b-flow b-pair", main, Blocks.block("b-rail", promise(space, session))));
    }

    private Component attendance(CircleSpace space, SessionRow session) {
        var present = space.present().getOrDefault(session.id(), Set.of());
        var names = present.stream().map(space::nameOf).sorted().collect(Collectors.joining(", "));
        return Blocks.card(
                getTranslation("session.circle.who-was-there"),
                Blocks.paragraph(names),
                WhoSees.ofCircle(Permission.SEE_SESSION));
    }

    private PromiseList promises(CircleSpace space, Predicate<CommitmentRow> which) {
        return CircleSessionsPart.promises(
                space, space.commitments().stream().filter(which).toList(), clock.instant(), sessions, () -> {});
    }

    private Component promise(CircleSpace space, SessionRow session) {
        var card = Blocks.card(getTranslation("session.promise"), WhoSees.ofCircle(Permission.SEE_COMMITMENT));
        card.add(promises(space, promise -> promise.session().equals(session.id())));
        var open =
                promises(space, promise -> !promise.done() && !promise.session().equals(session.id()));
        if (open.isVisible()) {
            card.add(Blocks.strong(getTranslation("session.commitments-open")), open);
        }
        if (!space.circle().acceptsLogs()) {
            return card;
        }
        var words = new LimitedField(getTranslation("session.circle.own-promise"));
        words.setMaxLength(LONGEST_PROMISE);
        words.setWidthFull();
        var due = new DayField(getTranslation("session.promise-due"));
        due.setLocale(getLocale());
        var draft = new DraftKey("circle-promise", session.id().value());
        drafts.find(draft).map(Draft::text).ifPresent(words::setValue);
        var kept = new AutoSave(List.of(words), () -> drafts.keep(draft, words.getValue()));
        card.add(words, kept, due, Buttons.of(getTranslation("session.circle.promise"), "check", () -> {
            if (Notify.attempt(() -> sessions.promise(session.id(), words.getValue(), due.getValue()))) {
                drafts.discard(draft);
                reload(space.circle().circle(), session);
            }
        }));
        return card;
    }
}
