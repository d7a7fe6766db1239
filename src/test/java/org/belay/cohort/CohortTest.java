package org.belay.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.program.Format;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each guard of "When a cohort may move on". */
class CohortTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 21);
    private static final LocalDate END = LocalDate.of(2027, 3, 19);
    private static final LocalDate PLANNED_CLOSING = LocalDate.of(2027, 2, 17);
    private static final CohortDates DATES =
            new CohortDates(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 9, 11), START, END);
    private static final CohortProgress BOTH_SIDES = CohortProgress.ofPeople(2, 0, 2, 1, 1);

    @Test
    void enrollmentOpensWithDatesFormAndCoordinator() {
        assertThat(in(CohortState.DRAFT).openEnrollment(ready(1, 1)).state()).isEqualTo(CohortState.ENROLLING);
    }

    @Test
    void enrollmentNeedsEachOfTheFourDates() {
        refusesDates(dates -> new CohortDates(null, dates.enrollmentClosesOn(), START, END));
        refusesDates(dates -> new CohortDates(dates.enrollmentOpensOn(), null, START, END));
        refusesDates(dates -> new CohortDates(dates.enrollmentOpensOn(), dates.enrollmentClosesOn(), null, END));
        refusesDates(dates -> new CohortDates(dates.enrollmentOpensOn(), dates.enrollmentClosesOn(), START, null));
    }

    private static void refusesDates(UnaryOperator<CohortDates> without) {
        var cohort = cohort(CohortState.DRAFT, without.apply(DATES));
        refused(() -> cohort.openEnrollment(ready(1, 1)), "cohort.problem.dates");
    }

    @Test
    void enrollmentNeedsAnApplicationForm() {
        refused(() -> in(CohortState.DRAFT).openEnrollment(ready(1, 0)), "cohort.problem.application-form");
    }

    @Test
    void enrollmentNeedsACoordinator() {
        refused(() -> in(CohortState.DRAFT).openEnrollment(ready(0, 1)), "cohort.problem.coordinator");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        var cohort = cohort(CohortState.DRAFT, CohortDates.NONE);
        refused(
                () -> cohort.openEnrollment(ready(0, 0)),
                "cohort.problem.dates",
                "cohort.problem.application-form",
                "cohort.problem.coordinator");
    }

    @Test
    void matchingStartsWithSomebodyOnEachSide() {
        assertThat(in(CohortState.ENROLLING).startMatching(with(BOTH_SIDES)).state())
                .isEqualTo(CohortState.MATCHING);
    }

    @Test
    void matchingNeedsAMentor() {
        var onlyMentee = with(CohortProgress.ofPeople(5, 0, 1, 0, 1));
        refused(() -> in(CohortState.ENROLLING).startMatching(onlyMentee), "cohort.problem.mentors");
    }

    @Test
    void matchingNeedsAMentee() {
        var onlyMentor = with(CohortProgress.ofPeople(5, 0, 1, 1, 0));
        refused(() -> in(CohortState.ENROLLING).startMatching(onlyMentor), "cohort.problem.mentees");
    }

    @Test
    void matchingNeedsTwoPeers() {
        var cohort = in(CohortState.ENROLLING);
        refused(() -> cohort.startMatching(people(Format.PEER_PAIR, 1)), "cohort.problem.two-peers");
        assertThat(cohort.startMatching(people(Format.PEER_PAIR, 2)).state()).isEqualTo(CohortState.MATCHING);
    }

    @Test
    void matchingNeedsThreeForACircle() {
        var cohort = in(CohortState.ENROLLING);
        refused(() -> cohort.startMatching(people(Format.CIRCLE, 2)), "cohort.problem.three-for-a-circle");
        assertThat(cohort.startMatching(people(Format.CIRCLE, 3)).state()).isEqualTo(CohortState.MATCHING);
    }

    @Test
    void runningNeedsAPublishedMatch() {
        var cohort = in(CohortState.MATCHING);
        refused(() -> cohort.startRunning(with(BOTH_SIDES)), "cohort.problem.published-match");
        assertThat(cohort.startRunning(with(CohortProgress.ofMatches(1, 0, 0))).state())
                .isEqualTo(CohortState.RUNNING);
    }

    @Test
    void closingOnThePlannedDayNeedsNoReason() {
        var closing = in(CohortState.RUNNING).startClosing(null, PLANNED_CLOSING);
        assertThat(closing.state()).isEqualTo(CohortState.CLOSING);
        assertThat(closing.endReason()).isNull();
    }

    @Test
    void closingADayEarlierNeedsAReason() {
        var dayBefore = PLANNED_CLOSING.minusDays(1);
        refused(() -> in(CohortState.RUNNING).startClosing(" ", dayBefore), "cohort.problem.early-reason");
        assertThat(in(CohortState.RUNNING)
                        .startClosing(" The plant moves. ", dayBefore)
                        .endReason())
                .isEqualTo("The plant moves.");
    }

    @Test
    void closedNeedsNoOpenMatch() {
        var cohort = in(CohortState.CLOSING);
        refused(() -> cohort.close(with(CohortProgress.ofMatches(9, 1, 0))), "cohort.problem.no-open-match");
        assertThat(cohort.close(with(CohortProgress.ofMatches(9, 0, 0))).state())
                .isEqualTo(CohortState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CohortState.class,
            mode = Mode.EXCLUDE,
            names = {"CLOSED", "CANCELLED"})
    void anyOpenCohortIsCancelledWithAReason(CohortState state) {
        refused(() -> in(state).cancel(""), "cohort.problem.cancel-reason");
        var cancelled = in(state).cancel("Too few people");
        assertThat(cancelled.state()).isEqualTo(CohortState.CANCELLED);
        assertThat(cancelled.endReason()).isEqualTo("Too few people");
    }

    @ParameterizedTest
    @EnumSource(
            value = CohortState.class,
            names = {"CLOSED", "CANCELLED"})
    void aCohortThatIsOverIsNeitherCancelledNorEdited(CohortState state) {
        refused(() -> in(state).cancel("Too late"), "cohort.problem.over");
        refused(() -> in(state).edited(new CohortDraft("Other", null, DATES)), "cohort.problem.over");
    }

    @Test
    void aClosedCohortIsReopenedWithAReason() {
        refused(() -> in(CohortState.CLOSED).reopen(null), "cohort.problem.reopen-reason");
        assertThat(in(CohortState.CLOSED).reopen("A log was missing").state()).isEqualTo(CohortState.CLOSING);
    }

    @ParameterizedTest
    @EnumSource(CohortState.class)
    void eachVerbStartsFromOneStateOnly(CohortState state) {
        var cohort = in(state);
        var anything = new Readiness(Format.ONE_TO_ONE, 1, 1, BOTH_SIDES.plus(CohortProgress.ofMatches(1, 0, 0)));
        movesOnlyFrom(CohortState.DRAFT, state, () -> cohort.openEnrollment(anything));
        movesOnlyFrom(CohortState.ENROLLING, state, () -> cohort.startMatching(anything));
        movesOnlyFrom(CohortState.MATCHING, state, () -> cohort.startRunning(anything));
        movesOnlyFrom(CohortState.RUNNING, state, () -> cohort.startClosing("Reason", START));
        movesOnlyFrom(CohortState.CLOSING, state, () -> cohort.close(anything));
        movesOnlyFrom(CohortState.CLOSED, state, () -> cohort.reopen("Reason"));
    }

    private static void movesOnlyFrom(CohortState from, CohortState state, ThrowingCallable verb) {
        if (state != from) {
            refused(verb, "cohort.problem.moved-on");
        }
    }

    @Test
    void aReasonHasAnEnd() {
        refused(() -> in(CohortState.RUNNING).cancel("x".repeat(501)), "cohort.problem.long-reason");
    }

    @Test
    void datesMustNotContradictEachOther() {
        var day = LocalDate.of(2027, 1, 10);
        var before = day.minusDays(1);
        edits(new CohortDates(day, before, null, null), "cohort.problem.enrollment-order");
        edits(new CohortDates(null, null, day, before), "cohort.problem.dates-order");
        edits(new CohortDates(null, null, day, LocalDate.of(9999, 1, 1)), "cohort.problem.year");
        edits(new CohortDates(day, null, before, null), "cohort.problem.enrollment-after-start");
        assertThat(in(CohortState.DRAFT)
                        .edited(new CohortDraft("One day", null, new CohortDates(day, day, day, day)))
                        .content()
                        .name())
                .isEqualTo("One day");
    }

    private static void edits(CohortDates dates, String problem) {
        refused(() -> in(CohortState.DRAFT).edited(new CohortDraft("Spring", null, dates)), problem);
    }

    @Test
    void datesMayBeMissingInADraftAndNotLater() {
        var draft = new CohortDraft("Spring", null, CohortDates.NONE);
        assertThat(in(CohortState.DRAFT).edited(draft).content()).isEqualTo(draft);
        refused(() -> in(CohortState.ENROLLING).edited(draft), "cohort.problem.dates");
    }

    @Test
    void aCohortNeedsAName() {
        refused(() -> Cohort.check(new CohortDraft("  ", null, DATES)), "cohort.problem.name");
        refused(() -> Cohort.check(new CohortDraft("x".repeat(161), null, DATES)), "problem.too-long");
        refused(() -> Cohort.check(new CohortDraft("Spring", "x".repeat(41), DATES)), "problem.too-long");
    }

    @Test
    void weeksCountFromTheStart() {
        assertThat(DATES.weeks()).isEqualTo(26);
        assertThat(DATES.week(START)).isEqualTo(1);
        assertThat(DATES.week(START.plusDays(6))).isEqualTo(1);
        assertThat(DATES.week(START.plusDays(7))).isEqualTo(2);
        assertThat(DATES.week(START.minusDays(1))).isZero();
        assertThat(DATES.week(END.plusDays(1))).isZero();
    }

    private static Cohort in(CohortState state) {
        return cohort(state, DATES);
    }

    private static Cohort cohort(CohortState state, CohortDates dates) {
        return new Cohort(new CohortId(1), new ProgramId(1), new CohortDraft("Autumn", "AUT26", dates), state, null, 0);
    }

    @Test
    void onePersonOnBothSidesIsNoPair() {
        var alone = with(CohortProgress.ofPeople(1, 0, 1, 1, 1));
        var two = with(CohortProgress.ofPeople(2, 0, 2, 2, 1));

        assertThat(alone.meets(Requirement.MENTORS, CohortDates.NONE)).isTrue();
        assertThat(alone.meets(Requirement.MENTEES, CohortDates.NONE)).isFalse();
        assertThat(two.meets(Requirement.MENTEES, CohortDates.NONE)).isTrue();
        assertThat(with(CohortProgress.ofPeople(1, 0, 1, 0, 1)).meets(Requirement.MENTEES, CohortDates.NONE))
                .as("only the mentor is missing")
                .isTrue();
    }

    private static Readiness ready(int coordinators, int questions) {
        return new Readiness(Format.ONE_TO_ONE, coordinators, questions, CohortProgress.NONE);
    }

    private static Readiness with(CohortProgress progress) {
        return new Readiness(Format.ONE_TO_ONE, 1, 1, progress);
    }

    private static Readiness people(Format format, int participants) {
        return new Readiness(format, 1, 1, CohortProgress.ofPeople(9, 0, participants, 0, 0));
    }

    private static void refused(ThrowingCallable verb, String... problems) {
        assertThatThrownBy(verb)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::problems, list(Problem.class))
                .extracting(Problem::key)
                .containsExactly(problems);
    }
}
