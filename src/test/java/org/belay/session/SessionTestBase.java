package org.belay.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.draft.Drafts;
import org.belay.enrollment.AnswersForMatch;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.goal.GoalProgress;
import org.belay.matching.MatchId;
import org.belay.program.TopicId;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/**
 * Daniel in Berlin mentors Ines in New York; Monday 2 March 2026, nine in the morning in Berlin. Olga mentors Ines in
 * another cohort of another program.
 */
@BelayTest
@Transactional
@RecordApplicationEvents
abstract class SessionTestBase {

    static final Instant WEDNESDAY_15 = Instant.parse("2026-03-04T14:00:00Z");

    @Autowired
    Vault vault;

    @Autowired
    DSLContext sql;

    @Autowired
    CurrentUser user;

    @Autowired
    PairQueries pairQueries;

    @Autowired
    SessionQueries queries;

    @Autowired
    SessionRepository repository;

    @Autowired
    private RoomBookings rooms;

    @Autowired
    private AnswersForMatch answers;

    @Autowired
    AuditTrail audit;

    @Autowired
    private Drafts drafts;

    @Autowired
    private GoalProgress progress;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    ApplicationEvents told;

    /** What other features say of everybody. */
    List<Slot> elsewhere = List.of();

    Booking booking;

    final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    Pairs given;
    TestAccounts accounts;
    SessionService sessions;
    MentorshipService mentorships;
    SessionHistory history;

    ProgramId program;
    CohortId cohort;
    PersonId daniel;
    PersonId ines;
    PersonId olga;
    PersonId coordinator;
    PersonId manager;
    PersonId administrator;
    EnrollmentId menteesPlace;
    MatchId match;
    MatchId othersMatch;
    TopicId feedback;

    @BeforeEach
    void pairs() {
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        booking = new Booking(
                queries,
                repository,
                rooms,
                List.<Engagements>of((people, within) -> Map.of(
                        people.iterator().next(),
                        elsewhere.stream().filter(within::overlaps).toList())),
                audit,
                news,
                clock);
        sessions = new SessionService(user, pairQueries, queries, repository, booking, drafts, progress, clock);
        mentorships = new MentorshipService(user, pairQueries, queries, repository, answers, audit, clock);
        history = new SessionHistory(user, pairQueries, new PastSessionRepository(sql, vault), audit);
        program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "America/New_York");
        olga = given.person("Olga", "Petrova", "Europe/Berlin");
        menteesPlace = given.enrollment(cohort, ines, Side.MENTEE, "Wed 09:00-11:00; Thu 09:00-12:00");
        match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, "Wed 14:00-18:00; Thu 15:00-17:00"),
                menteesPlace);
        var otherCohort = given.cohort(given.program());
        othersMatch = given.match(
                otherCohort,
                given.enrollment(otherCohort, olga, Side.MENTOR, null),
                given.enrollment(otherCohort, ines, Side.MENTEE, null));
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        manager = accounts.member("Kai", "Holm", program, ProgramRole.MANAGER);
        administrator = accounts.administrator("Ada", "Root");
        feedback = given.topic("Feedback");
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    void as(PersonId person) {
        accounts.signIn(person);
    }

    static SessionPlan at(Instant start) {
        return new SessionPlan(start, 60, SessionKind.REMOTE, null);
    }

    SessionRow row(SessionId id) {
        return queries.get(id);
    }

    SessionId booked() {
        as(daniel);
        return sessions.book(match, at(WEDNESDAY_15));
    }

    /** A session on Wednesday, and the clock stands after it. */
    SessionId over() {
        var id = booked();
        clock.set(WEDNESDAY_15.plusSeconds(4000));
        return id;
    }

    void log(SessionId id, SessionLog log) {
        sessions.log(id, row(id).version(), log);
    }
}
