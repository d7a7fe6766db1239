package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.OwnMatch;
import org.belay.session.CirclePlans;
import org.belay.session.CircleSessions;
import org.belay.session.MentorshipService;
import org.belay.session.MyMentorship;
import org.belay.session.PairPlans;
import org.belay.session.WaitingItems;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Tone;

/** Home of mentor and mentee: the next session, what waits, and with whom they are under way. */
@org.springframework.stereotype.Component
class MentorshipHome implements HomeCard {

    private final MentorshipService mentorships;
    private final MatchService matches;
    private final CircleSessions circles;
    private final PairPlans plans;
    private final CirclePlans ofCircles;
    private final WaitingItems asides;
    private final Clock clock;

    MentorshipHome(
            MentorshipService mentorships,
            MatchService matches,
            CircleSessions circles,
            PairPlans plans,
            CirclePlans ofCircles,
            WaitingItems asides,
            Clock clock) {
        this.mentorships = mentorships;
        this.matches = matches;
        this.circles = circles;
        this.plans = plans;
        this.ofCircles = ofCircles;
        this.asides = asides;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<Component> content() {
        var mine = mentorships.mine();
        var offers = matches.mine().stream()
                .filter(match -> match.state() == MatchState.OFFERED)
                .toList();
        var cards = Blocks.block("b-main b-pair");
        var groups = circles.mine();
        new NextCard(mentorships, plans, ofCircles, clock).of(mine, groups).ifPresent(cards::add);
        new WaitingCard(mentorships, circles, asides, clock)
                .of(mine, groups, offers)
                .ifPresent(cards::add);
        if (!mine.isEmpty() || !offers.isEmpty()) {
            cards.add(all(mine, offers));
        }
        return Optional.<Component>of(cards).filter(_ -> cards.getComponentCount() > 0);
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

    static String figures(MyMentorship mentorship) {
        var last = mentorship.lastHeld();
        var figures = text("session.figures", mentorship.held(), Formats.decimal(mentorship.minutes() / 60.0, 1));
        return last == null
                ? figures
                : figures + " · "
                        + text(
                                "session.last-met",
                                Moments.day(last, mentorship.me().zone()));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
