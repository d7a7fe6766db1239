package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.session.CirclePlans;
import org.belay.session.CircleSpace;
import org.belay.session.MentorshipService;
import org.belay.session.MyMentorship;
import org.belay.session.PairPlan;
import org.belay.session.PairPlans;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** The next session of whoever looks, of all their pairs and circles the first one. */
final class NextCard {

    private final MentorshipService mentorships;
    private final PairPlans plans;
    private final CirclePlans ofCircles;
    private final Instant now;

    NextCard(MentorshipService mentorships, PairPlans plans, CirclePlans ofCircles, Clock clock) {
        this.mentorships = mentorships;
        this.plans = plans;
        this.ofCircles = ofCircles;
        this.now = clock.instant();
    }

    private record Next(Instant at, Supplier<Component> card) {}

    Optional<Component> of(List<MyMentorship> pairs, List<CircleSpace> circles) {
        return Stream.concat(
                        pairs.stream().flatMap(pair -> next(pair).stream()),
                        circles.stream().flatMap(circle -> next(circle).stream()))
                .min(Comparator.comparing(Next::at))
                .map(next -> next.card().get());
    }

    private Optional<Next> next(MyMentorship pair) {
        return Optional.ofNullable(pair.next()).map(session -> new Next(session.startsAt(), () -> card(pair, session)));
    }

    private Optional<Next> next(CircleSpace circle) {
        return circle.sessions().stream()
                .filter(session -> session.ahead(now))
                .min(Comparator.comparing(SessionRow::startsAt))
                .map(session -> new Next(session.startsAt(), () -> card(circle, session)));
    }

    private Component card(MyMentorship pair, SessionRow session) {
        var match = pair.pair().match();
        return Blocks.card(
                text("session.next"),
                new NextSession(session, pair.me(), pair.partner(), now),
                PlanCards.guide(plans.plan(match), session.number()),
                PromiseList.of(
                        match,
                        pair.me(),
                        pair.partner(),
                        now.atZone(pair.me().zone()).toLocalDate(),
                        mentorships),
                Blocks.row(
                        link("session.open-pair", SessionNavigation.pair(match)),
                        link("session.move", SessionNavigation.move(match, session.id()))));
    }

    private Component card(CircleSpace circle, SessionRow session) {
        var id = circle.circle().circle();
        return Blocks.card(
                text("session.next"),
                new NextSession(session, circle.circle().name(), circle.zone(), now),
                PlanCards.guide(circle.me() == null ? PairPlan.NONE : ofCircles.plan(id), session.number()),
                Blocks.row(link("session.open-circle", MatchingNavigation.circle(id))));
    }

    private static Component link(String key, String address) {
        return Buttons.to(text(key), address);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
