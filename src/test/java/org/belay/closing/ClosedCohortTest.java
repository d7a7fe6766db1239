package org.belay.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.agreement.AgreementTerms;
import org.belay.agreement.Agreements;
import org.belay.care.CareService;
import org.belay.care.Load;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.CircleSessions;
import org.belay.session.Fit;
import org.belay.session.MentorshipService;
import org.belay.session.Outcome;
import org.belay.session.Pairs;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionLog;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.belay.workshop.Audience;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Nothing of a closed cohort can be written any more: each service that writes is tried, by whoever could before. */
@BelayTest
@Transactional
class ClosedCohortTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Closings closings;

    @Autowired
    private SessionService sessions;

    @Autowired
    private MentorshipService mentorships;

    @Autowired
    private CircleSessions circleSessions;

    @Autowired
    private MatchService matches;

    @Autowired
    private CareService care;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private List<CohortTab> tabs;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId maya;
    private EnrollmentId place;
    private MatchId match;
    private SessionId session;
    private Space ofMatch;
    private Space ofCircle;
    private org.belay.matching.CircleId circle;

    @BeforeEach
    void aClosedCohort() {
        accounts = new TestAccounts(sql);
        var given = new Pairs(sql);
        var program = given.program();
        cohort = given.cohort(program);
        daniel = accounts.member("Daniel", "Osei");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        place = given.enrollment(cohort, daniel, Side.MENTOR, null);
        var ines = given.enrollment(cohort, accounts.member("Ines", "Carvalho"), Side.MENTEE, null);
        match = given.match(cohort, place, ines);
        circle = given.circle(cohort, "Speaking up", daniel, place, ines);
        ofMatch = new Space.OfMatch(match);
        ofCircle = new Space.OfCircle(circle);
        accounts.signIn(daniel);
        session = sessions.book(match, plan());
        sql.execute(
                "update session set starts_at = ?, state = 'HELD' where session_id = ?",
                LocalDate.now(clock).minusDays(3).atStartOfDay(),
                session.value());
        given.put(match, MatchState.COMPLETED);
        given.put(cohort, CohortState.CLOSED);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    /** None is open any more, and the page behind the tab lists all that there were. */
    @Test
    void itsTabStillCountsItsPairs() {
        accounts.signIn(maya);
        var pairs = tabs.stream()
                .filter(tab -> tab.place() == CohortPlace.PAIRS)
                .findFirst()
                .orElseThrow();
        var progress = cohorts.progress(cohort);
        assertThat(progress.publishedMatches()).isPositive();
        assertThat(pairs.count(cohorts.get(cohort))).hasValue(progress.publishedMatches());
    }

    private SessionPlan plan() {
        return new SessionPlan(later(), 60, SessionKind.REMOTE, null);
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofDays(2));
    }

    private Map<String, Runnable> ofParticipants() {
        var all = new LinkedHashMap<String, Runnable>();
        var terms = new AgreementTerms("a", "b", "c", "d", "e");
        all.put("write the agreement", () -> agreements.write(ofMatch, 0, terms));
        all.put("write the agreement of a circle", () -> agreements.write(ofCircle, 0, terms));
        all.put("sign the agreement", () -> agreements.sign(ofMatch, 0));
        all.put("look back", () -> closings.reflect(ofMatch, null, "x"));
        all.put("look back in a circle", () -> closings.reflect(ofCircle, null, "x"));
        all.put("say how to go on", () -> closings.wish(new Space.OfMatch(match), Wish.KEEP, null));
        all.put("book a session", () -> sessions.book(match, plan()));
        all.put("book a session of a circle", () -> circleSessions.book(circle, plan()));
        all.put("log", () -> sessions.log(session, version(), SessionLog.of(new Outcome.Held(30, Set.of()))));
        all.put("report a talk", () -> mentorships.reportContact(match));
        all.put("rate", () -> mentorships.rate(session, 4, null));
        all.put("answer the fit", () -> mentorships.answerFit(match, Fit.GOOD));
        all.put("ask for a rematch", () -> mentorships.askForRematch(match, null));
        all.put("note a talk in confidence", () -> care.begin(place, null, null, 30));
        all.put("note supervision", () -> care.addSupervision(place, LocalDate.now(clock), 30, null));
        all.put("say how it goes", () -> care.answer(place, Load.RIGHT, 5));
        return all;
    }

    private Map<String, Runnable> ofCoordinators() {
        var all = new LinkedHashMap<String, Runnable>();
        all.put("complete", () -> closings.complete(cohort, List.of(match)));
        all.put("take a completion back", () -> closings.takeBack(cohort, List.of(match)));
        all.put("end a match", () -> matches.endEarly(match, 0, "x"));
        all.put("rematch", () -> matches.rematch(match, 0));
        all.put("extend", () -> matches.extend(match, 0, LocalDate.now(clock).plusDays(9)));
        all.put("edit the cohort", () -> cohorts.edit(cohort, 0, new CohortDraft("Other", null, CohortDates.NONE)));
        all.put("start closing", () -> lifeCycle.startClosing(cohort, "x"));
        all.put("cancel", () -> lifeCycle.cancel(cohort, "x"));
        all.put("plan a workshop", () -> workshops.create(cohort, workshop()));
        return all;
    }

    private WorkshopDraft workshop() {
        return new WorkshopDraft(
                "A talk",
                "",
                Audience.PARTICIPANTS,
                Set.of(),
                5,
                0,
                List.of(new WorkshopDraft.Date(later(), 60)),
                ZoneOffset.UTC,
                new Venue(null, "Town hall", null),
                RegistrationRules.USUAL);
    }

    private long version() {
        return sql.fetchSingle("select version from session where session_id = ?", session.value())
                .get(0, Long.class);
    }

    @Test
    void eachServiceThatWritesRefuses() {
        var before = trail();
        var written = new ArrayList<String>();
        accounts.signIn(daniel);
        ofParticipants().forEach((what, write) -> tryIt(what, write, written));
        accounts.signIn(maya);
        ofCoordinators().forEach((what, write) -> tryIt(what, write, written));

        assertThat(written).isEmpty();
        assertThat(trail()).as("nothing that was done").isEqualTo(before);
    }

    private static void tryIt(String what, Runnable write, List<String> written) {
        try {
            write.run();
            written.add(what);
        } catch (Refused | NotFound | ChangedMeanwhile refused) {
            // As it should be.
        }
    }

    private int trail() {
        return sql.fetchSingle("select count(*) from audit_entry").get(0, Integer.class);
    }

    /** What was shared stays readable for those who shared it. */
    @Test
    void everythingStaysReadable() {
        accounts.signIn(daniel);
        assertThat(agreements.of(ofMatch).version()).isZero();
        assertThat(closings.of(ofMatch).written()).isEmpty();
        assertThat(mentorships.openOwn(match).sessions()).hasSize(1);
    }
}
