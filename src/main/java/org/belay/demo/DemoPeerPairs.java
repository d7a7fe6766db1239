package org.belay.demo;

import static org.belay.demo.DemoAccount.SAFEGUARDING_CONTACT;
import static org.belay.demo.DemoAccount.SECOND_COORDINATOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalService;
import org.belay.goal.GoalText;
import org.belay.matching.MatchId;
import org.belay.matching.MatchIntro;
import org.belay.matching.MatchService;
import org.belay.matching.ProposalService;
import org.belay.matching.PublishingService;
import org.belay.security.DemoAccounts;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accountability partners who meet: a pair with a goal and a date, and two who wait for theirs. */
@Component
@Profile("demo")
class DemoPeerPairs {

    static final String COHORT = "ACE26";

    private final DemoEquals equals;
    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final ProposalService proposals;
    private final PublishingService publishing;
    private final MatchService matches;
    private final SessionService sessions;
    private final GoalService goals;
    private final DemoAccounts accounts;
    private final DemoQueries queries;
    private final Clock clock;

    DemoPeerPairs(
            DemoEquals equals,
            CohortService cohorts,
            CohortLifeCycle lifeCycle,
            ProposalService proposals,
            PublishingService publishing,
            MatchService matches,
            SessionService sessions,
            GoalService goals,
            DemoAccounts accounts,
            DemoQueries queries,
            Clock clock) {
        this.equals = equals;
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.proposals = proposals;
        this.publishing = publishing;
        this.matches = matches;
        this.sessions = sessions;
        this.goals = goals;
        this.accounts = accounts;
        this.queries = queries;
        this.clock = clock;
    }

    /** By whoever coordinates the accountability partners: an earlier round of theirs, matched by hand. */
    void start(DemoCalendar calendar) {
        var program = cohorts.get(queries.cohort("ACC26")).program();
        var cohort = equals.inMatching(
                program,
                new CohortDraft(
                        "Twelve weeks, early round",
                        COHORT,
                        calendar.dates("2026-10-19", "2026-11-13", "2026-11-23", "2027-02-12")),
                "peers-meeting.csv",
                calendar);
        var places = queries.places(cohort);
        proposals.assign(cohort, places.get(0), places.get(1));
        var match = publishing
                .publish(cohort, publishing.preview(cohort).listVersion(), MatchIntro.NONE)
                .getFirst();
        lifeCycle.startRunning(cohort);
        for (var one : List.of(SECOND_COORDINATOR, SAFEGUARDING_CONTACT)) {
            accounts.as(
                    one.email(),
                    () -> matches.accept(match, matches.details(match).version()));
        }
        accounts.as(SECOND_COORDINATOR.email(), () -> begin(match));
    }

    /** By one of a pair. */
    private void begin(MatchId match) {
        sessions.freeSlots(match, 30, null).stream()
                .findFirst()
                .ifPresent(
                        slot -> sessions.book(match, new SessionPlan(slot.startsAt(), 30, SessionKind.REMOTE, null)));
        var text = new GoalText(
                "Give one talk about how we hire",
                "1 talk of twenty minutes to the site meeting",
                "The outline stands; two colleagues have offered to listen first",
                "Whoever asks me how we hire should not need me",
                LocalDate.now(clock).plusDays(70),
                List.of(
                        "An outline",
                        "Slides",
                        "One talk is given",
                        "One talk, and questions answered",
                        "Asked for another"));
        goals.write(new GoalPlace.OfMatch(match), new GoalDraft(text, -2, CheckInRhythm.EVERY_TWO_WEEKS, 1));
    }
}
