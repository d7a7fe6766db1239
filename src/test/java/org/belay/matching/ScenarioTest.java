package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.MATCH_RUN;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.Change.OneMoreHour;
import org.belay.matching.Change.OneMorePlace;
import org.belay.matching.Change.WithoutRule;
import org.belay.matching.MatchAdvice.MatchedByNow;
import org.belay.matching.MatchAdvice.Suggestion;
import org.belay.matching.MatchAdvice.Suggestions;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.Agreement;
import org.belay.program.ApplicationQuestion;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingWeights;
import org.belay.program.ProgramRules;
import org.belay.program.QuestionRule;
import org.belay.security.ProgramRole;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Otto takes one mentee and two want him; what would help the other one, and what would be then. */
@Transactional
class ScenarioTest extends MatchingTestBase {

    @Autowired
    private ScenarioService scenarios;

    @Autowired
    private RunHistory history;

    @Autowired
    private MatchingService matching;

    private Someone otto;
    private Someone mia;
    private Someone noa;

    @BeforeEach
    void twoWhoWantTheSameMentor() {
        here = given.cohort(false);
        otto = given.mentor(here.cohort(), "Otto", 1);
        mia = given.mentee(here.cohort(), "Mia");
        noa = given.mentee(here.cohort(), "Noa");
        given.wishes(mia.enrollment(), List.of(otto.person()));
    }

    private MatchAdvice help(Someone person) {
        return scenarios
                .whatWouldHelp(here.cohort(), person.enrollment(), false, Progress.NONE)
                .advice();
    }

    private Change onePlaceForNoa() {
        return new OneMorePlace(otto.person().value(), noa.person().value());
    }

