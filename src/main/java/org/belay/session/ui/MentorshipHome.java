package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.OwnMatch;
import org.belay.session.MentorshipService;
import org.belay.session.MyMentorship;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Tone;

/** Home of mentor and mentee: the next session, what waits, and with whom they are under way. */
@org.springframework.stereotype.Component
class MentorshipHome implements HomeCard {

    private final MentorshipService mentorships;
    private final MatchService matches;
    private final Clock clock;

    MentorshipHome(MentorshipService mentorships, MatchService matches, Clock clock) {
        this.mentorships = mentorships;
        this.matches = matches;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> content() {
        var mine = mentorships.mine();
        var offers = matches.mine().stream()
                .filter(match -> match.state() == MatchState.OFFERED)
                .toList();
        if (mine.isEmpty() && offers.isEmpty()) {
            return Optional.empty();
        }
        var cards = Blocks.block("b-main b-pair");
        next(mine).ifPresent(cards::add);
        waiting(mine, offers).ifPresent(cards::add);
        cards.add(all(mine, offers));
        return Optional.of(cards);
    }

    private Optional<Component> next(List<MyMentorship> mine) {
        return mine.stream()
                .filter(m -> m.next() != null)
                .min(Comparator.comparing(m -> Objects.requireNonNull(m.next()).startsAt()))
                .map(m -> {
                    var session = Objects.requireNonNull(m.next());
                    return Blocks.card(
                            text("session.next"),
                            new NextSession(session, m.me(), m.partner(), clock.instant()),
                            Blocks.row(
                                    link(
                                            "session.open-pair",
                                            SessionNavigation.pair(m.pair().match())),
                                    link(
                                            "session.move",
                                            SessionNavigation.move(m.pair().match(), session.id()))));
                });
    }

    private Optional<Component> waiting(List<MyMentorship> mine, List<OwnMatch> offers) {
        var toDo = mine.stream()
                .flatMap(mentorship -> mentorship.overdue().isEmpty()
                        ? toPlan(mentorship)
                        : mentorship.overdue().stream().map(session -> toLog(mentorship, session)));
        var toAnswer = offers.stream().filter(OwnMatch::awaitsReader).map(MentorshipHome::toAnswer);
        var items = Stream.of(toAnswer, toDo, mine.stream().flatMap(this::toRate))
                .flatMap(Function.identity())
                .toArray(Component[]::new);
        return items.length == 0 ? Optional.empty() : Optional.of(Blocks.card(text("session.waiting"), items));
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
                first ? text("session.not-met") : figures(mentorship),
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

    private static Component all(List<MyMentorship> mine, List<OwnMatch> offers) {
        var grid = Blocks.block("b-even");
        mine.forEach(mentorship -> grid.add(one(mentorship)));
        offers.forEach(offer -> grid.add(one(offer)));
        return Blocks.card(text("session.mentorships"), grid);
    }

    private static Component one(OwnMatch offer) {
        var key = offer.awaitsReader() ? "session.offer.waits-for-you" : "session.offer.waits-for-partner";
        var badge = Blocks.badge(text("session.match." + offer.state()), Tone.INFO);
        return Blocks.column(
                Blocks.row(who(offer.id(), offer.partner(), offer.cohort()), badge), Blocks.muted(text(key)));
    }

    private static Component who(MatchId match, String partner, String cohort) {
        var who = new Anchor(SessionNavigation.pair(match), Blocks.who(partner, cohort));
        who.addClassNames("b-grow", "b-plain-link");
        return who;
    }

    private static Component one(MyMentorship mentorship) {
        var next = mentorship.next();
        var badge = next != null
                ? Blocks.badge(text("session.n-next", next.number()), Tone.OK)
                : Blocks.badge(text(mentorship.held() == 0 ? "session.not-met" : "session.no-next"), Tone.WARNING);
        var pair = mentorship.pair();
        var who = who(pair.match(), mentorship.partner().name(), pair.cohortName());
        return Blocks.column(Blocks.row(who, badge), Blocks.muted(figures(mentorship)));
    }

    private static String figures(MyMentorship mentorship) {
        var last = mentorship.lastHeld();
        var figures = text("session.figures", mentorship.held(), Formats.decimal(mentorship.minutes() / 60.0, 1));
        return last == null
                ? figures
                : figures + " · "
                        + text(
                                "session.last-met",
                                Moments.day(last, mentorship.me().zone()));
    }

    private static Component link(String key, String address) {
        return Buttons.quiet(text(key), () -> Addresses.open(address));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
