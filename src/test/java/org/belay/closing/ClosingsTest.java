package org.belay.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.DatabaseDump;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.draft.Drafts;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.CircleService;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.matching.MatchService.Completion;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.CircleSessions;
import org.belay.session.Pairs;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Daniel and Ines, in a cohort that ends in ten days and that Maya coordinates. */
@BelayTest
@Transactional
class ClosingsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Closings closings;

    @Autowired
    private NextCohort next;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private MatchService matches;

    @Autowired
    private CircleService circles;

    @Autowired
    private ClosingRepository repository;

    @Autowired
    private CurrentUser user;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Spaces spaces;

    @Autowired
    private SessionService sessions;

    @Autowired
    private CircleSessions circleSessions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private Pairs given;
    private ProgramId program;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private EnrollmentId daniels;
    private EnrollmentId iness;
    private MatchId match;
    private Space space;
    private LocalDate today;

    @BeforeEach
    void pair() {
        accounts = new TestAccounts(sql);
        given = new Pairs(sql);
        program = given.program();
        cohort = given.cohort(program);
        today = LocalDate.now(clock);
        ends(today.plusDays(10));
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        daniels = given.enrollment(cohort, daniel, Side.MENTOR, null);
        iness = given.enrollment(cohort, ines, Side.MENTEE, null);
        match = given.match(cohort, daniels, iness);
        space = new Space.OfMatch(match);
        accounts.signIn(ines);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void ends(LocalDate day) {
        sql.execute("update cohort set ends_on = ? where cohort_id = ?", day, cohort.value());
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).extracting(Problem::key).containsExactly(key));
    }

    private ClosingRow row() {
        accounts.signIn(maya);
        return closings.preview(cohort).getFirst();
    }

    @Test
    void theTwoReadEachOthersReflectionAndNobodyElseDoes() {
        closings.reflect(space, null, "I learned of marigold-bay.");
        accounts.signIn(daniel);
        assertThat(closings.of(space).reflectionOf(ines).orElseThrow().words()).contains("marigold-bay");

        accounts.signIn(maya);
        var seen = closings.of(space);
        assertThat(seen.written()).containsExactly(ines);
        assertThat(seen.reflections()).isEmpty();
        assertThatThrownBy(() -> closings.reflect(space, null, "x")).isInstanceOf(NotFound.class);
        for (var person : List.of(accounts.member("Sam", "Else"), accounts.administrator("Robin", "Ames"))) {
            accounts.signIn(person);
            assertThatThrownBy(() -> closings.of(space)).isInstanceOf(NotFound.class);
        }
        assertThat(DatabaseDump.columnsHolding(jdbc, "marigold-bay")).isEmpty();
    }

    @Test
    void aReflectionCanBeChangedAndNothingOfItIsLost() {
        drafts.keep(Closings.draft(space), "I lea");
        closings.reflect(space, null, "First");
        assertThat(drafts.find(Closings.draft(space))).isEmpty();
        closings.reflect(space, 0L, "Second");
        assertThatThrownBy(() -> closings.reflect(space, 0L, "Third")).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> closings.reflect(space, null, "Third")).isInstanceOf(ChangedMeanwhile.class);
        refused("closing.problem.empty", () -> closings.reflect(space, 1L, " "));
        refused("closing.problem.long", () -> closings.reflect(space, 1L, "x".repeat(Closings.LONGEST + 1)));
    }

    @Test
    void itOpensThirtyDaysBeforeTheEndAndClosesWithTheCohort() {
        ends(today.plusDays(32));
        assertThat(closings.of(space).near()).isFalse();
        refused("closing.problem.early", () -> closings.reflect(space, null, "Early"));
        ends(today.plusDays(30));
        assertThat(closings.of(space).near()).isTrue();
        given.put(cohort, CohortState.CLOSED);
        refused("cohort.problem.wrong-state.CLOSED", () -> closings.reflect(space, null, "Late"));
        refused("cohort.problem.wrong-state.CLOSED", () -> closings.wish(new Space.OfMatch(match), Wish.KEEP, null));
    }

    /** In Auckland, where the day begins before it does in most places, as who is reminded there is told. */
    @Test
    void itOpensOnceThatDayHasBegunAnywhere() {
        ends(LocalDate.of(2026, 7, 31));
        assertThat(at("2026-06-30T09:00:00Z").of(space).near()).isFalse();
        assertThat(at("2026-06-30T20:00:00Z").of(space).near()).isTrue();
    }

    private Closings at(String now) {
        return new Closings(spaces, cohorts, matches, circles, repository, drafts, user, audit, new TestClock(now));
    }

    @Test
    void nobodyAsksForADayThatNobodyCanConfirm() {
        closings.wish(space, Wish.EXTEND, closings.of(space).latest());
        refused(
                "matching.problem.extension",
                () -> closings.wish(
                        space, Wish.EXTEND, closings.of(space).latest().plusDays(1)));
    }

    @Test
    void aWishedDayThatHasGoneByHoldsNothingUp() {
        var circle = given.circle(cohort, "Speaking up", null, daniels, iness);
        var ofCircle = new Space.OfCircle(circle);
        var until = today.plusDays(40);
        for (var one : List.of(ines, daniel)) {
            accounts.signIn(one);
            closings.wish(space, Wish.EXTEND, until);
            closings.wish(ofCircle, Wish.EXTEND, until);
        }
        accounts.signIn(maya);
        var pair = closings.preview(cohort).getFirst();
        var many = closings.previewCircles(cohort).getFirst();
        assertThat(pair.completes(until.minusDays(1))).isFalse();
        assertThat(many.completes(until.minusDays(1))).isFalse();

        assertThat(pair.wantedUntil(until)).isNull();
        assertThat(pair.completes(until)).isTrue();
        assertThat(many.wantedUntil(until)).isNull();
        assertThat(many.completes(until)).isTrue();
        accounts.signIn(ines);
        assertThat(closings.of(space).extendUntil()).hasValue(until);
        sql.execute("update closing_wish set until_day = ?", today);
        assertThat(closings.of(space).extendUntil()).isEmpty();
    }

    /** They never met; what each would write is not for the other. */
    @Test
    void whoseMatchNeverBeganHasNothingToLookBackOn() {
        for (var state : List.of(MatchState.DECLINED, MatchState.EXPIRED, MatchState.OFFERED)) {
            given.put(match, state);
            refused("closing.problem.over", () -> closings.reflect(space, null, "I learned."));
        }
        given.put(match, MatchState.COMPLETED);
        closings.reflect(space, null, "I learned.");
        assertThat(closings.of(space).written()).containsExactly(ines);
    }

    @Test
    void whatOneWantsIsShownToTheOtherOnceBothHaveSaidIt() {
        closings.wish(new Space.OfMatch(match), Wish.REPAIR, null);
        accounts.signIn(daniel);
        assertThat(closings.of(space).wishes()).isEmpty();
        closings.wish(new Space.OfMatch(match), Wish.KEEP, null);
        assertThat(closings.of(space).wishes()).hasSize(2);
        accounts.signIn(maya);
        assertThat(closings.of(space).wishes()).hasSize(2);
    }

    @Test
    void bothGoOnUntilTheEarlierDayOnceACoordinatorConfirmsIt() {
        closings.wish(new Space.OfMatch(match), Wish.EXTEND, today.plusDays(60));
        assertThat(row().wantedUntil(today)).isNull();
        refused("closing.problem.not-both", () -> closings.extend(cohort, match, row().version(), today.plusDays(60)));
        accounts.signIn(daniel);
        closings.wish(new Space.OfMatch(match), Wish.EXTEND, today.plusDays(40));
        var wanted = row();
        assertThat(wanted.wantedUntil(today)).isEqualTo(today.plusDays(40));
        assertThat(wanted.completes(today)).isFalse();
        closings.extend(cohort, match, wanted.version(), today.plusDays(40));

        assertThat(row().goesOn(today)).isTrue();
        assertThat(spaces.open(space).endsOn()).isEqualTo(today.plusDays(40));
        assertThatThrownBy(() -> closings.extend(cohort, match, wanted.version(), today.plusDays(40)))
                .isInstanceOf(ChangedMeanwhile.class);
        accounts.signIn(ines);
        assertThatThrownBy(() -> closings.extend(cohort, match, wanted.version(), today.plusDays(40)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsConfirmedIsWhatBothWantNow() {
        closings.wish(space, Wish.EXTEND, today.plusDays(60));
        accounts.signIn(daniel);
        closings.wish(space, Wish.EXTEND, today.plusDays(40));
        var version = row().version();
        var other = given.cohort(program);
        assertThatThrownBy(() -> closings.extend(other, match, version, today.plusDays(40)))
                .as("a match of another cohort")
                .isInstanceOf(NotFound.class);

        accounts.signIn(daniel);
        closings.wish(space, Wish.EXTEND, today.plusDays(30));
        accounts.signIn(maya);
        assertThatThrownBy(() -> closings.extend(cohort, match, version, today.plusDays(40)))
                .isInstanceOf(ChangedMeanwhile.class);
        accounts.signIn(daniel);
        closings.wish(space, Wish.KEEP, null);
        accounts.signIn(maya);
        refused("closing.problem.not-both", () -> closings.extend(cohort, match, version, today.plusDays(30)));
        assertThat(spaces.open(space).endsOn()).isEqualTo(today.plusDays(10));
    }

    @Test
    void aDayToGoOnUntilLiesAfterTheLast() {
        refused("closing.problem.until", () -> closings.wish(new Space.OfMatch(match), Wish.EXTEND, null));
        refused(
                "closing.problem.until",
                () -> closings.wish(new Space.OfMatch(match), Wish.EXTEND, today.plusDays(10)));
        closings.wish(new Space.OfMatch(match), Wish.EXTEND, today.plusDays(11));
    }

    @Test
    void coordinatorsCompleteWhomTheyChooseAndLearnOfEachWhatCameOfIt() {
        var other = given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTEE, null);
        var offered = given.match(cohort, daniels, other);
        given.put(offered, MatchState.OFFERED);
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(maya);
        var results = closings.complete(cohort, List.of(match, offered));

        assertThat(results).hasSize(2);
        assertThat(results)
                .filteredOn(one -> one.match().equals(match))
                .extracting(Completion::problem)
                .containsOnlyNulls();
        assertThat(results)
                .filteredOn(one -> one.match().equals(offered))
                .extracting(Completion::problem)
                .containsExactly(Problem.of("matching.problem.still-offered"));
        assertThat(state(match)).isEqualTo("COMPLETED");
        assertThat(state(offered)).isEqualTo("OFFERED");
        assertThat(placeOf(iness)).isEqualTo("COMPLETED");
        assertThat(placeOf(daniels)).as("still in another match").isEqualTo("ACTIVE");
    }

    @Test
    void aCompletionCanBeTakenBackUntilTheCohortIsClosed() {
        given.put(cohort, CohortState.CLOSING);
        assertThat(row().mayBeTakenBack()).isTrue();
        closings.complete(cohort, List.of(match));
        assertThat(validCertificates()).isEqualTo(2);

        accounts.signIn(daniel);
        assertThatThrownBy(() -> closings.takeBack(cohort, List.of(match))).isInstanceOf(NotFound.class);
        accounts.signIn(maya);
        closings.takeBack(cohort, List.of(match));

        assertThat(state(match)).isEqualTo("ACTIVE");
        assertThat(placeOf(iness)).isEqualTo("ACTIVE");
        assertThat(placeOf(daniels)).isEqualTo("ACTIVE");
        assertThat(validCertificates()).isZero();
        assertThatThrownBy(() -> closings.takeBack(cohort, List.of(match))).isInstanceOf(ChangedMeanwhile.class);
        closings.complete(cohort, List.of(match));
        assertThat(validCertificates()).isEqualTo(2);
        given.put(cohort, CohortState.CLOSED);
        refused("cohort.problem.wrong-state.CLOSED", () -> closings.takeBack(cohort, List.of(match)));
    }

    /** Where the two are, it is never the same day. */
    @Test
    void aCertificateEndsOnTheDayThatItIsForItsHolder() {
        var first = ZoneId.of("Pacific/Kiritimati");
        var last = ZoneId.of("Etc/GMT+12");
        sql.execute("update person set time_zone = ? where person_id = ?", first.getId(), daniel.value());
        sql.execute("update person set time_zone = ? where person_id = ?", last.getId(), ines.value());
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(maya);
        closings.complete(cohort, List.of(match));

        assertThat(endOfCertificate(daniels)).isEqualTo(LocalDate.ofInstant(clock.instant(), first));
        assertThat(endOfCertificate(iness)).isEqualTo(LocalDate.ofInstant(clock.instant(), last));
    }

    private LocalDate endOfCertificate(EnrollmentId place) {
        return sql.fetchSingle("select ends_on from certificate where enrollment_id = ?", place.value())
                .get(0, LocalDate.class);
    }

    /** A hundred at once. */
    @Test
    void completingManySaysHowFarItIs() {
        var all = new ArrayList<>(List.of(match));
        for (var i = 1; i < 125; i++) {
            var other = given.enrollment(cohort, given.person("Ada", "No. " + i, "UTC"), Side.MENTEE, null);
            all.add(given.match(cohort, daniels, other));
        }
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(maya);
        var shares = new ArrayList<Double>();

        assertThat(closings.complete(cohort, all, shares::add))
                .hasSize(125)
                .allMatch(one -> one.problem() == null && state(one.match()).equals("COMPLETED"));
        assertThat(sql.fetchSingle("select count(*) from certificate where revoked_at is null")
                        .get(0, Long.class))
                .as("of the mentor and each mentee")
                .isEqualTo(126);
        assertThat(sql.fetchSingle("select count(distinct object_id) from audit_entry where action = 'match.completed'")
                        .get(0, Long.class))
                .isEqualTo(125);

        closings.takeBack(cohort, all, shares::add);
        assertThat(shares).containsExactly(0.0, 0.8, 0.0, 0.8);
        assertThat(all).allMatch(one -> state(one).equals("ACTIVE"));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePairs() {
        given.put(cohort, CohortState.CLOSING);
        var few = List.of(another(1), another(2));
        var many = IntStream.range(3, 13).mapToObj(this::another).toList();
        accounts.signIn(maya);
        assertThat(statements(many)).isEqualTo(statements(few));
    }

    private MatchId another(int which) {
        var mentor = given.enrollment(cohort, given.person("Bo", "No. " + which, "UTC"), Side.MENTOR, null);
        var mentee = given.enrollment(cohort, given.person("Ada", "No. " + which, "UTC"), Side.MENTEE, null);
        return given.match(cohort, mentor, mentee);
    }

    private int statements(List<MatchId> completed) {
        var count = new AtomicInteger();
        var listeners = sql.configuration().executeListenerProviders();
        sql.configuration().set((ExecuteListener) new Counting(count));
        try {
            closings.complete(cohort, completed);
            closings.takeBack(cohort, completed);
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

    @Test
    void oneThatCalledASessionOffCannotBeTakenBack() {
        given.put(cohort, CohortState.CLOSING);
        sql.execute(
                "insert into session (match_id, state, starts_at, minutes, kind)"
                        + " values (?, 'SCHEDULED', ?, 60, 'REMOTE')",
                match.value(),
                LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(3)), ZoneOffset.UTC));
        assertThat(row().mayBeTakenBack()).isFalse();
        closings.complete(cohort, List.of(match));

        refused("closing.problem.called-off", () -> closings.takeBack(cohort, List.of(match)));
        assertThat(state(match)).isEqualTo("COMPLETED");
    }

    /** What people called off themselves, and why, has nothing to do with the end. */
    @Test
    void whatTheyCalledOffThemselvesHoldsNothingUp() {
        var ada = given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTEE, null);
        var circle = given.circle(cohort, "Speaking up", daniel, ada);
        var plan = new SessionPlan(clock.instant().plus(Duration.ofDays(3)), 60, SessionKind.REMOTE, null);
        sessions.cancel(sessions.book(match, plan), 0, "A customer comes.");
        accounts.signIn(daniel);
        circleSessions.cancel(circleSessions.book(circle, plan), 0, "Nobody has time.");
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(maya);
        closings.complete(cohort, List.of(match));
        closings.completeCircles(cohort, List.of(circle));

        closings.takeBack(cohort, List.of(match));
        closings.takeCirclesBack(cohort, List.of(circle));
        assertThat(state(match)).isEqualTo("ACTIVE");
        assertThat(closings.previewCircles(cohort)).hasSize(1);
    }

    @Test
    void completingACircleCanBeTakenBack() {
        var ada = given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTEE, null);
        var bo = given.enrollment(cohort, accounts.member("Bo", "Two"), Side.MENTEE, null);
        var circle = given.circle(cohort, "Speaking up", daniel, ada, bo);
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(maya);
        assertThat(closings.previewCircles(cohort).getFirst().mayBeTakenBack()).isTrue();
        assertThat(closings.completeCircles(cohort, List.of(circle))).isEqualTo(1);
        assertThat(placeOf(ada)).isEqualTo("COMPLETED");
        assertThat(validCertificates(ada, bo)).isEqualTo(2);

        accounts.signIn(daniel);
        assertThatThrownBy(() -> closings.takeCirclesBack(cohort, List.of(circle)))
                .isInstanceOf(NotFound.class);
        accounts.signIn(maya);
        closings.takeCirclesBack(cohort, List.of(circle));

        var row = closings.previewCircles(cohort).getFirst();
        assertThat(row.circle()).isEqualTo(circle);
        assertThat(row.members()).as("those who were in it to the end").isEqualTo(2);
        assertThat(placeOf(ada)).isEqualTo("ACTIVE");
        assertThat(validCertificates(ada, bo)).isZero();
        assertThatThrownBy(() -> closings.takeCirclesBack(cohort, List.of(circle)))
                .isInstanceOf(ChangedMeanwhile.class);
        closings.completeCircles(cohort, List.of(circle));
        given.put(cohort, CohortState.CLOSED);
        refused("cohort.problem.wrong-state.CLOSED", () -> closings.takeCirclesBack(cohort, List.of(circle)));
    }

    @Test
    void aCircleThatCalledASessionOffCannotBeTakenBack() {
        var ada = given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTEE, null);
        var circle = given.circle(cohort, "Speaking up", daniel, ada);
        given.put(cohort, CohortState.CLOSING);
        sql.execute(
                "insert into session (circle_id, state, starts_at, minutes, kind)"
                        + " values (?, 'SCHEDULED', ?, 60, 'REMOTE')",
                circle.value(),
                LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(3)), ZoneOffset.UTC));
        accounts.signIn(maya);
        assertThat(closings.previewCircles(cohort).getFirst().mayBeTakenBack()).isFalse();
        closings.completeCircles(cohort, List.of(circle));

        refused("closing.problem.called-off", () -> closings.takeCirclesBack(cohort, List.of(circle)));
    }

    private int validCertificates() {
        return validCertificates(daniels, iness);
    }

    private int validCertificates(EnrollmentId one, EnrollmentId other) {
        return sql.fetchSingle(
                        "select count(*) from certificate where enrollment_id in (?, ?) and revoked_at is null",
                        one.value(),
                        other.value())
                .get(0, Integer.class);
    }

    @Test
    void thoseOfACircleSayHowToGoOnAndSeeItOnceAllHaveSaidIt() {
        var ada = accounts.member("Ada", "One");
        var circle =
                given.circle(cohort, "Speaking up", daniel, iness, given.enrollment(cohort, ada, Side.MENTEE, null));
        var ofCircle = new Space.OfCircle(circle);
        given.put(cohort, CohortState.CLOSING);
        closings.wish(ofCircle, Wish.EXTEND, today.plusDays(40));
        refused("closing.problem.until", () -> closings.wish(ofCircle, Wish.EXTEND, today));
        accounts.signIn(ada);
        closings.wish(ofCircle, Wish.CLOSE, null);
        closings.wish(ofCircle, Wish.EXTEND, today.plusDays(30));
        assertThat(closings.of(ofCircle).wishes())
                .extracting(ClosingPage.Wished::person)
                .containsExactly(ada);
        assertThat(closings.of(ofCircle).saidByAll()).isFalse();

        accounts.signIn(maya);
        var row = closings.previewCircles(cohort).getFirst();
        assertThat(row.wanting(Wish.EXTEND)).isEqualTo(2);
        assertThat(row.members()).isEqualTo(2);
        assertThat(row.completes(today)).as("most want to go on").isFalse();
        assertThat(row.wantedUntil(today)).as("the first of their days").isEqualTo(today.plusDays(30));
        assertThat(closings.of(ofCircle).wishes()).hasSize(2);
        accounts.signIn(daniel);
        closings.wish(ofCircle, Wish.KEEP, null);
        assertThat(closings.of(ofCircle).saidByAll()).isTrue();
        assertThat(closings.of(ofCircle).wishes()).hasSize(3);
        assertThatThrownBy(() -> closings.previewCircles(cohort)).isInstanceOf(NotFound.class);
        accounts.signIn(accounts.member("Sam", "Else"));
        assertThatThrownBy(() -> closings.wish(ofCircle, Wish.KEEP, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCircleGoesOnWhereMostWantItOnceACoordinatorConfirmsIt() {
        var ada = accounts.member("Ada", "One");
        var circle =
                given.circle(cohort, "Speaking up", daniel, iness, given.enrollment(cohort, ada, Side.MENTEE, null));
        var ofCircle = new Space.OfCircle(circle);
        given.put(cohort, CohortState.CLOSING);
        closings.wish(ofCircle, Wish.EXTEND, today.plusDays(40));
        accounts.signIn(maya);
        var first = today.plusDays(30);
        refused("closing.problem.not-most", () -> closings.extendCircle(cohort, circle, 0, first));
        accounts.signIn(ada);
        closings.wish(ofCircle, Wish.EXTEND, first);
        assertThatThrownBy(() -> closings.extendCircle(cohort, circle, 0, first))
                .isInstanceOf(NotFound.class);
        accounts.signIn(maya);
        assertThatThrownBy(() -> closings.extendCircle(cohort, circle, 0, today.plusDays(40)))
                .as("another day than the first of theirs")
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> closings.extendCircle(given.cohort(program), circle, 0, first))
                .isInstanceOf(NotFound.class);
        closings.extendCircle(
                cohort, circle, closings.previewCircles(cohort).getFirst().version(), first);

        var row = closings.previewCircles(cohort).getFirst();
        assertThat(row.goesOn(today)).isTrue();
        assertThat(row.completes(today)).isFalse();
        assertThat(row.goesOn(first)).as("on its own last day it is over").isFalse();
        accounts.signIn(ines);
        assertThat(spaces.open(ofCircle).endsOn()).isEqualTo(first);
    }

    @Test
    void whetherMostWantToGoOnIsUpToThoseWhoAreMembersNow() {
        var ada = accounts.member("Ada", "One");
        var adas = given.enrollment(cohort, ada, Side.MENTEE, null);
        var bos = given.enrollment(cohort, accounts.member("Bo", "Two"), Side.MENTEE, null);
        var circle = given.circle(cohort, "Speaking up", daniel, iness, adas, bos);
        var ofCircle = new Space.OfCircle(circle);
        given.put(cohort, CohortState.CLOSING);
        for (var person : List.of(ada, ines, daniel)) {
            accounts.signIn(person);
            closings.wish(ofCircle, Wish.EXTEND, today.plusDays(30));
            closings.reflect(ofCircle, null, "I learned to listen.");
        }
        sql.execute(
                "update circle_member set left_at = joined_at where circle_id = ? and enrollment_id = ?",
                circle.value(),
                adas.value());
        accounts.signIn(maya);

        var row = closings.previewCircles(cohort).getFirst();
        assertThat(row.members()).isEqualTo(2);
        assertThat(row.wanting(Wish.EXTEND))
                .as("neither who left it nor who leads it")
                .isEqualTo(1);
        assertThat(row.reflections()).isEqualTo(1);
        assertThat(row.wantedUntil(today)).isNull();
        assertThat(closings.of(ofCircle).wishes())
                .extracting(ClosingPage.Wished::person)
                .containsExactlyInAnyOrder(daniel, ines);
    }

    /** No run comes for them any more, so they are led to the next cohort. */
    @Test
    void whoWantsToBeMatchedWithSomebodyElseIsInvitedToTheNextCohort() {
        var ada = accounts.member("Ada", "One");
        var circle = given.circle(cohort, "Speaking up", daniel, given.enrollment(cohort, ada, Side.MENTEE, null));
        given.put(cohort, CohortState.CLOSING);
        closings.wish(space, Wish.REPAIR, null);
        accounts.signIn(daniel);
        closings.wish(space, Wish.KEEP, null);
        accounts.signIn(ada);
        closings.wish(new Space.OfCircle(circle), Wish.REPAIR, null);
        accounts.signIn(maya);
        assertThat(next.wanting(cohort)).as("It goes on still").isEmpty();
        closings.complete(cohort, List.of(match));
        assertThat(next.wanting(cohort)).extracting(WantsAnother::person).containsExactly(ines);
        closings.completeCircles(cohort, List.of(circle));
        given.put(cohort, CohortState.CLOSED);
        assertThat(next.wanting(cohort)).extracting(WantsAnother::person).containsExactly(ada, ines);
        sql.execute("update person set state = 'LEFT' where person_id = ?", ada.value());
        assertThat(next.wanting(cohort))
                .as("Ada has left")
                .extracting(WantsAnother::person)
                .containsExactly(ines);
        sql.execute("update person set state = 'ACTIVE' where person_id = ?", ada.value());
        refused("closing.problem.no-next", () -> next.invite(cohort));

        var earlier = given.cohort(program);
        var later = given.cohort(program);
        starts(cohort, today.minusDays(200));
        starts(earlier, today.minusDays(300));
        given.put(earlier, CohortState.ENROLLING);
        refused("closing.problem.no-next", () -> next.invite(cohort));
        // It begins later, and is over before this one had been planned to be.
        starts(later, today.plusDays(1));
        sql.execute("update cohort set ends_on = ? where cohort_id = ?", today.plusDays(2), later.value());
        given.put(later, CohortState.ENROLLING);
        given.put(given.cohort(given.program()), CohortState.ENROLLING);
        assertThat(next.after(cohort).map(CohortReference::id)).contains(later);
        var result = next.invite(cohort);
        assertThat(result.invited()).isEqualTo(2);
        assertThat(result.skipped()).isEmpty();
        assertThat(sql.fetchSingle(
                                "select count(*) from enrollment where state = 'INVITED' and cohort_id = ?",
                                later.value())
                        .get(0, Integer.class))
                .isEqualTo(2);
        assertThat(next.wanting(cohort)).as("They have a place there").isEmpty();
        accounts.signIn(ines);
        assertThatThrownBy(() -> next.wanting(cohort)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> next.invite(cohort)).isInstanceOf(NotFound.class);
    }

    private void starts(CohortId which, LocalDate day) {
        sql.execute("update cohort set starts_on = ? where cohort_id = ?", day, which.value());
    }

    @Test
    void whoLeftACircleOrTheProgramIsInvitedToNothing() {
        var ada = accounts.member("Ada", "One");
        var adas = given.enrollment(cohort, ada, Side.MENTEE, null);
        var circle = given.circle(cohort, "Speaking up", daniel, adas, iness);
        given.put(cohort, CohortState.CLOSING);
        for (var member : List.of(ada, ines)) {
            accounts.signIn(member);
            closings.wish(new Space.OfCircle(circle), Wish.REPAIR, null);
        }
        sql.execute(
                "update circle_member set left_at = '2026-01-01' where circle_id = ? and enrollment_id = ?",
                circle.value(),
                adas.value());
        accounts.signIn(maya);
        closings.completeCircles(cohort, List.of(circle));
        assertThat(next.wanting(cohort)).extracting(WantsAnother::person).containsExactly(ines);
        sql.execute("update enrollment set state = 'LEFT' where enrollment_id = ?", iness.value());
        assertThat(next.wanting(cohort)).isEmpty();
    }

    /** As of what the two want: a coordinator of both sees nothing of their own partner's. */
    @Test
    void aCoordinatorDoesNotLearnThatTheirOwnPartnerWantsSomebodyElse() {
        var own = given.match(cohort, given.enrollment(cohort, maya, Side.MENTOR, null), iness);
        given.put(cohort, CohortState.CLOSING);
        closings.wish(new Space.OfMatch(own), Wish.REPAIR, null);
        accounts.signIn(maya);
        closings.complete(cohort, List.of(own));
        assertThat(next.wanting(cohort)).isEmpty();
        accounts.signIn(accounts.member("Noor", "Haddad", program, ProgramRole.COORDINATOR));
        assertThat(next.wanting(cohort)).extracting(WantsAnother::person).containsExactly(ines);
    }

    @Test
    void aCoordinatorWhoLeadsACircleSeesNoWishesOfItBesideItsOthers() {
        var circle = given.circle(
                cohort,
                "Speaking up",
                maya,
                iness,
                given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTEE, null));
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(ines);
        closings.wish(new Space.OfCircle(circle), Wish.KEEP, null);
        accounts.signIn(maya);

        assertThat(closings.previewCircles(cohort).getFirst().wishes()).isEmpty();
        assertThat(closings.of(new Space.OfCircle(circle)).wishes()).isEmpty();
    }

    @Test
    void norDoesOneWhoWasInTheCircle() {
        var mayas = given.enrollment(cohort, maya, Side.MENTEE, null);
        var adas = given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTEE, null);
        var circle = given.circle(cohort, "Speaking up", daniel, iness, mayas, adas);
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(ines);
        closings.wish(new Space.OfCircle(circle), Wish.KEEP, null);
        sql.execute("update circle_member set left_at = '2026-01-01' where enrollment_id = ?", mayas.value());
        accounts.signIn(maya);

        assertThat(closings.previewCircles(cohort).getFirst().wishes()).isEmpty();
        assertThat(closings.of(new Space.OfCircle(circle)).wishes()).isEmpty();
        accounts.signIn(accounts.member("Noor", "Haddad", program, ProgramRole.COORDINATOR));
        assertThat(closings.of(new Space.OfCircle(circle)).wishes()).hasSize(1);
    }

    /** Surveys that nobody answered and reflections that nobody wrote hold nothing up. */
    @Test
    void nothingIsWaitedFor() {
        given.put(cohort, CohortState.CLOSING);
        assertThat(row().reflections()).isZero();
        assertThat(row().completes(today)).isTrue();
        assertThat(closings.complete(cohort, List.of(match))).hasSize(1);
    }

    @Test
    void onlyCoordinatorsOfTheProgramCompleteAndOfTheirOwnPairTheySeeNoWishes() {
        given.put(cohort, CohortState.CLOSING);
        for (var person : List.of(daniel, ines, accounts.administrator("Robin", "Ames"))) {
            accounts.signIn(person);
            assertThatThrownBy(() -> closings.preview(cohort)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> closings.complete(cohort, List.of(match))).isInstanceOf(NotFound.class);
        }
        given.put(cohort, CohortState.RUNNING);
        accounts.signIn(maya);
        refused("cohort.problem.wrong-state.RUNNING", () -> closings.complete(cohort, List.of(match)));
        var own = given.match(cohort, daniels, given.enrollment(cohort, maya, Side.MENTEE, null));
        accounts.signIn(daniel);
        closings.wish(new Space.OfMatch(own), Wish.REPAIR, null);
        closings.wish(new Space.OfMatch(match), Wish.KEEP, null);
        accounts.signIn(maya);
        assertThat(closings.preview(cohort))
                .extracting(ClosingRow::match, row -> row.wishes().size())
                .containsExactlyInAnyOrder(tuple(own, 0), tuple(match, 1));
    }

    private String state(MatchId id) {
        return sql.fetchSingle("select state from published_match where match_id = ?", id.value())
                .get(0, String.class);
    }

    private String placeOf(EnrollmentId id) {
        return sql.fetchSingle("select state from enrollment where enrollment_id = ?", id.value())
                .get(0, String.class);
    }
}
