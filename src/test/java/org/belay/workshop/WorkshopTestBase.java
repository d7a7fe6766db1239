package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.enrollment.Side;
import org.belay.security.CurrentUser;
import org.belay.security.Guesses;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.AgreedTimes;
import org.belay.session.RoomUse;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lea leads workshops of a cohort that Maya coordinates; Ada, Ben, Cleo and Dan take part. It is Monday 2 March 2037, nine
 * in the morning in Berlin; the workshop is on Thursday of the week after, at ten.
 */
@BelayTest
@Transactional
abstract class WorkshopTestBase {

    static final Instant NOW = Instant.parse("2037-03-02T08:00:00Z");
    static final Instant THURSDAY = Instant.parse("2037-03-12T09:00:00Z");

    static final String OVER = "cohort.problem.wrong-state.CLOSED";

    @Autowired
    DSLContext sql;

    @Autowired
    AgreedTimes sessionTimes;

    @Autowired
    Vault vault;

    @Autowired
    CohortService cohorts;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Guesses guesses;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher publisher;

    final TestClock clock = new TestClock(NOW.toString());
    final List<Object> told = new ArrayList<>();
    boolean roomsTakenElsewhere;
    WorkshopGiven given;
    WorkshopRepository repository;
    SeatRepository seats;
    WorkshopService workshops;
    RegistrationService registrations;
    OnlineSeats online;
    CheckInService door;
    WorkshopFeedbackService feedback;
    WorkshopDeadlines deadlines;
    WorkshopEndings endings;
    WorkshopLists lists;

    ProgramId program;
    CohortId cohort;
    PersonId coordinator;
    PersonId lea;
    PersonId ada;
    PersonId ben;
    PersonId cleo;
    PersonId dan;

    void close() {
        sql.execute("update cohort set state = 'CLOSED' where cohort_id = ?", cohort.value());
    }

    @BeforeEach
    void aCohort() {
        given = new WorkshopGiven(sql);
        ApplicationEventPublisher news = event -> {
            told.add(event);
            publisher.publishEvent(event);
        };
        repository = new WorkshopRepository(sql);
        seats = new SeatRepository(sql);
        var audience = new AudienceQueries(sql);
        var attendance = new AttendanceRepository(sql);
        var clashes = new ClashQueries(sql);
        var access = new WorkshopAccess(repository, audience, cohorts, user);
        var waitlist = new Waitlist(seats, news, clock);
        var bookings = new Bookings(
                clashes,
                sessionTimes,
                List.<RoomUse>of((places, time) -> roomsTakenElsewhere
                        ? places.stream().collect(Collectors.toMap(Function.identity(), place -> List.of(time)))
                        : Map.of()),
                List.of());
        workshops = new WorkshopService(
                access,
                repository,
                seats,
                attendance,
                audience,
                bookings,
                waitlist,
                cohorts,
                program -> 3,
                user,
                audit,
                news,
                clock);
        registrations = new RegistrationService(
                access, repository, seats, audience, clashes, waitlist, user, audit, news, clock);
        online = new OnlineSeats(access, repository, seats, waitlist, audit, news, clock);
        door = new CheckInService(
                access, repository, seats, attendance, audience, user, guesses, audit, news, transactions, clock);
        feedback = new WorkshopFeedbackService(access, attendance, new FeedbackRepository(sql, vault), user, clock);
        deadlines = new WorkshopDeadlines(repository, seats, waitlist, program -> 3, news, transactions, clock);
        endings = new WorkshopEndings(repository, seats, waitlist, user, audit, news, clock);
        lists = new WorkshopLists(new WorkshopQueries(sql), user, clock);
        people();
    }

    private void people() {
        program = given.program();
        cohort = given.cohort(program);
        coordinator = given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        given.email(coordinator, "maya");
        lea = given.accounts.member("Lea", "Leads");
        given.email(lea, "lea");
        ada = given.participant(cohort, "Ada", Side.MENTEE);
        ben = given.participant(cohort, "Ben", Side.MENTOR);
        cleo = given.participant(cohort, "Cleo", Side.MENTEE);
        dan = given.participant(cohort, "Dan", Side.BOTH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    void as(PersonId person) {
        given.accounts.signIn(person);
    }

    WorkshopDraft draft(int places) {
        return WorkshopGiven.draft(lea, places, THURSDAY);
    }

    /** Published by the coordinator. */
    WorkshopId published(WorkshopDraft draft) {
        as(coordinator);
        var id = workshops.create(cohort, draft);
        workshops.publish(id, 0);
        return id;
    }

    WorkshopId published(int places) {
        return published(draft(places));
    }

    Workshop now(WorkshopId id) {
        return repository.find(id).orElseThrow();
    }

    void edit(WorkshopId id, UnaryOperator<WorkshopDraft> change) {
        as(coordinator);
        workshops.edit(id, now(id).version(), change.apply(now(id).content()));
    }

    RegistrationResult register(WorkshopId id, PersonId person) {
        as(person);
        return registrations.register(id);
    }

    void registered(WorkshopId id, PersonId... people) {
        for (var person : people) {
            register(id, person);
        }
    }

    Optional<SeatState> stateOf(WorkshopId id, PersonId person) {
        return seats.of(id, person).map(OwnSeat::state);
    }

    <E> List<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static List<PersonId> people(List<InLine> seats) {
        return seats.stream().map(InLine::person).toList();
    }

    static void refused(Runnable action, String... keys) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).containsExactly(keys));
    }

    static void hidden(Runnable action) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(action::run);
    }

    static WorkshopDraft at(WorkshopDraft draft, Instant... starts) {
        return draft.at(List.of(starts).stream()
                .map(start -> new WorkshopDraft.Date(start, 120))
                .toList());
    }

    static WorkshopDraft seating(WorkshopDraft draft, int places, int minimum) {
        return new WorkshopDraft(
                draft.title(),
                draft.description(),
                draft.audience(),
                draft.facilitators(),
                places,
                minimum,
                draft.dates(),
                draft.zone(),
                draft.venue(),
                draft.registration());
    }

    static WorkshopDraft in(WorkshopDraft draft, Venue venue) {
        return draft.in(venue);
    }

    static WorkshopDraft forThem(WorkshopDraft draft, Audience audience, Set<PersonId> leaders) {
        return new WorkshopDraft(
                draft.title(),
                draft.description(),
                audience,
                leaders,
                draft.seats(),
                draft.minimum(),
                draft.dates(),
                draft.zone(),
                draft.venue(),
                draft.registration());
    }

    static WorkshopDraft under(WorkshopDraft draft, RegistrationRules rules) {
        return draft.registering(rules);
    }
}
