package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.matching.OwnMatch;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.CircleToLog;
import org.belay.session.MentorshipService;
import org.belay.session.MyMentorship;
import org.belay.session.SessionRow;
import org.belay.session.WaitingItems;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.ToDo;
import org.jspecify.annotations.Nullable;

/** What waits for one of a pair: offers to answer, logs to write, sessions to plan and to rate. */
record WaitingCard(MentorshipService mentorships, CircleSessions sessions, WaitingItems asides, Clock clock) {

    /** @param key by which it is known when it is put aside */
    private record Item(String key, Component row) {}

    Optional<Component> of(List<MyMentorship> mine, List<CircleSpace> spaces, List<OwnMatch> offers) {
        var circles = CircleToLog.among(spaces, clock.instant());
        var toDo = mine.stream()
                .flatMap(mentorship -> mentorship.overdue().isEmpty()
                        ? toPlan(mentorship)
                        : mentorship.overdue().stream().map(session -> toLog(mentorship, session)));
        var toAnswer = offers.stream().filter(OwnMatch::awaitsReader).map(this::toAnswer);
        var ofCircles = circles.stream()
                .flatMap(circle -> circle.sessions().stream().map(session -> toLog(circle.space(), session)));
        var toRate = Stream.concat(
                mine.stream().flatMap(this::toRate), spaces.stream().flatMap(this::toRate));
        var items = Stream.of(toAnswer, toDo, ofCircles, toRate)
                .flatMap(Function.identity())
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var aside = asides.aside();
        var shown = items.stream().filter(item -> !aside.contains(item.key())).toList();
        var card = Blocks.card(
                text("session.waiting"), shown.stream().map(Item::row).toArray(Component[]::new));
        if (shown.size() < items.size()) {
            card.add(Blocks.row(
                    Buttons.quiet(text("session.waiting.aside", items.size() - shown.size()), this::takeAllBack)));
        }
        var missing = mine.stream().mapToInt(m -> m.overdue().size()).sum()
                + circles.stream().mapToInt(circle -> circle.sessions().size()).sum();
        if (missing > 1) {
            card.add(Blocks.row(
                    Buttons.quiet(text("session.catch-up-all"), () -> Addresses.open(SessionNavigation.catchUp()))));
        }
        return Optional.of(card);
    }

    private void takeAllBack() {
        asides.takeAllBack();
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private Item toAnswer(OwnMatch offer) {
        var context = offer.program() + " · " + offer.cohort();
        var until = offer.answerBy();
        return item(
                "offer:" + offer.id().value(),
                "handshake",
                text("session.offer.to-accept", offer.partner()),
                until == null ? context : text("session.offer.answer-by", Formats.date(until)) + " · " + context,
                "session.offer.look",
                SessionNavigation.pair(offer.id()));
    }

    private Item toLog(MyMentorship mentorship, SessionRow session) {
        return item(
                "log:" + session.id().value(),
                "circle-alert",
                text("session.log-with", session.number(), mentorship.partner().firstName()),
                text(
                        "session.log-context",
                        Moments.dayAndTimes(session, mentorship.me().zone())),
                "session.log-it",
                SessionNavigation.log(mentorship.pair().match(), session.id()));
    }

    private Item toLog(CircleSpace space, SessionRow session) {
        return item(
                "log:" + session.id().value(),
                "circle-alert",
                text("session.log-with", session.number(), space.circle().name()),
                text("session.log-context", Moments.dayAndTimes(session, space.zone())),
                "session.log-it",
                SessionNavigation.session(space.circle().circle(), session.id()));
    }

    private Stream<Item> toRate(MyMentorship mentorship) {
        return toRate(mentorship.toRate(), mentorship.partner().firstName(), mentorships::rate);
    }

    private Stream<Item> toRate(CircleSpace space) {
        return toRate(space.toRate(), space.circle().name(), sessions::rate);
    }

    private Stream<Item> toRate(@Nullable SessionRow session, String with, RatingQuestion.Answer answer) {
        if (session == null) {
            return Stream.empty();
        }
        var question = text("session.rating-with", session.number(), with);
        return Stream.of(
                item("rate:" + session.id().value(), question, "star", new RatingQuestion(session, question, answer)));
    }

    /** A pair that has no session ahead. */
    private Stream<Item> toPlan(MyMentorship mentorship) {
        if (mentorship.next() != null || !mentorship.pair().meets()) {
            return Stream.empty();
        }
        var first = mentorship.held() == 0;
        return Stream.of(item(
                "plan:" + mentorship.pair().match().value() + ":" + mentorship.held(),
                "calendar-plus",
                text(
                        first ? "session.first-with" : "session.next-with",
                        mentorship.partner().firstName()),
                first ? text("session.not-met") : MentorshipHome.figures(mentorship),
                "session.plan",
                SessionNavigation.plan(mentorship.pair().match())));
    }

    private Item item(String key, String icon, String fact, String reason, String action, String address) {
        var open = Buttons.plain(text(action), () -> Addresses.open(address));
        open.setAriaLabel(fact + ": " + text(action));
        return item(key, fact, icon, Blocks.block("b-column b-tight", Blocks.strong(fact), Blocks.meta(reason)), open);
    }

    private Item item(String key, String fact, String icon, Component what, Component... buttons) {
        var row = new ToDo(icon, what, buttons);
        row.offer(new AsideMenu(asides, key, fact, LocalDate.now(clock.withZone(Formats.zone())), row));
        return new Item(key, row);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
