package org.belay.session.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.matching.MatchId;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpaceOverview;
import org.belay.matching.ui.SpacePlace;
import org.belay.program.ProgramService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.MentorshipService;
import org.belay.session.PairFacts;
import org.belay.session.PairHead;
import org.belay.session.PairPage;
import org.belay.session.PairPlans;
import org.belay.session.PairSpace;
import org.belay.session.PlanReading;
import org.belay.session.SessionProposals;
import org.belay.session.SessionService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Focus;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** A pair: all that the two share for each of them, the facts for who coordinates their program. */
@Route(SessionNavigation.PAIR)
@PermitAll
class PairView extends Page implements BeforeEnterObserver {

    private final transient MentorshipService mentorships;
    private final transient SessionService sessions;
    private final transient SessionProposals proposals;
    private final transient MatchService matches;
    private final transient MatchMailPreview letters;
    private final transient PairPlans plans;
    private final transient List<PlanReading> readings;
    private final transient ProgramService programs;
    private final transient SpaceOverview overview;
    private final transient Clock clock;

    PairView(
            MentorshipService mentorships,
            SessionService sessions,
            SessionProposals proposals,
            MatchService matches,
            MatchMailPreview letters,
            PairPlans plans,
            List<PlanReading> readings,
            ProgramService programs,
            SpaceOverview overview,
            Clock clock) {
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.proposals = proposals;
        this.matches = matches;
        this.letters = letters;
        this.plans = plans;
        this.readings = readings;
        this.programs = programs;
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(SessionNavigation.match(event.getRouteParameters()));
    }

    private void open(MatchId match) {
        removeAll();
        var page = mentorships.open(match);
        speak(programs.terms(page.pair().program()));
        switch (page) {
            case PairSpace space -> show(space);
            case PairFacts facts -> show(facts);
        }
    }

    private void reload(PairPage page) {
        open(page.pair().match());
        Focus.keep();
    }

    private void show(PairSpace space) {
        var header = head(
                        space.pair(),
                        getTranslation("space.title", space.partner().name()))
                .under(getTranslation("home.title"), "");
        if (space.pair().state() == MatchState.OFFERED) {
            var offer = matches.details(space.pair().match());
            add(new OfferCard(offer, space.me().person(), matches, () -> reload(space)));
            PartnerCard.of(space).ifPresent(this::add);
            return;
        }
        add(new BreakNotes(mentorships.breaks(space.pair().match())));
        new PairActions(space, mentorships, clock.instant(), () -> reload(space)).on(header);
        var plan = plans.plan(space.pair().match());
        var parts = new PairParts(space, mentorships, sessions, clock.instant(), () -> reload(space));
        var main = Blocks.block("b-main");
        NextStepsCard.of(matches, space.pair()).ifPresent(main::add);
        if (space.fitQuestion() != null) {
            main.add(new FitCard(space, mentorships, () -> reload(space)));
        }
        var rematch = space.rematch();
        if (rematch != null) {
            main.add(new RematchCard(space, rematch.request(), mentorships, () -> reload(space)));
        }
        RatingQuestion.card(space.toRate(), mentorships::rate).ifPresent(main::add);
        new ProposalsCard(proposals, () -> reload(space))
                .of(space, clock.instant())
                .ifPresent(main::add);
        parts.next(plan).ifPresent(main::add);
        var rail = Blocks.block("b-rail");
        overview.show(new Space.OfMatch(space.pair().match()), this, header, main, rail, () -> reload(space));
        main.add(parts.timeline()
                .latest(MatchingNavigation.tab(new Space.OfMatch(space.pair().match()), SpacePlace.SESSIONS)));
        rail.add(parts.commitments());
        parts.latestNotes().forEach(rail::add);
        var today = clock.instant().atZone(space.me().zone()).toLocalDate();
        PartnerCard.of(space).ifPresent(rail::add);
        var reading =
                readings.stream().map(one -> one.of(space.pair().program())).toList();
        var mark = space.pair().meets() ? PlanCards.mark(plans, space.pair().match(), () -> reload(space)) : null;
        PlanCards.of(plan, WhoSees.ofPair(Permission.SEE_SESSION), today, mark, reading)
                .ifPresent(rail::add);
        if (FitChange.isOpenTo(space)) {
            rail.add(new FitChange(space, mentorships, () -> reload(space)));
        }
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private void show(PairFacts facts) {
        var pair = facts.pair();
        var details = matches.details(pair.match());
        var parts = new FactsParts(facts, details, matches, letters, () -> reload(facts));
        var header = head(
                        pair,
                        getTranslation(
                                "space.names",
                                pair.mentor().name(),
                                pair.mentee().name()))
                .under(pair.cohortName(), CohortNavigation.cohort(details.cohort()))
                .under(getTranslation("cohort.tab.PAIRS"), MatchingNavigation.pairs(details.cohort()));
        parts.endEarly().ifPresent(header::secondary);
        parts.rematch().ifPresent(header::primary);
        add(new BreakNotes(mentorships.breaks(pair.match())));
        var main = Blocks.block("b-main");
        parts.look().ifPresent(main::add);
        parts.offer().ifPresent(main::add);
        var timeline = Timeline.ofPair(pair, facts.sessions(), facts.zone(), clock.instant(), null);
        var counts = facts.commitments();
        var commitments = Blocks.card(
                getTranslation("session.commitments"),
                Blocks.muted(getTranslation("session.commitment-counts", counts.made(), counts.done(), counts.open())));
        var rail = Blocks.block("b-rail");
        overview.show(new Space.OfMatch(pair.match()), this, header, main, rail, () -> reload(facts));
        rail.add(commitments, AnswersCard.of(facts));
        main.add(timeline.card());
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private PageHeader head(PairHead pair, String title) {
        var context = new ArrayList<String>();
        context.add(pair.programName());
        context.add(pair.cohortName());
        var ends = pair.endsOn();
        if (ends != null) {
            context.add(getTranslation("session.pair.ends", Formats.date(ends)));
        }
        var tone = switch (pair.state()) {
            case ACTIVE -> Tone.OK;
            case OFFERED -> Tone.INFO;
            case ON_HOLD, COMPLETED, ENDED_EARLY, DECLINED, EXPIRED -> Tone.NEUTRAL;
        };
        return header(title)
                .badge(Blocks.badge(getTranslation("session.match." + pair.state()), tone))
                .context(context.toArray(String[]::new));
    }
}
