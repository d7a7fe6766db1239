package org.belay.session.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePlace;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CommitmentRow;
import org.belay.session.MentorshipService;
import org.belay.session.Note;
import org.belay.session.PairPlan;
import org.belay.session.PairSpace;
import org.belay.session.SessionId;
import org.belay.session.SessionRow;
import org.belay.session.SessionService;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** The cards of a pair's page for one of the two. */
final class PairParts {

    private static final int LATEST_NOTES = 2;

    private final PairSpace space;
    private final MentorshipService mentorships;
    private final SessionService sessions;
    private final Instant now;
    private final Runnable changed;
    private final Map<SessionId, Integer> numbers;

    PairParts(PairSpace space, MentorshipService mentorships, SessionService sessions, Instant now, Runnable changed) {
        this.space = space;
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.now = now;
        this.changed = changed;
        this.numbers = space.sessions().stream().collect(toMap(SessionRow::id, SessionRow::number));
    }

    /** The next session with the clock of each, how it can go, and what is to be asked about there. */
    Optional<Component> next(PairPlan plan) {
        return space.sessions().stream()
                .filter(s -> s.ahead(now))
                .min(Comparator.comparing(SessionRow::startsAt))
                .map(session -> Blocks.card(
                        text("session.next"),
                        new NextSession(session, space.me(), space.partner(), now),
                        PlanCards.guide(plan, session.number()),
                        promises(space.commitments().stream()
                                .filter(promise -> !promise.done())
                                .toList())));
    }

    Timeline timeline() {
        return Timeline.ofPair(space.pair(), space.sessions(), space.me().zone(), now, this::actions);
    }

    private Component actions(SessionRow session) {
        var row = Blocks.row();
        var pair = space.pair();
        if (session.ahead(now) && pair.meets()) {
            row.add(go("session.move", SessionNavigation.move(pair.match(), session.id())));
        }
        if (session.ahead(now) && session.startsAt().isAfter(now)) {
            row.add(Buttons.quiet(text("session.cancel"), () -> cancel(session).open()));
        }
        boolean begun = !session.startsAt().isAfter(now);
        if (begun && pair.acceptsLogs()) {
            var address = SessionNavigation.log(pair.match(), session.id());
            switch (session.state()) {
                case SCHEDULED -> row.add(go("session.log", address));
                case HELD, MISSED -> row.add(go("session.edit-log", address));
                case PROPOSED, CANCELLED, MOVED -> {}
            }
        }
        return row;
    }

    private CancelDialog cancel(SessionRow session) {
        return new CancelDialog(
                session,
                WhoSees.ofPair(Permission.SEE_SHARED_NOTE),
                reason -> sessions.cancel(session.id(), session.version(), reason),
                () -> sessions.restore(session.id(), session.version() + 1),
                changed);
    }

    private static Component go(String key, String address) {
        return Buttons.quiet(text(key), () -> Addresses.open(address));
    }

    Component commitments() {
        var card = Blocks.card(text("session.commitments"), WhoSees.ofPair(Permission.SEE_COMMITMENT));
        if (space.commitments().isEmpty()) {
            card.add(Blocks.muted(text("session.commitments-none")));
        }
        card.add(promises(space.commitments()));
        return card;
    }

    private PromiseList promises(List<CommitmentRow> which) {
        var today = now.atZone(space.me().zone()).toLocalDate();
        return PromiseList.of(space, which, numbers, today, mentorships, changed);
    }

    Card sharedNotes() {
        return sharedNotes(space.sharedNotes());
    }

    Card privateNotes() {
        return privateNotes(space.privateNotes());
    }

    /** Of what was written, the latest; a link leads to all. */
    Stream<Card> latestNotes() {
        var all = MatchingNavigation.tab(new Space.OfMatch(space.pair().match()), SpacePlace.NOTES);
        return Stream.of(
                latest(space.sharedNotes(), this::sharedNotes, all),
                latest(space.privateNotes(), this::privateNotes, all));
    }

    private static Card latest(List<Note> notes, Function<List<Note>, Card> drawn, String all) {
        var card = drawn.apply(notes.stream().limit(LATEST_NOTES).toList());
        if (notes.size() > LATEST_NOTES) {
            card.add(new Anchor(all, text("session.notes-all", notes.size())));
        }
        return card;
    }

    private Card sharedNotes(List<Note> notes) {
        return notes("session.shared-notes", Permission.SEE_SHARED_NOTE, notes);
    }

    private Card privateNotes(List<Note> notes) {
        return notes("session.private-notes", Permission.SEE_PRIVATE_NOTE, notes);
    }

    private Card notes(String title, Permission readers, List<Note> notes) {
        boolean own = readers == Permission.SEE_PRIVATE_NOTE;
        var card = Blocks.card(text(title), own ? WhoSees.of(readers) : WhoSees.ofPair(readers));
        if (notes.isEmpty()) {
            card.add(Blocks.muted(text(title + "-none")));
        }
        for (var note : notes) {
            var words = Blocks.paragraph(note.text());
            words.addClassName("b-prose");
            var from = text("session.note-from", name(note.author()), numbers.getOrDefault(note.session(), 0));
            card.add(Blocks.block("b-column b-tight", words, Blocks.meta(from)));
        }
        return card;
    }

    private String name(PersonId person) {
        return person.equals(space.me().person())
                ? text("session.you")
                : space.partner().firstName();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
