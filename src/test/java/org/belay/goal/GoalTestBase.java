package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Daniel in Berlin mentors Ines in New York; Monday 2 March 2026. Maya coordinates their program; Olga is in it too. */
@BelayTest
@Transactional
@RecordApplicationEvents
abstract class GoalTestBase {

    static final GoalText STEERING = new GoalText(
            "Run my first steering group on my own",
            "I have led 2 meetings",
            "The chair lets me",
            "I want to lead projects",
            LocalDate.of(2026, 6, 30),
            List.of("Agenda not ready", "Co-lead one", "Lead one alone", "Lead two", "The chair hands over"));

    @Autowired
    DSLContext sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CurrentUser user;

    @Autowired
    CohortService cohorts;

    @Autowired
    EnrollmentService enrollments;

    @Autowired
    TopicService topics;

    @Autowired
    GoalDesk desk;

    @Autowired
    GoalQueries queries;

    @Autowired
    GoalStandingQueries standings;

    @Autowired
    GoalPlaceQueries places;

    @Autowired
    GoalRepository repository;

    @Autowired
    WinRepository winRepository;

    @Autowired
    ExperienceRepository experienceRepository;

    @Autowired
    AuditTrail audit;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    ApplicationEvents told;

    final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    Pairs given;
    TestAccounts accounts;
    GoalService goals;
    GoalProgress progress;
    GoalStatistics statistics;
    CallsForHelp calls;

    ProgramId program;
    CohortId cohort;
    PersonId daniel;
    PersonId ines;
    PersonId olga;
    PersonId maya;
    PersonId kai;
    EnrollmentId place;
    EnrollmentId olgasPlace;
    MatchId match;

    @BeforeEach
    void pair() {
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        goals = new GoalService(user, desk, queries, places, repository, enrollments, news, clock);
        progress = new GoalProgress(user, desk, queries, places, repository, news, clock);
        calls = new CallsForHelp(user, desk, queries, places, repository, news, clock);
        statistics = new GoalStatistics(user, cohorts, desk, queries, standings);
        program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "America/New_York");
        olga = given.person("Olga", "Petrova", "Europe/Berlin");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        kai = accounts.member("Kai", "Holm", program, ProgramRole.MANAGER);
        place = given.enrollment(cohort, ines, Side.MENTEE, null);
        olgasPlace = given.enrollment(cohort, olga, Side.MENTOR, null);
        match = given.match(cohort, given.enrollment(cohort, daniel, Side.MENTOR, null), place);
        as(ines);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    void as(PersonId person) {
        accounts.signIn(person);
    }

    static GoalDraft draft(int level) {
        return new GoalDraft(STEERING, level, CheckInRhythm.WEEKLY, 1);
    }

    static GoalDraft titled(String title) {
        return new GoalDraft(
                new GoalText(title, "", "", "", STEERING.dueOn(), STEERING.levels()), -1, CheckInRhythm.WEEKLY, 1);
    }

    GoalId written() {
        as(ines);
        return goals.write(new GoalPlace.OfMatch(match), draft(-1));
    }

    Goal goal(GoalId id) {
        return queries.get(id);
    }

    long version(GoalId id) {
        return goal(id).head().version();
    }

    void checkIn(GoalId id, int level) {
        progress.checkIn(id, version(id), new CheckInDraft(level, null, null, null, false));
    }

    static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).extracting(Problem::key).containsExactly(key));
    }

    static void notFound(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(NotFound.class);
    }
}
