package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.Absent;
import org.belay.session.PairHead;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a pair or a circle, the latest first.
 *
 * @param readers who sees this
 * @param readersOfWords who sees where a session is and why it was moved or called off; null for whoever reads neither
 * @param actions what may be done with a session; null for who only looks
 * @param more what else there is to say about who was there; null for nothing
 */
record Timeline(
        List<SessionRow> sessions,
        ZoneId zone,
        Instant now,
        WhoSees readers,
        @Nullable WhoSees readersOfWords,
        @Nullable Function<SessionRow, Component> actions,
        Function<SessionRow, @Nullable String> more) {

    private static final int LATEST = 4;

    /** Of two equals it is said by name who was absent. */
    static Timeline ofPair(
            PairHead pair,
            List<SessionRow> sessions,
            ZoneId zone,
            Instant now,
            @Nullable Function<SessionRow, Component> actions) {
        var readers =
                actions == null ? WhoSees.ofOthersPair(Permission.SEE_SESSION) : WhoSees.ofPair(Permission.SEE_SESSION);
        var ofWords = actions == null ? null : WhoSees.ofPair(Permission.SEE_SHARED_NOTE);
        return new Timeline(sessions, zone, now, readers, ofWords, actions, session -> absent(pair, session));
    }

    Card card() {
        return card(sessions);
    }

    /** Those that a glance needs; where there are more, a link leads to all. */
    Card latest(String all) {
        var card = card(sessions.stream().limit(LATEST).toList());
        if (sessions.size() > LATEST) {
            card.add(new Anchor(all, text("session.all", sessions.size())));
        }
        return card;
    }

    private Card card(List<SessionRow> shown) {
        var card = Blocks.card(text("session.sessions"), readers);
        if (shown.isEmpty()) {
            card.add(Blocks.empty("calendar", text("session.none"), text("session.none-help")));
            return card;
        }
        if (readersOfWords != null && shown.stream().anyMatch(one -> one.place() != null || one.reason() != null)) {
            card.add(Blocks.row(Blocks.meta(text("session.place-and-reason")), readersOfWords));
        }
        var list = new OrderedList();
        list.addClassName("b-timeline");
        shown.forEach(session -> list.add(item(session)));
        card.add(list);
        return card;
    }

    private ListItem item(SessionRow session) {
        var minutes = session.actualMinutes();
        var length = text("session.minutes", minutes == null ? session.minutes() : minutes);
        var when = Moments.day(session.startsAt(), zone) + ", "
                + Moments.times(session.startsAt(), session.endsAt(), zone);
        var head = Blocks.block("b-row b-between", Blocks.strong(title(session)), Blocks.meta(when + " · " + length));
        var body = Blocks.block("b-column b-tight", head, line(session));
        if (session.ahead(now) && !session.answers().isEmpty()) {
            body.add(answers(session));
        }
        if (!session.topics().isEmpty()) {
            var topics = Blocks.row();
            session.topics().forEach(topic -> topics.add(Blocks.chip(topic)));
            body.add(topics);
        }
        if (actions != null) {
            body.add(actions.apply(session));
        }
        var item = new ListItem(mark(session), body);
        item.addClassName("b-moment");
        return item;
    }

    private String title(SessionRow session) {
        return switch (session.state()) {
            case CANCELLED, MOVED, PROPOSED -> text("session.unnumbered");
            case SCHEDULED, HELD, MISSED -> text("session.n", session.number());
        };
    }

    private Div line(SessionRow session) {
        var state = session.overdue(now)
                ? Blocks.toned(text("session.not-logged"), States.tone(session, now))
                : Blocks.toned(text("state.SessionState." + session.state()), States.tone(session, now));
        var words = Stream.of(
                        more.apply(session),
                        text("state.SessionKind." + session.kind()),
                        session.place(),
                        session.reason(),
                        session.loggedLate() ? text("session.logged-late") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return Blocks.row(state, Blocks.muted(words));
    }

    private static Div answers(SessionRow session) {
        var row = Blocks.row();
        session.answers()
                .forEach(answer -> row.add(Blocks.toned(
                        text(answer.comes() ? "session.answer.comes" : "session.answer.cannot", answer.name()),
                        answer.comes() ? Tone.OK : Tone.WARNING)));
        return row;
    }

    private static @Nullable String absent(PairHead pair, SessionRow session) {
        var absent = session.absent();
        return absent == null
                ? null
                : text("session.absent." + absent, (absent == Absent.MENTOR ? pair.mentor() : pair.mentee()).name());
    }

    private Component mark(SessionRow session) {
        return Blocks.block("b-mark " + States.className(session, now), Icons.of(States.icon(session, now)));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
