package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.WORKSHOP_SEAT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.enrollment.Side;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.belay.workshop.RegistrationResult.Registered;
import org.belay.workshop.RegistrationResult.Waitlisted;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many at once, each in a transaction of their own on a connection of their own. */
@BelayTest
class RaceForSeatsTest {

    private static final int PEOPLE = 200;
    private static final int SEATS = 20;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private WorkshopDeadlines deadlines;

    @Autowired
    private Clock clock;

    private WorkshopGiven given;
    private CohortId cohort;
    private PersonId coordinator;
    private PersonId leader;
    private ExecutorService crowd;

    @BeforeEach
    void aCohort() {
        given = new WorkshopGiven(sql);
        var program = given.program();
        cohort = given.cohort(program);
        coordinator = given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        leader = given.accounts.member("Lea", "Leads");
        crowd = Executors.newFixedThreadPool(PEOPLE);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        crowd.shutdownNow();
        assertThat(crowd.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
    }

    private WorkshopId workshop(int seats) {
        given.accounts.signIn(coordinator);
        var id = workshops.create(
                cohort, WorkshopGiven.draft(leader, seats, clock.instant().plus(Duration.ofDays(30))));
        workshops.publish(id, 0);
        return id;
    }

    private List<PersonId> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> given.participant(cohort, "Person" + i, Side.MENTEE))
                .toList();
    }

    /** All of them at the same moment, each signed in as somebody. */
    private <T> List<T> atOnce(List<PersonId> people, Callable<T> action) throws Exception {
        var start = new CyclicBarrier(people.size());
        var running = new ArrayList<Future<T>>();
        for (var person : people) {
            running.add(crowd.submit(() -> {
                given.accounts.signIn(person);
                start.await(60, TimeUnit.SECONDS);
                try {
                    return action.call();
                } finally {
                    TestAccounts.signOut();
                }
            }));
        }
        var results = new ArrayList<T>();
        for (var one : running) {
            results.add(one.get(120, TimeUnit.SECONDS));
        }
        return results;
    }

    private List<PersonId> inOrder(WorkshopId id, SeatState state) {
        return sql.select(WORKSHOP_SEAT.PERSON_ID)
                .from(WORKSHOP_SEAT)
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(id), WORKSHOP_SEAT.STATE.eq(state))
                .orderBy(WORKSHOP_SEAT.LINE_NUMBER)
                .fetch(WORKSHOP_SEAT.PERSON_ID);
    }

    @Test
    void twentyOfTwoHundredGetASeatAndTheOthersWaitInTheOrderInWhichTheyCame() throws Exception {
        var id = workshop(SEATS);
        var people = people(PEOPLE);
        Map<PersonId, RegistrationResult> results = new ConcurrentHashMap<>();
        var start = new CyclicBarrier(PEOPLE);
        var running = people.stream()
                .map(person -> crowd.submit(() -> {
                    given.accounts.signIn(person);
                    start.await(60, TimeUnit.SECONDS);
                    results.put(person, registrations.register(id));
                    return person;
                }))
                .toList();
        for (var one : running) {
            one.get(120, TimeUnit.SECONDS);
        }

        assertThat(results.values().stream().filter(Registered.class::isInstance))
                .hasSize(SEATS);
        var waiting = inOrder(id, SeatState.WAITLISTED);
        assertThat(waiting).hasSize(PEOPLE - SEATS).doesNotHaveDuplicates();
        assertThat(inOrder(id, SeatState.TAKEN)).hasSize(SEATS).doesNotContainAnyElementsOf(waiting);
        for (var place = 1; place <= waiting.size(); place++) {
            assertThat(results.get(waiting.get(place - 1))).isEqualTo(new Waitlisted(place));
        }
        // Who was asked later stands later: the time is taken with the workshop locked.
        assertThat(sql.select(WORKSHOP_SEAT.ASKED_AT)
                        .from(WORKSHOP_SEAT)
                        .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(id))
                        .orderBy(WORKSHOP_SEAT.LINE_NUMBER)
                        .fetch(WORKSHOP_SEAT.ASKED_AT))
                .isSorted();
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox_mail where kind = 'workshop-registered'", int.class))
                .isEqualTo(SEATS);
    }

    @Test
    void twoSeatsGivenBackAtOnceAreOfferedToTwo() throws Exception {
        var id = workshop(2);
        var people = people(5);
        for (var person : people) {
            given.accounts.signIn(person);
            registrations.register(id);
        }
        atOnce(people.subList(0, 2), () -> {
            registrations.giveBack(id);
            return true;
        });

        assertThat(inOrder(id, SeatState.OFFERED)).containsExactly(people.get(2), people.get(3));
        assertThat(inOrder(id, SeatState.WAITLISTED)).containsExactly(people.get(4));
    }

    @Test
    void twentyPressesOfOnePersonAreOneSeat() throws Exception {
        var id = workshop(5);
        var person = people(1).getFirst();

        assertThat(atOnce(Collections.nCopies(20, person), () -> registrations.register(id)))
                .containsOnly(new Registered());
        assertThat(inOrder(id, SeatState.TAKEN)).containsExactly(person);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'workshop.registered'", int.class))
                .isEqualTo(1);
    }

    /** While some register, others give back and time ends offers: nobody is above the seats, nobody is passed over. */
    @Test
    void whatComesAndGoesAtOnceNeverFillsMoreThanTheSeats() throws Exception {
        var id = workshop(10);
        var first = people(30);
        atOnce(first, () -> registrations.register(id));
        var taken = inOrder(id, SeatState.TAKEN);
        var waiting = inOrder(id, SeatState.WAITLISTED);
        var acting = new ArrayList<>(taken.subList(0, 5));
        acting.addAll(people(20));
        atOnce(acting, () -> {
            deadlines.act();
            var mine = registrations.mine(id);
            if (mine.isPresent()) {
                registrations.giveBack(id);
            } else {
                registrations.register(id);
            }
            return true;
        });

        assertThat(inOrder(id, SeatState.TAKEN)).hasSize(5);
        assertThat(inOrder(id, SeatState.OFFERED)).isEqualTo(waiting.subList(0, 5));
    }

    @Test
    void twoWorkshopsInOneRoomAreNotPublishedAtOnce() throws Exception {
        var room = given.room("3.02", 20);
        given.accounts.signIn(coordinator);
        var start = clock.instant().plus(Duration.ofDays(30));
        var one = inRoom(new Venue(room, null, null), "Ona", start);
        var other = inRoom(new Venue(room, null, null), "Olli", start.plusSeconds(1800));
        var ids = new ConcurrentLinkedQueue<>(List.of(one, other));

        var results = atOnce(List.of(coordinator, coordinator), () -> {
            try {
                workshops.publish(Objects.requireNonNull(ids.poll()), 0);
                return "published";
            } catch (Refused refused) {
                return refused.problems().getFirst().key();
            }
        });
        assertThat(results).containsExactlyInAnyOrder("published", "workshop.problem.room-taken");
    }

    private WorkshopId inRoom(Venue venue, String leads, Instant start) {
        var draft = WorkshopGiven.draft(given.accounts.member(leads, "Leads"), 5, start);
        return workshops.create(cohort, WorkshopTestBase.in(draft, venue));
    }
}