    @Test
    void theSmallestChangeIsFoundAndTriedWithoutTouchingTheProposals() {
        assertThat(help(mia)).isEqualTo(new MatchedByNow(List.of(otto.person().value())));
        assertThat(help(noa))
                .isInstanceOfSatisfying(
                        Suggestions.class,
                        found -> assertThat(found.suggestions())
                                .extracting(Suggestion::change)
                                .containsExactly(onePlaceForNoa()));

        var before = scenarios.tryOut(here.cohort(), new WithoutRule(Rule.SAME_DEPARTMENT));
        var after = scenarios.tryOut(here.cohort(), onePlaceForNoa());

        assertThat(proposals.count(here.cohort(), Segment.ALL)).isZero();
        assertThat(matching.overview(here.cohort()).lastRun()).isNull();
        var comparison = history.compare(here.cohort(), before, after);
        assertThat(comparison.one().matched()).isEqualTo(1);
        assertThat(comparison.other().matched()).isEqualTo(2);
        assertThat(comparison.other().scenario()).isEqualTo(onePlaceForNoa());
        assertThat(comparison.other().firstChoices()).isEqualTo(1);
        assertThat(comparison.other().choosers()).isEqualTo(1);
        assertThat(comparison.same()).isEqualTo(1);
        assertThat(comparison.changed())
                .containsExactly(new RunComparison.Changed("Noa Muster", List.of(), List.of("Otto Muster")));
        assertThat(comparison.departments())
                .containsExactly(new RunComparison.DepartmentRow(
                        null, new RunComparison.Part(1, 2), new RunComparison.Part(2, 2)));
        assertThat(sql.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.OBJECT_ID.eq(after.value()), AUDIT_ENTRY.OBJECT_TYPE.eq("match_run"))
                        .fetch(AUDIT_ENTRY.ACTION))
                .containsExactly("matching.scenario-tried");
    }

    private Optional<MatchAdvice.Effect> lock(Someone mentor, Someone mentee) {
        var trial = scenarios.locks(here.cohort()).orElseThrow();
        return scenarios.effectOfLock(trial, mentor.enrollment(), mentee.enrollment());
    }

    private Optional<MatchAdvice.Effect> workedOut(Someone mentor, Someone mentee, Progress progress) {
        var pair = new CohortPool.Pair(mentor.enrollment(), mentee.enrollment());
        return scenarios.workOut(new LargeEdit(here.cohort(), List.of(), List.of(pair)), progress);
    }

    /** Large cohorts are asked otherwise and told the same. */
    @Test
    void whatIsWorkedOutFromTheStartIsWhatAKeptSolutionTells() {
        assertThat(workedOut(otto, mia, Progress.NONE)).isEqualTo(lock(otto, mia));
        assertThat(workedOut(otto, noa, Progress.NONE))
                .isEqualTo(lock(otto, noa))
                .contains(new MatchAdvice.Effect(List.of(), 0, -1_500, 1));
        var row = proposals.get(proposals.assign(here.cohort(), otto.enrollment(), noa.enrollment()));
        var wanda = given.mentor(here.cohort(), "Wanda", 1);
        var giving = new LargeEdit(
                here.cohort(), List.of(row.pair()), List.of(new CohortPool.Pair(wanda.enrollment(), noa.enrollment())));
        var trial = scenarios.locks(here.cohort()).orElseThrow();
        assertThat(scenarios.workOut(giving, Progress.NONE))
                .isPresent()
                .isEqualTo(scenarios.effectOfGiving(trial, row, wanda.enrollment()));
        assertThat(scenarios.largeLock(here.cohort(), wanda.enrollment(), mia.enrollment()))
                .as("a small cohort is told at once")
                .isEmpty();
    }

    @Test
    void whatIsWorkedOutCanBeStoppedAndIsForCoordinators() {
        given.avoid(noa.enrollment(), Set.of(otto.person()));
        assertThat(workedOut(otto, noa, Progress.NONE))
                .as("cannot be locked any more")
                .isEmpty();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> workedOut(otto, mia, share -> {
                    throw new CancellationException("at once");
                }));
        given.accounts.signIn(given.accounts.member("Bea", "Outside"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> workedOut(otto, mia, Progress.NONE));
    }

    /** Mia's wish gives 15 points, of which three of four parts are hers. */
    @Test
    void whatALockComesToIsToldBeforeItIsSet() {
        assertThat(lock(otto, mia)).contains(new MatchAdvice.Effect(List.of(), 0, 0, 0));
        assertThat(lock(otto, noa)).contains(new MatchAdvice.Effect(List.of(), 0, -1_500, 1));
        var more = given.mentor(here.cohort(), "Wanda", 1);
        assertThat(lock(otto, noa)).contains(new MatchAdvice.Effect(List.of(), 0, -1_500, 2));

        proposals.assign(here.cohort(), otto.enrollment(), mia.enrollment());
        assertThat(lock(otto, noa)).as("the only place is locked").isEmpty();
        assertThat(lock(more, noa)).contains(new MatchAdvice.Effect(List.of(), 0, 0, 0));
        given.capacity(otto.enrollment(), 0);
        assertThat(scenarios.locks(here.cohort()))
                .as("a lock that cannot be kept")
                .isEmpty();
        assertThat(history.ledger(here.cohort()).runs()).isEmpty();
    }

    /**
     * The pairs of now are not the best: Noa would rather have Petra. By hand the swap costs Mia's wish; held against the
     * best that could be had it costs Noa's as well.
     */
    @Test
    void whatASwapComesToIsToldWithAllOthersSolvedAnew() {
        var wanda = given.mentor(here.cohort(), "Wanda", 1);
        var petra = given.mentor(here.cohort(), "Petra", 1);
        var lea = given.mentee(here.cohort(), "Lea");
        given.wishes(noa.enrollment(), List.of(petra.person()));
        var one = unlocked(otto, mia);
        var other = unlocked(wanda, noa);
        unlocked(petra, lea);
        var wanted = wanda.enrollment();
        assertThat(proposals.effectOfSwap(one, other, wanted).orElseThrow().difference())
                .isEqualTo(-1_500);
        var thatOfBoth = new MatchAdvice.Effect(List.of(), 0, -3_000, 3);

        assertThat(swap(one, other, wanted)).contains(thatOfBoth);
        proposals.lock(one, proposals.get(one).version());
        assertThat(swap(one, other, wanted)).as("a lock that the swap undoes").contains(thatOfBoth);
        var trial = scenarios.locks(here.cohort()).orElseThrow();
        assertThat(scenarios.effectOfGiving(trial, proposals.get(one), wanted))
                .as("another mentor for somebody who is locked")
                .contains(new MatchAdvice.Effect(List.of(), 0, -1_500, 2));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> swap(one, other, petra.enrollment()));

        proposals.swap(
                one, proposals.get(one).version(), other, proposals.get(other).version(), wanted);
        assertThat(lock(petra, lea)).as("the best that is left").contains(new MatchAdvice.Effect(List.of(), 0, 0, 0));
    }

    private ProposalId unlocked(Someone mentor, Someone mentee) {
        var id = proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
        proposals.unlock(id, proposals.get(id).version());
        return id;
    }

    private Optional<MatchAdvice.Effect> swap(ProposalId one, ProposalId other, EnrollmentId wanted) {
        var trial = scenarios.locks(here.cohort()).orElseThrow();
        return scenarios.effectOfSwap(trial, proposals.get(one), proposals.get(other), wanted);
    }

    @Test
    void whoCoordinatesAndTakesPartIsToldNothingOfTheirOwnPairs() {
        var own = given.enroll(here.cohort(), here.coordinator(), Side.MENTEE, 1);
        given.wishes(own, List.of(otto.person()));
        given.wishes(otto.enrollment(), List.of(here.coordinator()));
        given.language(here.coordinator(), "English");
        var trial = scenarios.locks(here.cohort()).orElseThrow();
        assertThat(scenarios.effectOfLock(trial, otto.enrollment(), own)).isEmpty();
        var taken = scenarios.effectOfLock(trial, otto.enrollment(), noa.enrollment());
        assertThat(taken).isPresent();
        assertThat(taken.get().moreTotal())
                .as("without what the own pair loses")
                .isNotNegative();

        given.cohort(false);
        assertThatExceptionOfType(NotFound.class)
                .as("somebody who does not coordinate here any more")
                .isThrownBy(() -> scenarios.effectOfLock(trial, otto.enrollment(), mia.enrollment()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scenarios.locks(here.cohort()));
    }

    private void meetingAlike() {
        var standard = ProgramRules.standard();
        given.rules(
                here.program(),
                new ProgramRules(
                        standard.rules(),
                        2,
                        standard.grades(),
                        standard.years(),
                        standard.weights(),
                        List.of(new QuestionRule(ApplicationQuestion.MEETING_FORMAT, Agreement.ALIKE, true, 0))));
        given.accounts.signIn(here.coordinator());
    }

    /** A rule about answers is negotiable like any other of the organization's, and is called by its question. */
    @Test
    void whatWouldHelpMayBeToCompareAQuestionNoLonger() {
        meetingAlike();
        var wanda = given.mentor(here.cohort(), "Wanda", 1);
        given.answer(wanda.enrollment(), here.program(), ApplicationQuestion.MEETING_FORMAT, "Remote");
        given.answer(noa.enrollment(), here.program(), ApplicationQuestion.MEETING_FORMAT, "In person");
        given.answer(mia.enrollment(), here.program(), ApplicationQuestion.MEETING_FORMAT, "In person");

        var without = new WithoutRule(Rule.QUESTION_1, "How would you like to meet?");
        assertThat(help(noa))
                .isInstanceOfSatisfying(
                        Suggestions.class,
                        found -> assertThat(found.suggestions())
                                .extracting(Suggestion::change)
                                .contains(without));
        var tried = scenarios.tryOut(here.cohort(), without);
        assertThat(history.compare(here.cohort(), tried, tried).one().matched()).isEqualTo(2);
        assertThat(history.repeat(here.cohort(), tried).same()).isTrue();
        var ofAnother = scenarios.tryOut(here.cohort(), new WithoutRule(Rule.QUESTION_1, "Another question"));
        assertThat(history.compare(here.cohort(), ofAnother, ofAnother).one().matched())
                .isEqualTo(1);
        assertThat(matching.unmatched(here.cohort())).anySatisfy(row -> {
            assertThat(row.party().person()).isEqualTo(noa.person());
            assertThat(row.why())
                    .isEqualTo(new WhyUnmatched(
                            2,
                            1,
                            Map.of(Rule.QUESTION_1, 1),
                            Map.of(Rule.QUESTION_1, 1),
                            0,
                            Map.of(Rule.QUESTION_1, "How would you like to meet?")));
        });
    }

    @Test
    void otherWeightsAreSolvedAtOnceAndKeptOnlyWhenAsked() {
        given.wishes(noa.enrollment(), List.of(otto.person()));
        given.capacity(otto.enrollment(), 2);
        var trial = scenarios.weights(here.cohort());

        var wishes = new MatchingWeights(Map.of(MatchingCriterion.WISHES, 50), Map.of());
        var outlook = scenarios.withWeights(trial, wishes, Progress.NONE);
        var onlyWishes = outlook.then();
        assertThat(onlyWishes.matched()).isEqualTo(2);
        assertThat(onlyWishes.mean()).as("three of four parts are the mentee's").isEqualTo(7_500);
        assertThat(onlyWishes.otherPairs()).isZero();
        assertThat(outlook.now().firstChoices()).isEqualTo(2);
        var asNow = scenarios.withWeights(trial, trial.weights(), Progress.NONE);
        assertThat(asNow.then()).isEqualTo(asNow.now()).isEqualTo(outlook.now());
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> scenarios.withWeights(trial, wishes, share -> {
                    throw new CancellationException("at once");
                }));
        assertThat(history.ledger(here.cohort()).runs()).isEmpty();

        var kept = scenarios.tryOut(
                here.cohort(), new Change.OtherWeights(Map.of(MatchingCriterion.WISHES, 50), Map.of()));
        assertThat(history.ledger(here.cohort()).runs())
                .extracting(RunSummary::scenario)
                .containsExactly(new Change.OtherWeights(Map.of(MatchingCriterion.WISHES, 50), Map.of()));
        assertThat(history.compare(here.cohort(), kept, kept).one().meanScore()).isEqualTo(7_500);

        given.cohort(false);
        assertThatExceptionOfType(NotFound.class)
                .as("somebody who does not coordinate here any more")
                .isThrownBy(() -> scenarios.withWeights(trial, wishes, Progress.NONE));
    }

    @Test
    void anHourIsToldByTheClockOfWhoeverWouldBeFree() {
        given.capacity(otto.enrollment(), 2);
        given.availability(noa.enrollment(), "Tue 11:30-12:30");

        var advice = scenarios.whatWouldHelp(here.cohort(), noa.enrollment(), false, Progress.NONE);

        assertThat(advice.advice())
                .isInstanceOfSatisfying(
                        Suggestions.class,
                        found -> assertThat(found.suggestions())
                                .extracting(Suggestion::change)
                                .filteredOn(OneMoreHour.class::isInstance)
                                .first()
                                .satisfies(change -> assertThat(
                                                advice.names().hours().get((OneMoreHour) change))
                                        .isEqualTo(new ChangeNames.LocalHour(
                                                DayOfWeek.TUESDAY, LocalTime.of(9, 0), ZoneId.of("Europe/Berlin")))));
    }

    @Test
    void aRunGivesTheSameAgainWhateverHasChangedSince() {
        var run = scenarios.tryOut(here.cohort(), onePlaceForNoa());
        given.capacity(otto.enrollment(), 0);
        given.enrollmentState(mia.enrollment(), EnrollmentState.WITHDRAWN);

        assertThat(history.repeat(here.cohort(), run)).isEqualTo(new RunHistory.Repetition(true, 2));

        sql.execute("update match_run_pair set score = score - 1 where match_run_id = ?", run.value());
        assertThat(history.repeat(here.cohort(), run)).isEqualTo(new RunHistory.Repetition(false, 2));

        sql.update(MATCH_RUN)
                .setNull(MATCH_RUN.PROBLEM)
                .where(MATCH_RUN.MATCH_RUN_ID.eq(run))
                .execute();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> history.repeat(here.cohort(), run));
    }

    @Test
    void theLedgerSaysByWhatEachRunWorked() {
        var without = scenarios.tryOut(here.cohort(), new WithoutRule(Rule.SAME_DEPARTMENT));
        meetingAlike();
        given.mentor(here.cohort(), "Wanda", 1);
        proposals.assign(here.cohort(), otto.enrollment(), noa.enrollment());
        var with = scenarios.tryOut(here.cohort(), new WithoutRule(Rule.MINIMUM_SHARED_TIME));

        var comparison = history.compare(here.cohort(), without, with);

        assertThat(comparison.oneTerms().rules()).doesNotContain(Rule.SAME_DEPARTMENT);
        assertThat(comparison.otherTerms().rules()).contains(Rule.SAME_DEPARTMENT, Rule.QUESTION_1);
        assertThat(comparison.oneTerms().locks()).isZero();
        assertThat(comparison.otherTerms().locks()).isEqualTo(1);
        assertThat(comparison.otherTerms().question(Rule.QUESTION_1)).isEqualTo("How would you like to meet?");
        assertThat(comparison.oneTerms().question(Rule.QUESTION_1)).isEmpty();
        assertThat(comparison.otherTerms().question(Rule.PAST_MATCH)).isNull();
        assertThat(comparison.otherTerms().share(Criterion.TOPICS)).isEqualTo(0.4);
        assertThat(comparison.oneTerms().compared()).isEmpty();
        assertThat(comparison.otherTerms().compared())
                .extracting(ComparedQuestion::label, ComparedQuestion::alike, ComparedQuestion::measure)
                .containsExactly(tuple("How would you like to meet?", true, ComparedQuestion.Measure.SAME));
        assertThat(comparison.otherTerms().departmentsHaveParts()).isFalse();
    }

    /** As it was recorded before anything of how questions are compared was. */
    @Test
    void whatEarlyRunsDidNotRecordIsNotKnown() {
        var run = scenarios.tryOut(here.cohort(), onePlaceForNoa());
        sql.execute(
                "update match_run set inputs = json_remove(inputs, '$.questions', '$.compared',"
                        + " '$.departmentsHaveParts') where match_run_id = ?",
                run.value());

        var terms = history.compare(here.cohort(), run, run).oneTerms();

        assertThat(terms.questions()).isEmpty();
        assertThat(terms.compared()).isNull();
        assertThat(terms.departmentsHaveParts()).isNull();
    }

    @Test
    void departmentsOfFewMenteesAreNotToldApart() {
        for (var i = 0; i < 6; i++) {
            given.department(given.mentee(here.cohort(), "Six").person(), "Six of them");
        }
        for (var i = 0; i < 5; i++) {
            given.department(given.mentee(here.cohort(), "Five").person(), "Five of them");
        }
        given.department(mia.person(), "Two of them");
        given.department(noa.person(), "Two of them");
        var run = scenarios.tryOut(here.cohort(), onePlaceForNoa());

        var six = new RunComparison.Part(0, 6);
        var others = new RunComparison.Part(2, 7);
        assertThat(history.compare(here.cohort(), run, run).departments())
                .containsExactly(
                        new RunComparison.DepartmentRow("Six of them", six, six),
                        new RunComparison.DepartmentRow(null, others, others));
    }

    @Test
    void whatEndedWithoutAResultIsInTheLedgerAndCannotBeCompared() {
        var run = scenarios.tryOut(here.cohort(), onePlaceForNoa());
        sql.update(MATCH_RUN)
                .set(MATCH_RUN.STATE, RunState.FAILED)
                .where(MATCH_RUN.MATCH_RUN_ID.eq(run))
                .execute();

        var ledger = history.ledger(here.cohort());

        assertThat(ledger.runs()).isEmpty();
        assertThat(ledger.without()).extracting(RunSummary::id).containsExactly(run);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> history.compare(here.cohort(), run, run));
    }

    @Test
    void avoidListsCountAgainWithoutBeingReadable() {
        given.avoid(mia.enrollment(), Set.of(otto.person()));
        var run = scenarios.tryOut(here.cohort(), onePlaceForNoa());

        assertThat(sql.select(MATCH_RUN.INPUTS)
                        .from(MATCH_RUN)
                        .where(MATCH_RUN.MATCH_RUN_ID.eq(run))
                        .fetchSingle(MATCH_RUN.INPUTS))
                .doesNotContain("avoid");
        assertThat(history.repeat(here.cohort(), run)).isEqualTo(new RunHistory.Repetition(true, 1));
    }

    @Test
    void aLockIsKeptAndOneThatCannotBeIsSaid() {
        proposals.assign(here.cohort(), otto.enrollment(), noa.enrollment());
        assertThat(help(noa)).isEqualTo(new MatchedByNow(List.of(otto.person().value())));

        given.avoid(noa.enrollment(), Set.of(otto.person()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> help(mia));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scenarios.tryOut(here.cohort(), new WithoutRule(Rule.SAME_DEPARTMENT)));
    }

    @Test
    void nobodyLearnsWhatIsThoughtOfThemselvesAsAMentee() {
        var coordinating = given.enroll(here.cohort(), here.coordinator(), Side.MENTEE, 1);
        given.accounts.signIn(other());
        var one = scenarios.tryOut(here.cohort(), new WithoutRule(Rule.SAME_DEPARTMENT));
        var two = scenarios.tryOut(
                here.cohort(),
                new OneMorePlace(otto.person().value(), here.coordinator().value()));
        assertThat(history.ledger(here.cohort()).runs()).hasSize(2);
        assertThat(history.compare(here.cohort(), one, two).changed()).isNotEmpty();

        given.accounts.signIn(here.coordinator());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scenarios.whatWouldHelp(here.cohort(), coordinating, false, Progress.NONE));
        assertThat(history.ledger(here.cohort()).runs())
                .extracting(RunSummary::id)
                .containsExactly(one);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> history.compare(here.cohort(), one, two));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> history.repeat(here.cohort(), two));
    }

    @Test
    void nobodyLearnsWhatIsThoughtOfThemselvesAsAMentor() {
        given.capacity(otto.enrollment(), 0);
        given.enroll(here.cohort(), here.coordinator(), Side.MENTOR, 1);
        given.wishes(noa.enrollment(), List.of(here.coordinator()));

        assertThat(help(noa)).isEqualTo(new MatchedByNow(List.of()));
        assertThat(help(mia))
                .isInstanceOfSatisfying(
                        Suggestions.class,
                        found -> assertThat(found.suggestions())
                                .extracting(Suggestion::change)
                                .containsExactly(new OneMorePlace(
                                        otto.person().value(), mia.person().value())));

        var one = scenarios.tryOut(here.cohort(), new WithoutRule(Rule.SAME_DEPARTMENT));
        given.enrollmentState(noa.enrollment(), EnrollmentState.WITHDRAWN);
        var two = scenarios.tryOut(here.cohort(), new WithoutRule(Rule.SAME_DEPARTMENT));
        assertThat(history.compare(here.cohort(), one, two).changed()).isEmpty();
        given.accounts.signIn(other());
        assertThat(history.compare(here.cohort(), one, two).changed()).hasSize(2);
    }

    private PersonId other() {
        return given.accounts.member("Nele", "Weber", here.program(), ProgramRole.COORDINATOR);
    }

    @Test
    void rulesThatAreNobodysToLeaveOutStay() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scenarios.tryOut(here.cohort(), new WithoutRule(Rule.AVOID_LIST)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scenarios.tryOut(
                        here.cohort(), new Change.Both(onePlaceForNoa(), new WithoutRule(Rule.PAST_MATCH))));
    }

    @Test
    void onlyCoordinatorsOfTheProgramAskAndCompare() {
        var run = scenarios.tryOut(here.cohort(), onePlaceForNoa());
        var elsewhere = given.cohort(false);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> help(noa));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scenarios.tryOut(here.cohort(), onePlaceForNoa()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> history.ledger(here.cohort()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> history.repeat(here.cohort(), run));
        assertThatExceptionOfType(NotFound.class)
                .as("a run of another cohort")
                .isThrownBy(() -> history.compare(elsewhere.cohort(), run, run));
    }

    @Test
    void nothingIsTriedBeforeMatchingAndAfterTheCohort() {
        given.state(here.cohort(), CohortState.CLOSING);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> scenarios.tryOut(here.cohort(), onePlaceForNoa()));
    }
}
