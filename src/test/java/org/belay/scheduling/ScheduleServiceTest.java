package org.belay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.SESSION;
import static org.belay.scheduling.ScheduleGiven.YORK;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.cohort.CohortService;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionProposals;
import org.belay.session.SessionService;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs in a thread of its own, so nothing is rolled back: all is taken away afterwards. */
@BelayTest
class ScheduleServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ScheduleService schedules;

    @Autowired
    private ScheduleRuns runs;

    @Autowired
    private ScheduleEdits edits;

    @Autowired
    private SchedulePublishing publishing;

    @Autowired
    private SchedulesInProgress inProgress;

    @Autowired
    private ScheduleLedger ledger;

    @Autowired
    private ScheduleRepository repository;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private SessionProposals proposals;

    @Autowired
    private SessionService sessions;

    @Autowired
    private Clock clock;

    private ScheduleGiven given;
    private PersonId daniel;
    private PersonId ines;
    private PersonId olga;
    private PersonId second;
    private MatchId match;
    private MatchId others;
    private LocalDate monday;

    @BeforeEach
    void twoPairs() {
        given = new ScheduleGiven(sql);
        daniel = given.person("Daniel", "Osei");
        ines = given.person("Ines", "Carvalho");
        olga = given.person("Olga", "Petrova");
        second = given.accounts.member("Theo", "Brandt", given.program, ProgramRole.BACKUP);
        var mentor = given.place(daniel, Side.MENTOR, ScheduleGiven.EVERY_DAY);
        match = given.match(mentor, given.place(ines, Side.MENTEE, ScheduleGiven.EVERY_DAY));
        others = given.match(mentor, given.place(olga, Side.MENTEE, ScheduleGiven.EVERY_DAY));
        monday = ScheduleGiven.monday(clock);
        given.accounts.signIn(given.coordinator);
    }

    @AfterEach
    void nothingIsLeft() {
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
    }

    private ScheduleSettings settings(Sessions which, SessionKind kind, int weeks) {
        return ScheduleGiven.settings(false, which, kind, 1, monday, 7 * weeks, Set.of());
    }

    private void place(ScheduleSettings settings) throws InterruptedException {
        runs.place(given.cohort, settings);
        inProgress.await(given.cohort, PATIENCE);
    }

    private List<ScheduledRow> rows() {
        return schedules.rows(given.cohort, clock.instant(), clock.instant().plus(Duration.ofDays(300)));
    }

    private ScheduledRow first(MatchId of) {
        return rows().stream().filter(row -> of.equals(row.match())).findFirst().orElseThrow();
    }

    @Test
    void aRunProposesOneSessionInEachTurnOfEachPair() throws InterruptedException {
        place(settings(Sessions.ALL, SessionKind.REMOTE, 3));
        assertThat(rows()).hasSize(6).allMatch(ScheduledRow::proposed);
        assertThat(rows().stream().filter(row -> match.equals(row.match())).map(row -> row.title()))
                .containsOnly("Daniel Osei + Ines Carvalho");
        var run = Objects.requireNonNull(schedules.overview(given.cohort).lastRun());
        assertThat(run.state()).isEqualTo(ScheduleRunState.FINISHED);
        assertThat(run.meetings()).isEqualTo(6);
        assertThat(run.placed()).isEqualTo(6);
        assertThat(schedules.overview(given.cohort).conflicts()).isEmpty();
    }

    @Test
    void oneOfThePairAcceptsAndARunLeavesItWhereItIs() throws InterruptedException {
        place(settings(Sessions.ALL, SessionKind.REMOTE, 2));
        var row = first(match);
        given.accounts.signIn(ines);
        proposals.accept(id(row), row.version());
        given.accounts.signIn(given.coordinator);
        place(settings(Sessions.ALL, SessionKind.REMOTE, 2));
        var agreed =
                rows().stream().filter(r -> r.state() == SessionState.SCHEDULED).toList();
        assertThat(agreed).hasSize(1);
        assertThat(agreed.getFirst().startsAt()).isEqualTo(row.startsAt());
        assertThat(rows()).hasSize(4);
    }

    @Test
    void oneOfThePairTakesAnotherTime() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        var other = monday.plusDays(1).atTime(16, 0).atZone(YORK).toInstant();
        given.accounts.signIn(daniel);
        proposals.swap(id(row), row.version(), new SessionPlan(other, 30, SessionKind.REMOTE, null));
        given.accounts.signIn(given.coordinator);
        var swapped = first(match);
        assertThat(swapped.state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(swapped.startsAt()).isEqualTo(other);
    }

    @Test
    void whatIsPinnedIsKeptAndWhatIsNotMakesWay() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        var free = edits.alternatives(row.key(given.cohort), row.startsAt().plus(Duration.ofDays(2)), 60, false)
                .getLast();
        edits.put(row.key(given.cohort), row.version(), free.startsAt(), 60, null);
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        assertThat(first(match).startsAt()).isEqualTo(free.startsAt());
        assertThat(first(match).pinned()).isTrue();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void circlesAndRoomsAndTheKickoff() throws InterruptedException {
        var room = given.room("1.08", 8, "projector|phone");
        var lead = given.person("Fay", "Cole");
        var noor = given.place(given.person("Noor", "Haddad"), Side.MENTEE, ScheduleGiven.EVERY_DAY);
        var kofi = given.place(given.person("Kofi", "Mensah"), Side.MENTEE, ScheduleGiven.EVERY_DAY);
        var circle = given.circle("First 100 days", lead, noor, kofi);
        var settings = new ScheduleSettings(
                true,
                Sessions.FIRST,
                true,
                60,
                60,
                SessionKind.IN_PERSON,
                2,
                2,
                monday,
                monday.plusWeeks(4),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of("projector"),
                2,
                Set.of());
        place(settings);
        var kickoff = rows().getFirst();
        assertThat(kickoff.meeting()).isEqualTo(MeetingKind.KICKOFF);
        assertThat(kickoff.room()).isEqualTo(room);
        assertThat(rows())
                .filteredOn(row -> circle.equals(row.circle()))
                .isNotEmpty()
                .allMatch(row -> room.equals(row.room()));
        assertThat(rows().stream().map(ScheduledRow::startsAt)).doesNotHaveDuplicates();
        var published = publishing.publish(given.cohort, Progress.NONE);
        assertThat(rows())
                .filteredOn(row -> row.state() == SessionState.SCHEDULED)
                .hasSize(published.all());
        assertThat(first(match).proposed()).as("the pair agrees").isTrue();
        given.accounts.signIn(olga);
        assertThat(schedules.ownKickoffs()).hasSize(1);
        var at = kickoff.startsAt();
        assertThatThrownBy(() -> sessions.book(others, new SessionPlan(at, 60, SessionKind.REMOTE, null)))
                .as("the kickoff takes everybody's time")
                .isInstanceOf(Refused.class);
        assertThat(new KickoffQueries(sql).byPerson(List.of(lead), new Slot(at, at.plusSeconds(60))))
                .as("and that of who leads a circle")
                .hasSize(1);
    }

    @Test
    void coordinatorsPublishSessionsOfPairsWhereTheProgramSaysSo() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        assertThatThrownBy(() -> publishing.publish(id(row), row.version())).isInstanceOf(Refused.class);
        assertThat(publishing.publish(given.cohort, Progress.NONE).all()).isZero();
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        assertThat(schedules.overview(given.cohort).publishable()).isEqualTo(2);
        assertThat(publishing.publish(given.cohort, Progress.NONE).all()).isEqualTo(2);
        assertThat(rows()).allMatch(r -> r.state() == SessionState.SCHEDULED);
    }

    /** Published beside the page, and all or nothing. */
    @Test
    void whoeverCancelsPublishingHasPublishedNothing() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        assertThatThrownBy(() -> publishing.publish(given.cohort, share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(rows()).isNotEmpty().allMatch(ScheduledRow::proposed);
    }

    @Test
    void aGapSaysWhyAndItsSuggestionIsTaken() throws InterruptedException {
        var lone = given.place(given.person("Lena", "Ask"), Side.MENTOR, "Mon 09:00-10:00");
        var mentee = given.place(given.person("Rui", "Melo"), Side.MENTEE, "Mon 09:30-11:00");
        var shy = given.match(lone, mentee);
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var gap = schedules.overview(given.cohort).gaps().getFirst();
        assertThat(gap.title()).isEqualTo("Lena Ask + Rui Melo");
        var why = Objects.requireNonNull(gap.why());
        assertThat(why.cause()).isEqualTo(ScheduleGap.Cause.NO_COMMON_HOUR);
        assertThat(why.free()).extracting(ScheduleGap.Free::name).containsExactlyInAnyOrder("Lena Ask", "Rui Melo");
        assertThat(why.suggestions().getFirst().help()).isEqualTo(ScheduleGap.Help.SHORTER);
        edits.take(gap.id(), 0);
        assertThat(first(shy).minutes()).isEqualTo(30);
        assertThat(first(shy).pinned()).isTrue();
        assertThat(schedules.overview(given.cohort).gaps()).isEmpty();
    }

    @Test
    void afterAChangeTheFewestMovesAreSuggestedAndNoneIsMade() throws InterruptedException {
        place(settings(Sessions.ALL, SessionKind.REMOTE, 3));
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        publishing.publish(given.cohort, Progress.NONE);
        var hit = first(match);
        given.away(ines, LocalDate.ofInstant(hit.startsAt(), YORK));
        assertThat(schedules.overview(given.cohort).conflicts())
                .singleElement()
                .satisfies(row -> assertThat(row.conflicts()).containsExactly(Conflict.NOT_FREE));
        var before = rows().stream().map(ScheduledRow::startsAt).toList();
        runs.replan(given.cohort);
        inProgress.await(given.cohort, PATIENCE);
        assertThat(rows().stream().map(ScheduledRow::startsAt))
                .as("nothing is moved")
                .isEqualTo(before);
        var moves = schedules.overview(given.cohort).moves();
        assertThat(moves).hasSize(1);
        edits.accept(moves.getFirst().id());
        assertThat(schedules.overview(given.cohort).conflicts()).isEmpty();
        assertThat(schedules.overview(given.cohort).moves()).isEmpty();
    }

    /** An odd hour that the two chose is no conflict. */
    @Test
    void whatAPairAgreedToOutsideOfItsWeeksStays() {
        given.accounts.signIn(daniel);
        sessions.book(
                match, new SessionPlan(monday.atTime(19, 0).atZone(YORK).toInstant(), 60, SessionKind.REMOTE, null));
        given.accounts.signIn(given.coordinator);
        assertThat(schedules.overview(given.cohort).conflicts()).isEmpty();
    }

    @Test
    void twoCoordinatorsDoNotOverwriteEachOther() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var read = first(match);
        var free = edits.alternatives(read.key(given.cohort), read.startsAt(), 60, false);
        given.accounts.signIn(second);
        edits.put(read.key(given.cohort), read.version(), free.get(1).startsAt(), 60, null);
        given.accounts.signIn(given.coordinator);
        assertThatThrownBy(() -> edits.put(
                        read.key(given.cohort), read.version(), free.get(2).startsAt(), 60, null))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(edits.lastChangedBy(read.key(given.cohort))).contains("Theo Brandt");
        assertThat(first(match).startsAt()).isEqualTo(free.get(1).startsAt());
    }

    @Test
    void itIsRefusedWhereSomebodyIsBusyOrNotFree() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        var other = first(others);
        assertThat(edits.check(row.key(given.cohort), other.startsAt(), 60, null))
                .contains(Conflict.BUSY);
        var night = monday.atTime(3, 0).atZone(YORK).toInstant();
        assertThatThrownBy(() -> edits.put(row.key(given.cohort), row.version(), night, 60, null))
                .isInstanceOf(Refused.class);
        assertThat(first(match).startsAt()).isEqualTo(row.startsAt());
    }

    @Test
    void aMoveIsTakenBack() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        var free = edits.alternatives(row.key(given.cohort), row.startsAt().plus(Duration.ofDays(1)), 60, false)
                .getFirst();
        var moved = edits.put(row.key(given.cohort), row.version(), free.startsAt(), 60, null);
        edits.undo(moved, row.startsAt(), 60, null, row.pinned());
        assertThat(first(match).startsAt()).isEqualTo(row.startsAt());
        assertThat(first(match).pinned()).isFalse();
    }

    /** The way back leads over what nobody else has changed: a proposal and an agreed session alike. */
    @Test
    void takingAMoveBackDoesNotOverwriteTheOtherCoordinator() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        var free = edits.alternatives(row.key(given.cohort), row.startsAt().plus(Duration.ofDays(1)), 60, false);
        var proposed =
                edits.put(row.key(given.cohort), row.version(), free.get(0).startsAt(), 60, null);
        given.accounts.signIn(second);
        var put = edits.put(proposed.key(), proposed.version(), free.get(1).startsAt(), 60, null);
        given.accounts.signIn(given.coordinator);
        assertThatThrownBy(() -> edits.undo(proposed, row.startsAt(), 60, null, false))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(first(match).startsAt()).isEqualTo(free.get(1).startsAt());
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        publishing.publish(id(first(match)), put.version());
        var agreed = first(match);
        var moved = edits.put(
                agreed.key(given.cohort), agreed.version(), free.get(2).startsAt(), 60, null);
        given.accounts.signIn(second);
        edits.put(moved.key(), moved.version(), free.get(3).startsAt(), 60, null);
        given.accounts.signIn(given.coordinator);
        assertThatThrownBy(() -> edits.undo(moved, agreed.startsAt(), 60, null, false))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(edits.lastChangedBy(moved.key())).contains("Theo Brandt");
        assertThat(first(match).startsAt()).isEqualTo(free.get(3).startsAt());
    }

    /** Whoever moves, pins, accepts or fills a gap while a run searches finds it as they left it, and nothing beside it. */
    @Test
    void whatIsDoneByHandWhileARunSearchesStays() throws InterruptedException {
        var lone = given.place(given.person("Lena", "Ask"), Side.MENTOR, "Mon 09:00-10:00");
        var shy = given.match(lone, given.place(given.person("Rui", "Melo"), Side.MENTEE, "Mon 09:30-11:00"));
        var settings = settings(Sessions.ALL, SessionKind.REMOTE, 3);
        place(settings);
        var started = new ScheduleLedger.Started(
                repository.add(given.cohort, RunPurpose.PLACE, settings, given.coordinator, clock.instant()),
                cohorts.reference(given.cohort),
                given.coordinator,
                RunPurpose.PLACE,
                settings);
        var drawn = ledger.draw(started);
        var limits = new ScheduleSolver.Limits(Duration.ofSeconds(30), 10_000, 1);
        var result = new ScheduleSolver(drawn.problem(), limits).solve(step -> {});
        var before = rows();
        var mine = before.stream().filter(row -> match.equals(row.match())).toList();
        var free = edits.alternatives(mine.get(0).key(given.cohort), mine.get(0).startsAt(), 60, false)
                .get(1);
        edits.put(mine.get(0).key(given.cohort), mine.get(0).version(), free.startsAt(), 60, null);
        edits.pin(mine.get(1).key(given.cohort), mine.get(1).version(), true);
        given.accounts.signIn(ines);
        proposals.accept(id(mine.get(2)), mine.get(2).version());
        given.accounts.signIn(given.coordinator);
        edits.take(schedules.overview(given.cohort).gaps().getFirst().id(), 0);
        ledger.record(started, drawn, result);
        var after = rows();
        assertThat(after.stream().filter(row -> match.equals(row.match())))
                .extracting(ScheduledRow::session)
                .containsExactlyElementsOf(
                        mine.stream().map(ScheduledRow::session).toList());
        assertThat(first(match).startsAt()).isEqualTo(free.startsAt());
        assertThat(after.stream().filter(row -> others.equals(row.match()))).hasSize(3);
        assertThat(after.stream().filter(row -> shy.equals(row.match()))).hasSize(1);
        assertThat(schedules.overview(given.cohort).gaps())
                .as("of three turns one is filled by hand")
                .hasSize(2);
    }

    @Test
    void aStoppedRunKeepsWhatItHasAndOnlyOneRunsAtATime() throws InterruptedException {
        runs.place(given.cohort, settings(Sessions.ALL, SessionKind.REMOTE, 12));
        if (runs.progress(given.cohort).isPresent()) {
            assertThatThrownBy(() -> runs.place(given.cohort, settings(Sessions.ALL, SessionKind.REMOTE, 12)))
                    .isInstanceOf(Refused.class);
            runs.stop(given.cohort);
        }
        inProgress.await(given.cohort, PATIENCE);
        assertThat(runs.progress(given.cohort)).isEmpty();
        assertThat(Objects.requireNonNull(schedules.overview(given.cohort).lastRun())
                        .state())
                .isIn(ScheduleRunState.STOPPED, ScheduleRunState.FINISHED);
    }

    @Test
    void whoDoesNotCoordinateTheProgramFindsNothing() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        var gone = given.accounts.member("Kai", "Holm", given.program, ProgramRole.MANAGER);
        for (var person : List.of(gone, daniel, given.accounts.administrator("Ada", "Root"))) {
            given.accounts.signIn(person);
            assertThat(schedules.maySchedule(given.cohort)).isFalse();
            assertThatThrownBy(() -> schedules.overview(given.cohort)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> runs.place(given.cohort, settings(Sessions.ALL, SessionKind.REMOTE, 2)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> edits.put(row.key(given.cohort), row.version(), row.startsAt(), 60, null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.publish(given.cohort, Progress.NONE))
                    .isInstanceOf(NotFound.class);
        }
        given.accounts.signIn(olga);
        assertThatThrownBy(() -> proposals.accept(id(row), row.version())).isInstanceOf(NotFound.class);
    }

    /** Whoever coordinates and is one of a pair sees it as the pair does. */
    @Test
    void aCoordinatorInAPairDoesNotCoordinateIt() throws InterruptedException {
        var mine = given.match(
                given.place(given.coordinator, Side.MENTOR, "Mon 09:00-10:00"),
                given.place(given.person("Rui", "Melo"), Side.MENTEE, "Tue 09:30-11:00"));
        var fits = given.match(
                given.place(given.accounts.member("Eve", "Lund"), Side.MENTOR, ScheduleGiven.EVERY_DAY),
                given.place(second, Side.MENTEE, ScheduleGiven.EVERY_DAY));
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        assertThat(schedules.overview(given.cohort).gaps())
                .filteredOn(gap -> Objects.requireNonNull(gap.title()).contains("Melo"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.why()).isNull());
        assertThat(mine).isNotNull();
        var row = first(fits);
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        given.accounts.signIn(second);
        assertThat(first(fits).own()).isTrue();
        assertThatThrownBy(() -> edits.meeting(row.key(given.cohort))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.publish(id(row), row.version())).isInstanceOf(NotFound.class);
        proposals.accept(id(row), row.version());
    }

    /** That somebody is taken elsewhere is seen, and not what by. */
    @Test
    void whatIsElsewhereIsOnlyBusy() {
        var elsewhere = given.cohort(given.program);
        var there = given.matchIn(elsewhere, daniel, olga);
        given.accounts.signIn(daniel);
        var start = monday.atTime(10, 0).atZone(YORK).toInstant();
        sessions.book(there, new SessionPlan(start, 60, SessionKind.REMOTE, null));
        given.accounts.signIn(given.coordinator);
        var from = clock.instant();
        var to = from.plus(Duration.ofDays(60));
        assertThat(schedules.busy(given.cohort, "osei", from, to))
                .singleElement()
                .satisfies(slot -> assertThat(slot.startsAt()).isEqualTo(start));
        assertThat(schedules.busy(given.cohort, "Ines", from, to)).isEmpty();
        assertThat(schedules.busy(given.cohort, "", from, to)).isEmpty();
    }

    @Test
    void badSettingsAreRefusedInWords() {
        var wrong = new ScheduleSettings(
                false,
                Sessions.NONE,
                false,
                7,
                60,
                SessionKind.REMOTE,
                0,
                1,
                monday,
                monday.minusDays(1),
                LocalTime.of(17, 0),
                LocalTime.of(9, 0),
                Set.of(),
                99,
                Set.of());
        assertThatThrownBy(() -> runs.place(given.cohort, wrong))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(6));
    }

    @Test
    void whatARestartInterruptedIsSaid() {
        sql.execute(
                "insert into schedule_run (cohort_id, purpose, state, settings, started_by_id, started_at)"
                        + " values (?, 'PLACE', 'RUNNING', ?, ?, now(6))",
                given.cohort.value(),
                settings(Sessions.ALL, SessionKind.REMOTE, 2).write(),
                given.coordinator.value());
        ledger.failInterrupted();
        assertThat(Objects.requireNonNull(schedules.overview(given.cohort).lastRun())
                        .failure())
                .isEqualTo(ScheduleLedger.INTERRUPTED);
    }

    @Test
    void theTrailSaysWhoDidIt() throws InterruptedException {
        place(settings(Sessions.FIRST, SessionKind.REMOTE, 2));
        var row = first(match);
        proposals.withdraw(id(row), row.version());
        assertThat(sql.selectFrom(AUDIT_ENTRY).fetch(AUDIT_ENTRY.ACTION))
                .contains("schedule.run-started", "schedule.run-finished", "session.withdrawn");
        assertThat(sql.fetchCount(SESSION, SESSION.STATE.eq(SessionState.PROPOSED)))
                .isEqualTo(1);
    }

    private static org.belay.session.SessionId id(ScheduledRow row) {
        return Objects.requireNonNull(row.session());
    }
}
