package org.belay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.WORKSHOP_DATE_PROPOSAL;
import static org.belay.scheduling.ScheduleGiven.YORK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.security.TestAccounts;
import org.belay.session.ProposedSession;
import org.belay.session.ProposedSessions;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionProposals;
import org.belay.session.SessionService;
import org.belay.session.SessionState;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopGiven;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopService;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a schedule says of all that stands in it, what is asked of a place chosen by hand, and what publishing foresees. */
@BelayTest
@Transactional
class StandingScheduleTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private ScheduleService schedules;

    @Autowired
    private ScheduleRuns runs;

    @Autowired
    private ScheduleLedger ledger;

    @Autowired
    private ScheduleRepository repository;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private ScheduleEdits edits;

    @Autowired
    private SchedulePublishing publishing;

    @Autowired
    private SessionProposals proposals;

    @Autowired
    private ProposedSessions proposed;

    @Autowired
    private SessionService sessions;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private Clock clock;

    private ScheduleGiven given;
    private PersonId daniel;
    private PersonId lea;
    private EnrollmentId mentee;
    private MatchId match;
    private LocalDate monday;

    @BeforeEach
    void aPairAndSomebodyWhoLeads() {
        given = new ScheduleGiven(sql);
        daniel = given.person("Daniel", "Osei");
        lea = given.person("Lea", "Winter");
        mentee = given.place(given.person("Ines", "Carvalho"), Side.MENTEE, ScheduleGiven.EVERY_DAY);
        match = given.match(given.place(daniel, Side.MENTOR, ScheduleGiven.EVERY_DAY), mentee);
        monday = ScheduleGiven.monday(clock);
        given.accounts.signIn(given.coordinator);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private Instant at(int day, int hour) {
        return monday.plusDays(day).atTime(hour, 0).atZone(YORK).toInstant();
    }

    private void place(boolean kickoff, Sessions which, SessionKind kind, int days, WorkshopId... chosen) {
        place(kickoff, which, kind, days, Set.of(), 5, chosen);
    }

    private void place(
            boolean kickoff,
            Sessions which,
            SessionKind kind,
            int days,
            Set<String> equipment,
            int most,
            WorkshopId... chosen) {
        runs.placeAtOnce(given.cohort, settings(kickoff, which, kind, days, equipment, most, chosen), 20_000);
    }

    private ScheduleSettings settings(
            boolean kickoff,
            Sessions which,
            SessionKind kind,
            int days,
            Set<String> equipment,
            int most,
            WorkshopId... chosen) {
        return new ScheduleSettings(
                kickoff,
                which,
                true,
                60,
                60,
                kind,
                2,
                2,
                monday,
                monday.plusDays(days - 1L),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                equipment,
                most,
                Set.of(chosen));
    }

    private List<ScheduledRow> rows() {
        return schedules.rows(given.cohort, clock.instant(), clock.instant().plus(Duration.ofDays(300)));
    }

    private ScheduledRow only(MeetingKind kind) {
        return rows().stream().filter(row -> row.meeting() == kind).findFirst().orElseThrow();
    }

    private List<Conflict> conflicts(MeetingKind kind) {
        return schedules.overview(given.cohort).conflicts().stream()
                .filter(row -> row.meeting() == kind)
                .flatMap(row -> row.conflicts().stream())
                .toList();
    }

    private static LocalDate day(ScheduledRow row) {
        return LocalDate.ofInstant(row.startsAt(), YORK);
    }

    private WorkshopId workshop(PersonId leader, Venue venue) {
        return workshops.create(
                given.cohort, WorkshopGiven.draft(leader, 10, at(40, 10)).in(venue));
    }

    /** A holiday on the day of the kickoff, and somebody away who leads: proposed and agreed alike. */
    @Test
    void aKickoffAndAWorkshopThatDoNotFitAnyMoreAreSaid() {
        given.room("Large", 12, "");
        place(true, Sessions.NONE, SessionKind.IN_PERSON, 5, workshop(lea, Venue.NOWHERE));
        assertThat(schedules.overview(given.cohort).conflicts()).isEmpty();
        given.away(lea, day(only(MeetingKind.WORKSHOP)));
        assertThat(conflicts(MeetingKind.WORKSHOP)).containsExactly(Conflict.NOT_FREE);
        assertThat(conflicts(MeetingKind.KICKOFF)).isEmpty();
        publishing.publish(given.cohort, Progress.NONE);
        given.closed(day(only(MeetingKind.KICKOFF)));
        assertThat(only(MeetingKind.KICKOFF).proposed()).isFalse();
        assertThat(only(MeetingKind.WORKSHOP).proposed()).isFalse();
        assertThat(conflicts(MeetingKind.KICKOFF)).containsExactly(Conflict.NOT_FREE, Conflict.ROOM_CLOSED);
        assertThat(conflicts(MeetingKind.WORKSHOP)).containsExactly(Conflict.NOT_FREE);
    }

    /** Whoever leads two circles once a week leads none of them in the week of the other. */
    @Test
    void whoLeadsEnoughLeadsNoMoreByHand() {
        var kofi = given.place(given.person("Kofi", "Mensah"), Side.MENTEE, ScheduleGiven.EVERY_DAY);
        given.circle("First", lea, mentee);
        given.circle("Second", lea, kofi);
        place(false, Sessions.NONE, SessionKind.REMOTE, 12, Set.of(), 1);
        var circles = rows();
        assertThat(circles).hasSize(2);
        var other = circles.get(1).startsAt().plus(Duration.ofHours(2));
        var key = circles.get(0).key(given.cohort);
        assertThat(edits.check(key, other, 60, null)).containsExactly(Conflict.LIMIT);
        place(false, Sessions.NONE, SessionKind.REMOTE, 12, Set.of(), 2);
        var now = rows();
        var near = now.get(1).startsAt().plus(Duration.ofHours(2));
        edits.put(now.get(0).key(given.cohort), now.get(0).version(), near, 60, null);
        edits.pin(now.get(1).key(given.cohort), now.get(1).version(), true);
        assertThat(schedules.overview(given.cohort).conflicts()).isEmpty();
        runs.placeAtOnce(given.cohort, settings(false, Sessions.FIRST, SessionKind.REMOTE, 12, Set.of(), 1), 1_000);
        assertThat(conflicts(MeetingKind.CIRCLE)).as("with what was asked last").contains(Conflict.LIMIT);
    }

    @Test
    void whatRoomsMustHaveIsAskedByHandToo() {
        var plain = given.room("Plain", 12, "");
        var full = given.room("Full", 12, "projector");
        var id = workshop(lea, Venue.NOWHERE);
        place(true, Sessions.FIRST, SessionKind.IN_PERSON, 28, Set.of("projector"), 5, id);
        for (var row : List.of(only(MeetingKind.PAIR), only(MeetingKind.KICKOFF), only(MeetingKind.WORKSHOP))) {
            var key = row.key(given.cohort);
            assertThat(edits.rooms(key))
                    .extracting(ScheduleEdits.RoomChoice::room)
                    .containsExactly(full);
            assertThat(edits.check(key, row.startsAt(), row.minutes(), plain))
                    .containsExactly(Conflict.ROOM_UNSUITABLE);
            assertThat(edits.check(key, row.startsAt(), row.minutes(), full)).isEmpty();
        }
        suggest(at(25, 16), plain);
        assertThat(schedules.overview(given.cohort).conflicts())
                .as("whoever put it there knows what is there")
                .isEmpty();
    }

    private void suggest(Instant start, @Nullable RoomId room) {
        proposals.suggest(new ProposedSession(
                match, null, start, 60, room == null ? SessionKind.REMOTE : SessionKind.IN_PERSON, room, true));
    }

    @Test
    void sessionsComeAfterTheKickoff() {
        place(true, Sessions.ALL, SessionKind.REMOTE, 28);
        assertThat(only(MeetingKind.PAIR).startsAt()).isAfterOrEqualTo(at(14, 0));
        var kickoff = only(MeetingKind.KICKOFF);
        var wednesday = edits.alternatives(kickoff.key(given.cohort), at(9, 9), 60, false)
                .getFirst();
        edits.put(kickoff.key(given.cohort), kickoff.version(), wednesday.startsAt(), 60, null);
        place(true, Sessions.ALL, SessionKind.REMOTE, 28);
        assertThat(only(MeetingKind.KICKOFF).startsAt()).isEqualTo(wednesday.startsAt());
        assertThat(only(MeetingKind.PAIR).startsAt())
                .as("at once behind one that stands")
                .isBetween(wednesday.startsAt().plus(Duration.ofHours(1)), at(14, 0));
        assertThatThrownBy(() ->
                        runs.place(given.cohort, settings(false, Sessions.ALL, SessionKind.REMOTE, 7, Set.of(), 5)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().key())
                                .isEqualTo("schedule.problem.before-kickoff"));
    }

    /** A kickoff that somebody moves later leaves sessions before it: they say so, and a run finds them other places. */
    @Test
    void sessionsThatAMovedKickoffLeavesBeforeItDoNotFit() {
        place(true, Sessions.ALL, SessionKind.REMOTE, 28);
        var kickoff = only(MeetingKind.KICKOFF);
        var session = only(MeetingKind.PAIR);
        assertThat(conflicts(MeetingKind.PAIR)).isEmpty();
        var later = edits.alternatives(kickoff.key(given.cohort), session.endsAt(), 60, false)
                .getFirst();
        assertThat(edits.beforeKickoff(given.cohort, kickoff.startsAt(), 60)).isZero();
        assertThat(edits.beforeKickoff(given.cohort, later.startsAt(), 60)).isEqualTo(1);
        edits.put(kickoff.key(given.cohort), kickoff.version(), later.startsAt(), 60, null);
        assertThat(conflicts(MeetingKind.PAIR)).containsExactly(Conflict.BEFORE_KICKOFF);
        assertThat(conflicts(MeetingKind.KICKOFF)).isEmpty();
        var key = session.key(given.cohort);
        assertThat(edits.check(key, session.startsAt(), 60, null)).containsExactly(Conflict.BEFORE_KICKOFF);
        assertThat(edits.alternatives(key, session.startsAt(), 60, false))
                .isNotEmpty()
                .allMatch(free -> !free.startsAt().isBefore(later.startsAt().plus(Duration.ofHours(1))));
        replan();
        assertThat(schedules.overview(given.cohort).moves()).singleElement().satisfies(move -> {
            assertThat(move.conflict()).isEqualTo(Conflict.BEFORE_KICKOFF);
            assertThat(move.startsAt()).isAfterOrEqualTo(later.startsAt().plus(Duration.ofHours(1)));
            edits.accept(move.id());
        });
        assertThat(conflicts(MeetingKind.PAIR)).isEmpty();
        given.accounts.signIn(daniel);
        assertThatThrownBy(() -> edits.beforeKickoff(given.cohort, later.startsAt(), 60))
                .isInstanceOf(NotFound.class);
    }

    /** A kickoff that comes late is not waited for by those who meet already. */
    @Test
    void whoHasBegunToMeetDoesNotWaitForTheKickoff() {
        place(true, Sessions.ALL, SessionKind.REMOTE, 28);
        var kickoff = only(MeetingKind.KICKOFF);
        var session = only(MeetingKind.PAIR);
        sql.insertInto(SESSION)
                .set(SESSION.MATCH_ID, match)
                .set(SESSION.STATE, SessionState.HELD)
                .set(SESSION.STARTS_AT, clock.instant().minus(Duration.ofDays(7)))
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .execute();
        var later = edits.alternatives(kickoff.key(given.cohort), session.endsAt(), 60, false)
                .getFirst();
        assertThat(edits.beforeKickoff(given.cohort, later.startsAt(), 60)).isZero();
        edits.put(kickoff.key(given.cohort), kickoff.version(), later.startsAt(), 60, null);
        assertThat(conflicts(MeetingKind.PAIR)).isEmpty();
        assertThat(edits.check(session.key(given.cohort), session.startsAt(), 60, null))
                .isEmpty();
    }

    private void replan() {
        var settings = runs.defaults(given.cohort);
        var run = new ScheduleLedger.Started(
                repository.add(given.cohort, RunPurpose.REPLAN, settings, given.coordinator, clock.instant()),
                cohorts.reference(given.cohort),
                given.coordinator,
                RunPurpose.REPLAN,
                settings);
        var drawn = ledger.draw(run);
        var limits = new ScheduleSolver.Limits(Duration.ofSeconds(20), 20_000, 1);
        ledger.record(run, drawn, new ScheduleSolver(drawn.problem(), limits).solve(step -> {}));
    }

    /** In a short time the kickoff has the first half, alone all of it. */
    @Test
    void aShortTimeIsSharedWithTheKickoff() {
        place(true, Sessions.FIRST, SessionKind.REMOTE, 6);
        assertThat(only(MeetingKind.PAIR).startsAt())
                .isAfterOrEqualTo(only(MeetingKind.KICKOFF).endsAt());
    }

    /** Who is taken at the kickoff is counted before it is published; what is only proposed then stays proposed. */
    @Test
    void publishingSaysWhomTheKickoffFindsBusyAndDoesNotDoubleBook() {
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        place(true, Sessions.NONE, SessionKind.REMOTE, 5);
        var start = only(MeetingKind.KICKOFF).startsAt();
        suggest(start, null);
        var before = publishing.preview(given.cohort);
        assertThat(List.of(before.kickoffs(), before.sessions(), before.left(), before.busy()))
                .containsExactly(1, 0, 1, 0);
        var other =
                rows().stream().filter(row -> row.session() != null).findFirst().orElseThrow();
        proposals.withdraw(Objects.requireNonNull(other.session()), other.version());
        given.accounts.signIn(daniel);
        sessions.book(match, new SessionPlan(start, 30, SessionKind.REMOTE, null));
        given.accounts.signIn(given.coordinator);
        assertThat(publishing.preview(given.cohort).busy()).isEqualTo(2);
        assertThat(schedules.overview(given.cohort).publishable()).isEqualTo(1);
        assertThat(publishing.publish(given.cohort, Progress.NONE).busy()).isEqualTo(2);
    }

    /** As many statements for a hundred sessions of twenty people as for ten of two, one of whom leads a workshop. */
    @Test
    void theNumberOfStatementsDoesNotGrow() {
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        workshops.publish(workshop(daniel, new Venue(null, "Town hall", null)), 0);
        propose(match, 0);
        var page = statements(() -> schedules.overview(given.cohort));
        var preview = statements(() -> publishing.preview(given.cohort));
        var key = only(MeetingKind.PAIR).key(given.cohort);
        var check = statements(() -> edits.check(key, at(6, 10), 60, null));
        for (var pair = 1; pair < 10; pair++) {
            propose(
                    given.match(
                            given.place(given.person("Mentor", "M" + pair), Side.MENTOR, ScheduleGiven.EVERY_DAY),
                            given.place(given.person("Mentee", "N" + pair), Side.MENTEE, ScheduleGiven.EVERY_DAY)),
                    pair);
        }
        assertThat(publishing.preview(given.cohort).sessions()).isEqualTo(100);
        assertThat(statements(() -> schedules.overview(given.cohort))).isEqualTo(page);
        assertThat(statements(() -> publishing.preview(given.cohort))).isEqualTo(preview);
        assertThat(statements(() -> edits.check(key, at(6, 10), 60, null))).isEqualTo(check);
    }

    /** Workshops are judged together, with all of their dates. */
    @Test
    void theNumberOfStatementsDoesNotGrowWithWorkshops() {
        given.room("Large", 12, "");
        var one = workshop(lea, Venue.NOWHERE);
        place(false, Sessions.NONE, SessionKind.IN_PERSON, 28, one);
        assertThat(publishing.preview(given.cohort).workshops()).isEqualTo(1);
        var preview = statements(() -> publishing.preview(given.cohort));
        var ids = new ArrayList<>(List.of(one));
        for (var n = 0; n < 5; n++) {
            ids.add(workshops.create(
                    given.cohort,
                    WorkshopGiven.draft(given.person("Leader", "L" + n), 10, at(40, 10), at(41, 10))
                            .in(Venue.NOWHERE)));
        }
        place(false, Sessions.NONE, SessionKind.IN_PERSON, 28, ids.toArray(WorkshopId[]::new));
        assertThat(publishing.preview(given.cohort).workshops()).isEqualTo(11);
        assertThat(statements(() -> publishing.preview(given.cohort))).isEqualTo(preview);
    }

    /** One that is published is not in its own way when it moves by an hour; another is. */
    @Test
    void aWorkshopMovesIntoItsOwnTimeButNotIntoThatOfAnother() {
        var room = given.room("Large", 12, "");
        var id = workshops.create(
                given.cohort, WorkshopGiven.draft(lea, 10, at(1, 10)).in(new Venue(room, null, null)));
        workshops.publish(id, 0);
        place(false, Sessions.NONE, SessionKind.IN_PERSON, 5, id);
        var row = rows().stream().filter(ScheduledRow::proposed).findFirst().orElseThrow();
        var date = new MeetingKey.OfWorkshop(Objects.requireNonNull(row.date()).id());
        elsewhere(date, at(1, 11));
        assertThat(publishing.preview(given.cohort).workshops()).isEqualTo(1);
        workshops.publish(
                workshops.create(
                        given.cohort,
                        WorkshopGiven.draft(given.person("Noor", "Haddad"), 10, at(1, 12))
                                .in(new Venue(room, null, null))),
                0);
        assertThat(publishing.preview(given.cohort).left()).as("the room").isEqualTo(1);
        elsewhere(date, at(1, 9));
        assertThat(publishing.publish(given.cohort, Progress.NONE).workshops()).isEqualTo(1);
        assertThat(workshops.page(id).startsAt()).isEqualTo(at(1, 9));
    }

    private void elsewhere(MeetingKey.OfWorkshop date, Instant start) {
        sql.update(WORKSHOP_DATE_PROPOSAL)
                .set(WORKSHOP_DATE_PROPOSAL.STARTS_AT, start)
                .where(WORKSHOP_DATE_PROPOSAL.WORKSHOP_DATE_ID.eq(date.date()))
                .execute();
    }

    private void propose(MatchId of, int week) {
        proposed.propose(
                IntStream.range(0, 10)
                        .mapToObj(n -> new ProposedSession(
                                of,
                                null,
                                at(7 * (week % 3) + n / 2, 9 + 2 * (n % 2)),
                                60,
                                SessionKind.REMOTE,
                                null,
                                false))
                        .toList(),
                null);
    }

    private int statements(Runnable action) {
        var count = new AtomicInteger();
        var listeners = sql.configuration().executeListenerProviders();
        sql.configuration().set((ExecuteListener) new Counting(count));
        try {
            action.run();
        } finally {
            sql.configuration().set(listeners);
        }
        return count.get();
    }

    private record Counting(AtomicInteger count) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            count.incrementAndGet();
        }
    }
}
