package org.belay.matching;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.MATCH_RUN;
import static org.belay.db.Tables.MATCH_RUN_UNMATCHED;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROPOSAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.enrollment.TopicDirection;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.organization.PersonState;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes on in threads of its own, so that nothing can be rolled back: each test has a program of its own. */
class MatchRunTest extends RunTestBase {

    @Autowired
    private RunLedger ledger;

    @BeforeEach
    void aCohortInMatching() {
        here = given.cohort(false);
    }

    @Test
    void aRunProposesTheBestPairsAndIsRecorded() throws InterruptedException {
        var wanted = given.mentor(here.cohort(), "Wanda", 1);
        given.mentor(here.cohort(), "Otto", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        given.wishes(mentee.enrollment(), List.of(wanted.person()));

        var run = run(Objective.SCORE);

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.proved()).isTrue();
        assertThat(run.matched()).isEqualTo(1);
        assertThat(run.mentors()).isEqualTo(2);
        assertThat(run.mentorPlaces()).isEqualTo(2);
        assertThat(run.startedBy()).isEqualTo("Maya Lindqvist");
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.mentor().person()).isEqualTo(wanted.person());
            assertThat(row.score()).isEqualTo(run.totalScore().intValue());
            assertThat(row.wish()).isEqualTo(1);
            assertThat(row.capacity()).isEqualTo(1);
            assertThat(row.taken()).isEqualTo(1);
            assertThat(row.reasons()).anySatisfy(reason -> {
                assertThat(reason.kind()).isEqualTo(MatchReason.Kind.TOPICS);
                assertThat(reason.labels()).hasSize(1);
            });
        });
    }

    /** What people gave in their applications is what the matcher works with: none to five on either side, or both. */
    @ParameterizedTest
    @EnumSource(Objective.class)
    void placesAndWishesOfAnySizeAreKept(Objective objective) throws InterruptedException {
        var none = given.mentor(here.cohort(), "Nobody", 0);
        var one = given.mentor(here.cohort(), "One", 1);
        var many = given.mentor(here.cohort(), "Many", 4);
        var both = given.enroll(here.cohort(), given.accounts.member("Both", "Muster"), Side.BOTH, 2);
        var alsoBoth = given.enroll(here.cohort(), given.accounts.member("Also", "Muster"), Side.BOTH, 1);
        given.topic(both, "lead.feedback", TopicDirection.WANTED);
        given.topic(alsoBoth, "lead.feedback", TopicDirection.WANTED);
        var two = given.mentee(here.cohort(), "Two");
        given.demand(two.enrollment(), 2);
        var five = given.mentee(here.cohort(), "Five");
        given.demand(five.enrollment(), 5);

        var run = run(objective);

        assertThat(run.proved()).isTrue();
        var pairs = all().stream()
                .map(row -> new CohortPool.Pair(
                        row.mentor().enrollment(), row.mentee().enrollment()))
                .toList();
        assertThat(pairs)
                .doesNotHaveDuplicates()
                .noneMatch(pair -> pair.mentor().equals(pair.mentee()));
        assertThat(pairs).extracting(CohortPool.Pair::mentor).doesNotContain(none.enrollment());
        assertThat(count(pairs, one.enrollment())).isEqualTo(1);
        assertThat(count(pairs, many.enrollment())).isLessThanOrEqualTo(4);
        assertThat(count(pairs, both)).isLessThanOrEqualTo(2);
        assertThat(pairs.containsAll(List.of(new CohortPool.Pair(both, alsoBoth), new CohortPool.Pair(alsoBoth, both))))
                .as("each other's mentor")
                .isFalse();
        var mentors = pairs.stream().collect(groupingBy(CohortPool.Pair::mentee, counting()));
        assertThat(mentors.get(two.enrollment())).as("two different ones").isEqualTo(2);
        assertThat(mentors.get(five.enrollment())).as("all that there are").isEqualTo(4);
        assertThat(pairs).as("every place is taken").hasSize(8);
    }

    private static long count(List<CohortPool.Pair> pairs, EnrollmentId mentor) {
        return pairs.stream().filter(pair -> pair.mentor().equals(mentor)).count();
    }

    /** Whether or not the program keeps everybody apart who was ever matched: these two have just parted. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunInARunningCohortMatchesAnewWhoseMatchEndedForThatAndKeepsThemApart(boolean pastMatchRule)
            throws InterruptedException {
        if (!pastMatchRule) {
            jdbc.update(
                    "delete from program_rule where program_id = ? and rule = 'PAST_MATCH'",
                    here.program().value());
        }
        var mentor = given.mentor(here.cohort(), "Wanda", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        given.wishes(mentee.enrollment(), List.of(mentor.person()));
        proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
        var first = publish().getFirst();
        given.state(here.cohort(), CohortState.RUNNING);
        var lateMentor = given.mentor(here.cohort(), "Otto", 1);
        var lateMentee = given.mentee(here.cohort(), "Max");

        matches.rematch(first, 0);
        assertThat(matches.details(first)).satisfies(over -> {
            assertThat(over.state()).isEqualTo(MatchState.ENDED_EARLY);
            assertThat(over.rematched()).isTrue();
        });
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        var run = run(Objective.PARTICIPATION_FIRST);

        assertThat(run.matched()).isEqualTo(2);
        assertThat(all())
                .extracting(row -> row.mentee().person(), row -> row.mentor().person())
                .containsExactlyInAnyOrder(
                        tuple(mentee.person(), lateMentor.person()), tuple(lateMentee.person(), mentor.person()));
        assertThat(publish())
                .hasSize(2)
                .allSatisfy(match -> assertThat(matches.details(match).state()).isEqualTo(MatchState.ACTIVE));
        assertThat(given.stateOf(lateMentee.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThatThrownBy(() -> matches.rematch(first, 1)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whatEditsByHandCostIsSaidBeforeAndAfterThem() throws InterruptedException {
        var wanda = given.mentor(here.cohort(), "Wanda", 1);
        var otto = given.mentor(here.cohort(), "Otto", 1);
        var mia = given.mentee(here.cohort(), "Mia");
        var max = given.mentee(here.cohort(), "Max");
        given.wishes(mia.enrollment(), List.of(wanda.person()));
        given.wishes(max.enrollment(), List.of(otto.person()));
        assertThat(proposals.balance(here.cohort())).isEmpty();
        var found = run(Objective.SCORE).totalScore().longValue();
        assertThat(proposals.balance(here.cohort())).contains(new ScoreBalance(found, found, true));
        var rows = all();

        var effect = proposals
                .effectOfSwap(
                        rows.getFirst().id(),
                        rows.getLast().id(),
                        rows.getLast().mentor().enrollment())
                .orElseThrow();
        assertThat(effect.before()).isEqualTo((int) found);
        assertThat(effect.difference()).isNegative();
        proposals.swap(
                rows.getFirst().id(),
                rows.getFirst().version(),
                rows.getLast().id(),
                rows.getLast().version(),
                rows.getLast().mentor().enrollment());

        assertThat(all())
                .extracting(ProposalRow::score)
                .satisfies(scores -> assertThat(
                                scores.stream().mapToInt(score -> score).sum())
                        .isEqualTo(effect.after()));
        assertThat(proposals.balance(here.cohort())).contains(new ScoreBalance(found, effect.after(), true));
        proposals.reject(all().getFirst().id(), all().getFirst().version());
        assertThat(proposals.balance(here.cohort()).orElseThrow().difference()).isLessThan(effect.difference());

        publish();
        assertThat(proposals.balance(here.cohort())).isEmpty();
    }

    /** From the sum and what they see of the others they could reckon it. */
    @Test
    void whoCoordinatesAndTakesPartDoesNotLearnTheScoreOfTheirOwnPair() throws InterruptedException {
        given.enroll(here.cohort(), here.coordinator(), Side.MENTOR, 1);
        given.language(here.coordinator(), "English");
        given.department(here.coordinator(), "Of their own");
        given.mentee(here.cohort(), "Mia");
        run(Objective.PARTICIPATION_FIRST);
        assertThat(all()).singleElement().satisfies(row -> assertThat(row.own()).isTrue());

        assertThat(proposals.balance(here.cohort())).contains(new ScoreBalance(0, 0, false));
        assertThat(proposals.effectOfSwap(
                        all().getFirst().id(),
                        all().getFirst().id(),
                        all().getFirst().mentor().enrollment()))
                .isEmpty();
    }

    @Test
    void aCohortAtItsEndMatchesNobodyAnew() {
        var mentor = given.mentor(here.cohort(), "Wanda", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
        var match = publish().getFirst();
        given.state(here.cohort(), CohortState.CLOSING);

        assertThatThrownBy(() -> matches.rematch(match, 0)).hasMessageContaining("wrong-state");
        given.accounts.signIn(mentee.person());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> matches.rematch(match, 0));
    }

    @Test
    void whoHasLeftTheOrganizationIsNotProposed() throws InterruptedException {
        var gone = given.mentor(here.cohort(), "Wanda", 1);
        var there = given.mentor(here.cohort(), "Otto", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        given.wishes(mentee.enrollment(), List.of(gone.person()));
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(gone.person()))
                .execute();

        var run = run(Objective.SCORE);

        assertThat(run.mentorPlaces()).isEqualTo(1);
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(row.mentor().person()).isEqualTo(there.person()));
    }

    @Test
    void lockedProposalsAreKeptByTheNextRun() throws InterruptedException {
        var wanted = given.mentor(here.cohort(), "Wanda", 1);
        var other = given.mentor(here.cohort(), "Otto", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        given.wishes(mentee.enrollment(), List.of(wanted.person()));
        var byHand = proposals.assign(here.cohort(), other.enrollment(), mentee.enrollment());

        run(Objective.SCORE);

        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(byHand);
            assertThat(row.locked()).isTrue();
            assertThat(row.mentor().person()).isEqualTo(other.person());
        });

        proposals.unlock(byHand, 0);
        run(Objective.SCORE);
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(row.mentor().person()).isEqualTo(wanted.person()));
    }

    @Test
    void whatWasRecordedOfARunStaysWhenTheProposalsChange() throws InterruptedException {
        given.mentor(here.cohort(), "Wanda", 1);
        given.mentee(here.cohort(), "Mia");
        var run = run(Objective.PARTICIPATION_FIRST);
        var before = sql.selectFrom(MATCH_RUN)
                .where(MATCH_RUN.MATCH_RUN_ID.eq(run.id()))
                .fetchSingle();
        var pairs = runs.pairs(run.id());
        var row = all().getFirst();

        proposals.reject(row.id(), row.version());
        ledger.failed(run.id(), cohorts.reference(here.cohort()), here.coordinator(), RunLedger.BROKEN);

        assertThat(pairs).hasSize(1);
        assertThat(runs.pairs(run.id())).isEqualTo(pairs);
        assertThat(sql.selectFrom(MATCH_RUN)
                        .where(MATCH_RUN.MATCH_RUN_ID.eq(run.id()))
                        .fetchSingle())
                .isEqualTo(before);
    }

    private static CohortPool emptyPool() {
        return new CohortPool(
                List.of(),
                Map.of(),
                MatchingSettings.standard(),
                List.of(),
                List.of(),
                java.time.LocalDate.of(2026, 1, 1));
    }

    @Test
    void whomSomebodyAvoidsIsCountedButNamedNowhere() throws InterruptedException {
        var mentor = given.mentor(here.cohort(), "Wanda", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        given.avoid(mentee.enrollment(), Set.of(mentor.person()));

        var run = run(Objective.PARTICIPATION_FIRST);

        assertThat(all()).isEmpty();
        assertThat(matching.unmatched(here.cohort()))
                .extracting(UnmatchedRow::party)
                .extracting(Party::person)
                .containsExactly(mentee.person(), mentor.person());
        assertThat(matching.unmatched(here.cohort()).getFirst().why())
                .isEqualTo(new WhyUnmatched(1, 0, Map.of(Rule.AVOID_LIST, 1), Map.of(Rule.AVOID_LIST, 1), 0, Map.of()));
        var stored = sql.select(MATCH_RUN_UNMATCHED.REASONS)
                .from(MATCH_RUN_UNMATCHED)
                .where(MATCH_RUN_UNMATCHED.MATCH_RUN_ID.eq(run.id()))
                .fetch(MATCH_RUN_UNMATCHED.REASONS);
        assertThat(stored)
                .hasSize(2)
                .allSatisfy(reasons -> assertThat(reasons)
                        .doesNotContain("" + mentor.person().value() + "]")
                        .doesNotContain("MENTEE")
                        .doesNotContain("who"));
        assertThat(runs.inputs(run.id())).doesNotContain("avoid").doesNotContain("profile");
        var comparison = proposals.compare(here.cohort(), mentor.enrollment(), mentee.enrollment());
        assertThat(comparison.checks())
                .contains(new PairComparison.RuleCheck(Rule.AVOID_LIST, PairAssessment.Verdict.VIOLATED, null, false));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment()))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(Problem.of("matching.problem.rule.AVOID_LIST", "Mia Muster", "Wanda Muster")));
    }

    /** The page that lists it opens all the same. */
    @Test
    void aProposalOfSomebodyOnABreakIsNotCompared() {
        var mentor = given.mentor(here.cohort(), "Wanda", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
        assertThat(proposals.compare(all().getFirst())).isPresent();
        given.enrollmentState(mentee.enrollment(), EnrollmentState.ON_HOLD);

        assertThat(all()).hasSize(1);
        assertThat(proposals.compare(all().getFirst())).isEmpty();
        var proposal = all().getFirst();
        given.accounts.signIn(mentor.person());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> proposals.compare(proposal));
    }

    @Test
    void aRunThatARestartInterruptedIsFailedAtTheNextStart() {
        var run = sql.insertInto(MATCH_RUN)
                .set(MATCH_RUN.COHORT_ID, here.cohort())
                .set(MATCH_RUN.STATE, RunState.RUNNING)
                .set(MATCH_RUN.OBJECTIVE, Objective.SCORE)
                .set(MATCH_RUN.STARTED_BY_ID, here.coordinator())
                .set(MATCH_RUN.STARTED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .set(MATCH_RUN.INPUTS, "{}")
                .set(MATCH_RUN.MENTORS, 1)
                .set(MATCH_RUN.MENTOR_PLACES, 1)
                .set(MATCH_RUN.MENTEES, 1)
                .returningResult(MATCH_RUN.MATCH_RUN_ID)
                .fetchSingle()
                .value1();
        given.mentor(here.cohort(), "Wanda", 1);
        given.mentee(here.cohort(), "Mia");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> matching.startRun(here.cohort(), Objective.SCORE))
                .withMessageContaining("run-going-on");

        ledger.failInterrupted();

        assertThat(runs.all(here.cohort())).singleElement().satisfies(summary -> {
            assertThat(summary.id()).isEqualTo(run);
            assertThat(summary.state()).isEqualTo(RunState.FAILED);
            assertThat(summary.failure()).isEqualTo(RunLedger.INTERRUPTED);
        });
        assertThat(sql.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("matching.run-failed"))
                        .fetch())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getActorPersonId()).as("nobody did it").isNull();
                    assertThat(entry.getProgramId()).isEqualTo(here.program());
                });
    }

    @Test
    void aCancelledRunLeavesTheProposalsAsTheyWere() throws Exception {
        var cohort = here.cohort();
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        inProgress.start(
                cohort,
                Instant.EPOCH,
                progress -> {
                    progress.at(SolverProgress.Stage.ASSIGNING, 3, 10);
                    begun.countDown();
                    try {
                        return new CountDownLatch(1).await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        return false;
                    }
                },
                result -> ended.countDown(),
                () -> {});
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(matching.progress(cohort)).get().satisfies(progress -> {
            assertThat(progress.done()).isEqualTo(3);
            assertThat(progress.cancelling()).isFalse();
        });

        matching.cancelRun(cohort);

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        inProgress.await(cohort, PATIENCE);
        assertThat(matching.progress(cohort)).isEmpty();
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsToldThatTheListChanged() throws Exception {
        var mentor = given.mentor(here.cohort(), "Wanda", 2);
        var mentees = List.of(given.mentee(here.cohort(), "Mia"), given.mentee(here.cohort(), "Max"));
        mentees.forEach(mentee -> proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment()));
        var version = publishing.preview(here.cohort()).listVersion();
        var ready = new CountDownLatch(2);
        Callable<Boolean> publish = () -> {
            given.accounts.signIn(here.coordinator());
            ready.countDown();
            ready.await();
            try {
                publishing.publish(here.cohort(), version, MatchIntro.NONE);
                return true;
            } catch (ChangedMeanwhile e) {
                return false;
            } finally {
                TestAccounts.signOut();
            }
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of(both.submit(publish), both.submit(publish));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(matching.overview(here.cohort()).openMatches()).isEqualTo(2);
        assertThat(mailsTo(mentees.getFirst())).isEqualTo(1);
    }

    private int mailsTo(Someone person) {
        return sql.fetchCount(
                OUTBOX_MAIL,
                OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(person.person()).and(OUTBOX_MAIL.KIND.eq("match-published")));
    }

    @Test
    void aRunNeedsPlacesAndMenteesAndTheRightState() {
        given.mentee(here.cohort(), "Mia");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> matching.startRun(here.cohort(), Objective.SCORE))
                .satisfies(refused ->
                        assertThat(refused.problems()).containsExactly(Problem.of("matching.missing.places")));
        given.state(here.cohort(), CohortState.CLOSING);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> matching.startRun(here.cohort(), Objective.SCORE));
    }

    @Test
    void nobodyButACoordinatorOfTheProgramSeesOrChangesAnything() {
        var mentor = given.mentor(here.cohort(), "Wanda", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        var proposal = proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
        var elsewhere = given.cohort(false);
        for (var denied :
                List.of(mentor.person(), elsewhere.coordinator(), given.accounts.administrator("Root", "Admin"))) {
            given.accounts.signIn(denied);
            List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                            () -> matching.startRun(here.cohort(), Objective.SCORE),
                            () -> matching.overview(here.cohort()),
                            () -> history.ledger(here.cohort()),
                            () -> matching.unmatched(here.cohort()),
                            () -> matching.cancelRun(here.cohort()),
                            () -> proposals.page(here.cohort(), Segment.ALL, 0, 10),
                            () -> proposals.compare(here.cohort(), mentor.enrollment(), mentee.enrollment()),
                            () -> proposals.lock(proposal, 0),
                            () -> proposals.reject(proposal, 0),
                            () -> proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment()),
                            () -> publishing.preview(here.cohort()),
                            () -> publishing.publish(here.cohort(), 0, MatchIntro.NONE))
                    .forEach(call -> assertThatExceptionOfType(NotFound.class).isThrownBy(call));
        }
        assertThat(sql.fetchCount(PROPOSAL, PROPOSAL.PROPOSAL_ID.eq(proposal))).isEqualTo(1);
    }
}
