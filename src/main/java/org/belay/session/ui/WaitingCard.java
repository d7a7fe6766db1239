package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.matching.OwnMatch;
import org.belay.session.CircleSpace;
import org.belay.session.CircleToLog;
import org.belay.session.MentorshipService;
import org.belay.session.MyMentorship;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;

/** What waits for one of a pair: offers to answer, logs to write, sessions to plan and to rate. */
record WaitingCard(MentorshipService mentorships) {

    Optional<Component> of(List<MyMentorship> mine, List<CircleToLog> circles, List<OwnMatch> offers) {
        var toDo = mine.stream()
                .flatMap(mentorship -> mentorship.overdue().isEmpty()
                        ? toPlan(mentorship)
                        : mentorship.overdue().stream().map(session -> toLog(mentorship, session)));
        var toAnswer = offers.stream().filter(OwnMatch::awaitsReader).map(WaitingCard::toAnswer);
        var ofCircles = circles.stream()
                .flatMap(circle -> circle.sessions().stream().map(session -> toLog(circle.space(), session)));
        var items = Stream.of(toAnswer, toDo, ofCircles, mine.stream().flatMap(this::toRate))
                .flatMap(Function.identity())
                .toArray(Component[]::new);
        if (items.length == 0) {
            return Optional.empty();
        }
        var card = Blocks.card(text("session.waiting"), items);
        var missing = mine.stream().mapToInt(m -> m.overdue().size()).sum()
                + circles.stream().mapToInt(circle -> circle.sessions().size()).sum();
        if (missing > 1) {
            card.add(Blocks.row(
                    Buttons.quiet(text("session.catch-up-all"), () -> Addresses.open(SessionNavigation.catchUp()))));
        }
        return Optional.of(card);
    }

    private static Component toAnswer(OwnMatch offer) {
        var context = offer.program() + " · " + offer.cohort();
        var until = offer.answerBy();
        return item(
                "handshake",
                text("session.offer.to-accept", offer.partner()),
                until == null ? context : text("session.offer.answer-by", Formats.date(until)) + " · " + context,
                "session.offer.look",
                SessionNavigation.pair(offer.id()));
    }

    private static Component toLog(MyMentorship mentorship, SessionRow session) {
        return item(
                "circle-alert",
                text("session.log-with", session.number(), mentorship.partner().firstName()),
                text(
                        "session.log-context",
                        Moments.dayAndTimes(session, mentorship.me().zone())),
                "session.log-it",
                SessionNavigation.log(mentorship.pair().match(), session.id()));
    }

    private static Component toLog(CircleSpace space, SessionRow session) {
        return item(
                "circle-alert",
                text("session.log-with", session.number(), space.circle().name()),
                text("session.log-context", Moments.dayAndTimes(session, space.zone())),
                "session.log-it",
                SessionNavigation.session(space.circle().circle(), session.id()));
    }

    private Stream<Component> toRate(MyMentorship mentorship) {
        var session = mentorship.toRate();
        if (session == null) {
            return Stream.empty();
        }
        var question = text(
                "session.rating-with", session.number(), mentorship.partner().firstName());
        return Stream.of(new RatingQuestion(session, question, mentorships));
    }

    /** A pair that has no session ahead. */
    private static Stream<Component> toPlan(MyMentorship mentorship) {
        if (mentorship.next() != null || !mentorship.pair().meets()) {
            return Stream.empty();
        }
        var first = mentorship.held() == 0;
        return Stream.of(item(
                "calendar-plus",
                text(
                        first ? "session.first-with" : "session.next-with",
                        mentorship.partner().firstName()),
                first ? text("session.not-met") : MentorshipHome.figures(mentorship),
                "session.plan",
                SessionNavigation.plan(mentorship.pair().match())));
    }

    private static Component item(String icon, String fact, String reason, String action, String address) {
        var open = Buttons.plain(text(action), () -> Addresses.open(address));
        open.setAriaLabel(fact + ": " + text(action));
        return Blocks.row(
                Icons.of(icon),
                Blocks.block("b-column b-tight b-grow", Blocks.strong(fact), Blocks.meta(reason)),
                open);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
