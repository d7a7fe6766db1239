package org.belay.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.closing.Closings;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Ines thanks Daniel; Sam has nothing to do with them. */
@BelayTest
@Transactional
class RecognitionServiceTest {

    private static final String WORDS = "You asked the question that I was avoiding.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private RecognitionService recognitions;

    @Autowired
    private CertificateService certificates;

    @Autowired
    private CertificateRepository repository;

    @Autowired
    private Closings closings;

    private TestAccounts accounts;
    private Pairs given;
    private ProgramId program;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId sam;
    private PersonId maya;
    private EnrollmentId daniels;
    private MatchId match;

    @BeforeEach
    void pair() {
        accounts = new TestAccounts(sql);
        given = new Pairs(sql);
        program = given.program();
        cohort = given.cohort(program);
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        sam = accounts.member("Sam", "Else");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        daniels = given.enrollment(cohort, daniel, Side.MENTOR, null);
        match = given.match(cohort, daniels, given.enrollment(cohort, ines, Side.MENTEE, null));
        sql.execute("update published_match set activated_at = published_at where match_id = ?", match.value());
        accounts.signIn(ines);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private List<RecognitionId> readBy(PersonId person) {
        accounts.signIn(person);
        return recognitions.all().stream().map(Recognized::id).toList();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).extracting(Problem::key).containsExactly(key));
    }

    @Test
    void thanksArePublicOnceTheReceiverAgreesAndNoLongerThanThey() {
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        assertThat(readBy(sam)).doesNotContain(id);
        assertThat(readBy(daniel)).doesNotContain(id);
        assertThat(recognitions.mine()).extracting(Recognized::id).containsExactly(id);

        recognitions.answer(id, true);
        assertThat(readBy(sam)).contains(id);
        accounts.signIn(daniel);
        recognitions.answer(id, false);
        assertThat(readBy(sam)).doesNotContain(id);
        assertThat(recognitions.mine()).isEmpty();
    }

    @Test
    void aPairAsAWholeIsThankedByItsTwoAndByWhoCoordinatesIt() {
        var pair = new Recognizable.Group(new Space.OfMatch(match), List.of("Daniel Osei", "Ines Carvalho"));
        assertThat(recognitions.recognizable().groups()).containsExactly(pair);
        accounts.signIn(sam);
        assertThat(recognitions.recognizable().groups()).isEmpty();

        accounts.signIn(maya);
        assertThat(recognitions.recognizable().groups()).containsExactly(pair);
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, pair.space()));
        assertThat(recognitions.mine().getFirst()).satisfies(thanks -> {
            assertThat(thanks.ofPair()).isTrue();
            assertThat(thanks.named()).extracting(Recognized.Named::person).containsExactlyInAnyOrder(daniel, ines);
        });
        accounts.signIn(ines);
        recognitions.answer(id, true);
        assertThat(readBy(sam)).doesNotContain(id);
        accounts.signIn(daniel);
        recognitions.answer(id, true);
        assertThat(readBy(sam)).contains(id);
    }

    @Test
    void inACircleEverybodyHasToAgree() {
        var ada = accounts.member("Ada", "One");
        var circle =
                given.circle(cohort, "Speaking up", sam, daniels, given.enrollment(cohort, ada, Side.MENTEE, null));
        accounts.signIn(daniel);
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, new Space.OfCircle(circle)));
        assertThat(recognitions.mine().getFirst().named())
                .extracting(Recognized.Named::person)
                .containsExactlyInAnyOrder(ada, sam);
        accounts.signIn(ada);
        recognitions.answer(id, true);
        assertThat(readBy(ines)).doesNotContain(id);
        accounts.signIn(sam);
        recognitions.answer(id, true);
        assertThat(readBy(ines)).contains(id);
    }

    /** Neither could say otherwise any more; who comes back may. */
    @Test
    void whatSomebodyWroteOrIsNamedInIsNotPublicWhileTheyAreGone() {
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        accounts.signIn(daniel);
        recognitions.answer(id, true);
        for (var gone : List.of(daniel, ines)) {
            state(gone, "LEFT");
            assertThat(readBy(sam)).doesNotContain(id);
            state(gone, "ACTIVE");
            assertThat(readBy(sam)).contains(id);
        }
    }

    private void state(PersonId person, String state) {
        sql.execute("update person set state = ? where person_id = ?", state, person.value());
    }

    @Test
    void ofACircleWhoHasLeftCountsNoMoreUnlessTheySaidNo() {
        var ada = accounts.member("Ada", "One");
        var circle =
                given.circle(cohort, "Speaking up", sam, daniels, given.enrollment(cohort, ada, Side.MENTEE, null));
        accounts.signIn(daniel);
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, new Space.OfCircle(circle)));
        state(ada, "LEFT");
        assertThat(readBy(ines)).as("nobody has agreed").doesNotContain(id);
        accounts.signIn(sam);
        recognitions.answer(id, true);
        assertThat(readBy(ines)).contains(id);

        sql.execute(
                "update recognition_consent set agreed = false, answered_at = utc_timestamp() where person_id = ?",
                ada.value());
        assertThat(readBy(ines)).doesNotContain(id);
    }

    @Test
    void aStoryThatNamesNobodyIsPublicOnceSomebodyHasReadItUntilItsAuthorTakesItBack() {
        var id = recognitions.give(RecognitionDraft.story("My first year", WORDS, Set.of()));
        assertThat(recognitions.toRead()).isEmpty();
        assertThat(recognitions.mine()).extracting(Recognized::isPublic).containsExactly(false);
        for (var other : List.of(ines, sam, daniel, accounts.administrator("Robin", "Ames"))) {
            assertThat(readBy(other)).doesNotContain(id);
            assertThat(recognitions.toRead()).isEmpty();
            assertThatThrownBy(() -> recognitions.publish(id, true)).isInstanceOf(NotFound.class);
        }

        accounts.signIn(maya);
        assertThat(recognitions.toRead()).extracting(Recognized::id).containsExactly(id);
        assertThat(recognitions.waiting()).isEqualTo(1);
        recognitions.publish(id, false);
        assertThat(recognitions.toRead()).isEmpty();
        assertThat(readBy(sam)).doesNotContain(id);
        accounts.signIn(maya);
        recognitions.publish(id, null);
        assertThat(recognitions.waiting()).isEqualTo(1);
        recognitions.publish(id, true);
        assertThat(readBy(sam)).contains(id);

        assertThatThrownBy(() -> recognitions.takeBack(id)).isInstanceOf(NotFound.class);
        accounts.signIn(ines);
        recognitions.takeBack(id);
        assertThat(readBy(sam)).doesNotContain(id);
        accounts.signIn(ines);
        recognitions.bringBack(id);
        assertThat(readBy(sam)).contains(id);
    }

    @Test
    void thanksToADepartmentAreReadFirstByWhoManagesItOrCoordinatesAndByNobodyWhoWroteThem() {
        var sales = department("Sales");
        accounts.signIn(maya);
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, sales));
        assertThatThrownBy(() -> recognitions.publish(id, true)).isInstanceOf(NotFound.class);
        assertThat(recognitions.toRead()).isEmpty();
        manages(sam, department("Law"));
        accounts.signIn(sam);
        assertThatThrownBy(() -> recognitions.publish(id, true)).isInstanceOf(NotFound.class);

        manages(daniel, sales);
        accounts.signIn(daniel);
        assertThat(recognitions.toRead()).extracting(Recognized::id).containsExactly(id);
        recognitions.publish(id, true);
        assertThat(readBy(sam)).contains(id);
    }

    private DepartmentId department(String name) {
        return new DepartmentId(
                sql.fetchSingle("insert into department (name) values (?) returning department_id", name)
                        .get(0, Long.class));
    }

    private void manages(PersonId person, DepartmentId department) {
        sql.execute(
                "insert into department_role (account_id, department_id, role)"
                        + " select account_id, ?, 'MANAGER' from account where person_id = ?",
                department.value(),
                person.value());
    }

    @Test
    void whoIsNamedAnswersInsteadOfAReader() {
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        accounts.signIn(maya);
        assertThat(recognitions.toRead()).isEmpty();
        assertThatThrownBy(() -> recognitions.publish(id, true)).isInstanceOf(NotFound.class);
        accounts.signIn(daniel);
        assertThat(recognitions.waiting()).isEqualTo(1);
        recognitions.answer(id, false);
        assertThat(recognitions.waiting()).as("answered").isZero();
    }

    @Test
    void whoCoordinatesACircleThanksItWithoutBeingInIt() {
        var ada = accounts.member("Ada", "One");
        var circle =
                given.circle(cohort, "Speaking up", sam, daniels, given.enrollment(cohort, ada, Side.MENTEE, null));
        var group = new Recognizable.Group(new Space.OfCircle(circle), List.of("Speaking up"));
        assertThat(recognitions.recognizable().groups()).doesNotContain(group);
        assertThatThrownBy(() -> recognitions.give(RecognitionDraft.thanks(WORDS, group.space())))
                .isInstanceOf(NotFound.class);

        accounts.signIn(maya);
        assertThat(recognitions.recognizable().groups()).contains(group);
        recognitions.give(RecognitionDraft.thanks(WORDS, group.space()));
        assertThat(recognitions.mine().getFirst().named())
                .extracting(Recognized.Named::person)
                .containsExactlyInAnyOrder(daniel, ada, sam);
    }

    @Test
    void nobodyAnswersForSomebodyElseAndStrangersAreNotNamed() {
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        for (var person : List.of(ines, sam, maya, accounts.administrator("Robin", "Ames"))) {
            accounts.signIn(person);
            assertThatThrownBy(() -> recognitions.answer(id, true)).isInstanceOf(NotFound.class);
        }
        accounts.signIn(sam);
        assertThatThrownBy(() -> recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recognitions.give(RecognitionDraft.thanks(WORDS, new Space.OfMatch(match))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thanksNeedWordsAndSomebody() {
        refused("recognition.problem.empty", () -> recognitions.give(RecognitionDraft.thanks(" ", Set.of(daniel))));
        refused("recognition.problem.nobody", () -> recognitions.give(RecognitionDraft.thanks(WORDS, Set.of())));
        refused("recognition.problem.empty", () -> recognitions.give(RecognitionDraft.story(" ", WORDS, Set.of())));
        refused(
                "recognition.problem.long",
                () -> recognitions.give(RecognitionDraft.thanks("x".repeat(601), Set.of(daniel))));
    }

    private CohortId cohortFrom(String day) {
        var added = given.cohort(program);
        sql.execute("update cohort set starts_on = ? where cohort_id = ?", day, added.value());
        return added;
    }

    private void takesPart(CohortId in, PersonId person, Side side, String state) {
        var place = given.enrollment(in, person, side, null);
        sql.execute("update enrollment set state = ? where enrollment_id = ?", state, place.value());
    }

    /** Fewer would be told one by one. */
    @Test
    void whoWasSupportedToTheEndAndSupportsOthersAfterwardsCountsOnceTheyAreFive() {
        var first = cohortFrom("2025-01-10");
        var second = cohortFrom("2025-09-10");
        var alumni = IntStream.range(0, 5)
                .mapToObj(i -> given.person("Alum" + i, "X", "UTC"))
                .toList();
        alumni.forEach(one -> takesPart(first, one, Side.MENTEE, "COMPLETED"));
        alumni.subList(0, 4).forEach(one -> takesPart(second, one, Side.MENTOR, "ACTIVE"));
        for (var state : List.of("LEFT", "ACTIVE")) {
            var one = given.person("Other" + state, "X", "UTC");
            takesPart(first, one, Side.MENTEE, state);
            takesPart(second, one, Side.MENTOR, "ACTIVE");
        }
        var earlier = given.person("Mentor", "First", "UTC");
        takesPart(first, earlier, Side.MENTOR, "COMPLETED");
        takesPart(second, earlier, Side.MENTEE, "COMPLETED");
        assertThat(recognitions.alumniWhoMentor()).isZero();

        takesPart(second, alumni.getLast(), Side.MENTOR, "ACTIVE");
        assertThat(recognitions.alumniWhoMentor()).isEqualTo(5);
    }

    @Test
    void aStoryOfAnAlumnusSaysSoInTheWordsOfTheProgram() {
        var story = RecognitionDraft.story("From one side to the other", WORDS, Set.of(daniel));
        assertThat(recognitions.alumnus()).isEmpty();
        refused("recognition.problem.no-alumnus", () -> recognitions.give(story.asAlumnus()));

        takesPart(cohortFrom("2025-01-10"), ines, Side.MENTEE, "COMPLETED");
        takesPart(cohortFrom("2025-09-10"), ines, Side.MENTOR, "ACTIVE");
        assertThat(recognitions.alumnus()).map(Recognizable.Alumnus::program).hasValue(program);
        recognitions.give(story);
        assertThat(recognitions.mine().getFirst().alumnusIn())
                .as("only who wants to")
                .isNull();
        recognitions.give(story.asAlumnus());
        assertThat(recognitions.mine().getFirst().alumnusIn()).isEqualTo(program);
    }

    @Test
    void whoIsNamedIsTold() {
        recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        assertThat(sql.fetch("select recipient_person_id from outbox_mail where kind = 'recognition-given'")
                        .getValues(0, Long.class))
                .containsExactly(daniel.value());
    }

    /** What few did together would tell of single people. */
    @Test
    void aClosedCohortOfFewIsNotSpokenOf() {
        given.put(cohort, CohortState.CLOSED);
        sql.execute("update enrollment set state = 'COMPLETED' where cohort_id = ?", cohort.value());
        assertThat(recognitions.accomplishments()).noneMatch(this::ofThisCohort);
        for (var i = 0; i < 3; i++) {
            var place = given.enrollment(cohort, given.person("P" + i, "X", "UTC"), Side.MENTEE, null);
            sql.execute("update enrollment set state = 'COMPLETED' where enrollment_id = ?", place.value());
        }
        assertThat(recognitions.accomplishments())
                .filteredOn(this::ofThisCohort)
                .singleElement()
                .satisfies(one -> assertThat(one.completed()).isEqualTo(5));
    }

    private boolean ofThisCohort(Accomplishment one) {
        return sql.fetchSingle("select name from cohort where cohort_id = ?", cohort.value())
                .get(0, String.class)
                .equals(one.cohortName());
    }

    @Test
    void ofACircleThoseSessionsCountAtWhichSomebodyWasPresent() {
        var ada = accounts.member("Ada", "One");
        var circle =
                given.circle(cohort, "Speaking up", sam, daniels, given.enrollment(cohort, ada, Side.MENTEE, null));
        held(circle, 1, daniel, ada);
        held(circle, 2, ada);
        held(circle, 3);

        assertThat(heldBy(ada)).isEqualTo(2);
        assertThat(heldBy(daniel)).isEqualTo(1);
        assertThat(heldBy(ines)).isZero();
    }

    /** Daniel was marked as absent where he is not named. */
    private void held(CircleId circle, int day, PersonId... present) {
        var session = sql.fetchSingle(
                        "insert into session (circle_id, state, starts_at, minutes, kind)"
                                + " values (?, 'HELD', ?, 60, 'REMOTE') returning session_id",
                        circle.value(),
                        LocalDateTime.of(2026, 2, day, 9, 0))
                .get(0, Long.class);
        for (var person : present) {
            attendance(session, person, true);
        }
        if (!List.of(present).contains(daniel)) {
            attendance(session, daniel, false);
        }
    }

    private void attendance(long session, PersonId person, boolean present) {
        sql.execute(
                "insert into session_attendance (session_id, person_id, present) values (?, ?, ?)",
                session,
                person.value(),
                present);
    }

    /** What was logged counts, and a second end puts the last day right, too. */
    @Test
    void aCertificateStatesWhatWasLoggedAndWhenItCameToItsEnd() {
        var planned = LocalDateTime.of(2026, 2, 3, 9, 0);
        for (var logged : Arrays.asList(50, 25, null)) {
            sql.execute(
                    "insert into session (match_id, state, starts_at, minutes, actual_minutes, kind)"
                            + " values (?, 'HELD', ?, 60, ?, 'REMOTE')",
                    match.value(),
                    planned.plusDays(logged == null ? 0 : logged),
                    logged);
        }
        ends("2026-05-31");
        certified(Map.of(daniels, LocalDate.of(2026, 4, 30)));
        assertThat(ofDaniel()).satisfies(one -> {
            assertThat(one.meetings()).isEqualTo(3);
            assertThat(one.minutes()).isEqualTo(75);
            assertThat(one.endsOn()).isEqualTo("2026-04-30");
        });
        certified(Map.of(daniels, LocalDate.of(2026, 6, 2)));
        assertThat(ofDaniel().endsOn()).isEqualTo("2026-05-31");
    }

    /** Nothing was logged with its length, as may be in a cohort that was taken over. */
    @Test
    void whatHasNoLengthCountsAsASession() {
        sql.execute(
                "insert into session (match_id, state, starts_at, minutes, kind)"
                        + " values (?, 'HELD', ?, 60, 'REMOTE')",
                match.value(),
                LocalDateTime.of(2026, 2, 3, 9, 0));
        assertThat(repository.held(Set.of(daniels))).containsEntry(daniels, new CertificateRepository.Held(1, 0));
    }

    @Test
    void ofACircleWhatWasLoggedCountsToo() {
        var circle = given.circle(cohort, "Speaking up", sam, daniels);
        held(circle, 1, daniel);
        sql.execute("update session set actual_minutes = 45 where circle_id = ?", circle.value());
        assertThat(repository.held(Set.of(daniels))).containsEntry(daniels, new CertificateRepository.Held(1, 45));
    }

    private void ends(String day) {
        sql.execute("update cohort set starts_on = '2026-01-01', ends_on = ? where cohort_id = ?", day, cohort.value());
    }

    private void certified(Map<EnrollmentId, LocalDate> today) {
        repository.complete(today, Instant.parse("2026-06-02T12:00:00Z"));
    }

    private Certificate ofDaniel() {
        accounts.signIn(daniel);
        return certificates.mine().getFirst();
    }

    private int heldBy(PersonId person) {
        accounts.signIn(person);
        return certificates.ahead().getFirst().held();
    }

    @Test
    void whoComesToTheEndHasACertificateAndBeforeThatKnowsWhatIsMissing() {
        assertThat(certificates.mine()).isEmpty();
        assertThat(certificates.ahead()).hasSize(1);
        given.put(cohort, CohortState.CLOSING);
        sql.execute(
                "insert into session (match_id, state, starts_at, minutes, kind)"
                        + " values (?, 'HELD', '2026-02-03 09:00:00', 60, 'REMOTE')",
                match.value());
        accounts.signIn(maya);
        closings.complete(cohort, List.of(match));

        accounts.signIn(ines);
        assertThat(certificates.ahead()).isEmpty();
        var mine = certificates.mine();
        assertThat(mine).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(CertificateKind.PROGRAM_COMPLETED);
            assertThat(one.holder()).isEqualTo("Ines Carvalho");
        });
        var code = mine.getFirst().spelledCode();
        assertThat(certificates.write(code, Locale.ENGLISH)).isNotEmpty();
        assertThat(certificates.verify(code, "192.0.2.77"))
                .hasValueSatisfying(one -> assertThat(one.holder()).isEqualTo("Ines Carvalho"));
        for (var person : List.of(daniel, sam, maya)) {
            accounts.signIn(person);
            assertThatThrownBy(() -> certificates.write(code, Locale.ENGLISH)).isInstanceOf(NotFound.class);
        }
        accounts.signIn(daniel);
        assertThat(recognitions.supportedByMe()).isEqualTo(1);
    }
}
