package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.Format;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cohort of peers from its first run to its matches. */
class PeerRunTest extends RunTestBase {

    @Autowired
    private ScenarioService scenarios;

    @Autowired
    private MatchMailPreview mails;

    private Someone ada;
    private Someone ben;
    private Someone cleo;

    @BeforeEach
    void threePeers() {
        here = given.cohort(Format.PEER_PAIR, false);
        ada = given.peer(here.cohort(), "Ada");
        ben = given.peer(here.cohort(), "Ben");
        cleo = given.peer(here.cohort(), "Cleo");
    }

    private RunSummary run() throws InterruptedException {
        return run(Objective.PARTICIPATION_FIRST);
    }

    private static Set<EnrollmentId> both(ProposalRow row) {
        return Set.of(row.mentor().enrollment(), row.mentee().enrollment());
    }

    private static void refused(Runnable action, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).contains(key));
    }

    /** Worked out when somebody asks, and only of who could be locked. */
    @Test
    void whatLocksComeToOfManyPeersIsWorkedOutWhenSomebodyAsks() {
        assertThat(tooLarge(ada, ben)).isFalse();
        for (var more = 0; more < 400; more++) {
            given.peer(here.cohort(), "Peer " + more);
        }
        assertThat(tooLarge(ada, ben)).isTrue();
        assertThat(scenarios.locks(here.cohort())).isEmpty();
        var edit = scenarios
                .largeLock(here.cohort(), ada.enrollment(), ben.enrollment())
                .orElseThrow();
        assertThat(scenarios.workOut(edit, Progress.NONE)).isPresent();

        given.avoid(cleo.enrollment(), Set.of(ada.person()));
        assertThat(tooLarge(ada, cleo)).as("a rule excludes them").isFalse();
        var dan = given.peer(here.cohort(), "Dan");
        given.enrollmentState(dan.enrollment(), EnrollmentState.ON_HOLD);
        assertThat(tooLarge(dan, ben)).as("somebody on a break").isFalse();
        var own = given.enroll(here.cohort(), here.coordinator(), Side.PEER, 1);
        assertThat(scenarios.largeLock(here.cohort(), own, ben.enrollment()))
                .as("the reader's own")
                .isEmpty();

        var one = proposals.get(proposals.assign(here.cohort(), ben.enrollment(), ada.enrollment()));
        var two = proposals.get(proposals.assign(
                here.cohort(),
                cleo.enrollment(),
                given.peer(here.cohort(), "Eva").enrollment()));
        assertThat(tooLarge(ben, cleo)).as("both are locked").isFalse();
        assertThat(scenarios.largeSwap(here.cohort(), one, two, two.mentor().enrollment()))
                .as("locks that go")
                .isPresent();
        assertThat(scenarios.largeGiving(
                        here.cohort(), one, given.peer(here.cohort(), "Fay").enrollment()))
                .as("a lock that goes")
                .isPresent();
    }

    private boolean tooLarge(Someone one, Someone other) {
        return scenarios
                .largeLock(here.cohort(), one.enrollment(), other.enrollment())
                .isPresent();
    }

    @Test
    void aRunPairsThemAndSaysWhoIsLeftOnce() throws InterruptedException {
        given.wishes(ada.enrollment(), List.of(cleo.person()));

        var run = run();

        assertThat(run.proved()).isTrue();
        assertThat(run.mentees()).isEqualTo(3);
        assertThat(run.matched()).isEqualTo(2);
        assertThat(run.firstChoices()).isEqualTo(1);
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(both(row)).containsExactlyInAnyOrder(ada.enrollment(), cleo.enrollment());
            assertThat(row.mentee().enrollment().value())
                    .isLessThan(row.mentor().enrollment().value());
            assertThat(row.wish()).isEqualTo(1);
        });
        assertThat(matching.unmatched(here.cohort())).singleElement().satisfies(row -> {
            assertThat(row.party().enrollment()).isEqualTo(ben.enrollment());
            assertThat(row.asMentor()).isFalse();
            assertThat(row.why())
                    .isEqualTo(new WhyUnmatched(2, 0, java.util.Map.of(), java.util.Map.of(), 2, java.util.Map.of()));
        });
        assertThat(matching.overview(here.cohort()).count(Segment.UNMATCHED)).isEqualTo(1);
        assertThat(history.repeat(here.cohort(), run.id()).same()).isTrue();
    }

    @Test
    void aLockedPairIsKeptInWhateverOrderItWasPutTogetherAndNobodyIsInTwo() throws InterruptedException {
        proposals.assign(here.cohort(), ben.enrollment(), ada.enrollment());
        refused(
                () -> proposals.assign(here.cohort(), ada.enrollment(), ben.enrollment()),
                "matching.problem.proposed-already");
        refused(
                () -> proposals.assign(here.cohort(), cleo.enrollment(), ben.enrollment()),
                "matching.problem.mentor-full");
        refused(
                () -> proposals.assign(here.cohort(), ben.enrollment(), cleo.enrollment()),
                "matching.problem.mentor-full");

        run();

        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.locked()).isTrue();
            assertThat(both(row)).containsExactlyInAnyOrder(ada.enrollment(), ben.enrollment());
        });
    }

    @Test
    void twoPairsExchangeWhomTheyLike() {
        var dan = given.peer(here.cohort(), "Dan");
        for (var wanted : List.of(cleo, dan)) {
            all().forEach(row -> proposals.reject(row.id(), row.version()));
            var one = proposals.assign(here.cohort(), ada.enrollment(), ben.enrollment());
            var other = proposals.assign(here.cohort(), cleo.enrollment(), dan.enrollment());
            var mentee = proposals.get(one).mentee().enrollment();
            assertThat(proposals.effectOfSwap(one, other, wanted.enrollment())).isPresent();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> proposals.effectOfSwap(one, other, ben.enrollment()));

            proposals.swap(one, 0, other, 0, wanted.enrollment());

            assertThat(all()).hasSize(2).anyMatch(row -> both(row).equals(Set.of(mentee, wanted.enrollment())));
            assertThat(all().stream().flatMap(row -> both(row).stream()))
                    .containsExactlyInAnyOrder(ada.enrollment(), ben.enrollment(), cleo.enrollment(), dan.enrollment());
        }
    }

    /** Of two who wish for each other both count, so what a lock takes from them is told of both. */
    @Test
    void whatALockOrAnExchangeComesToIsToldBeforeItIsDone() {
        var dan = given.peer(here.cohort(), "Dan");
        given.wishes(ada.enrollment(), List.of(ben.person()));
        var trial = scenarios.locks(here.cohort()).orElseThrow();
        assertThat(scenarios.effectOfLock(trial, ada.enrollment(), ben.enrollment()))
                .contains(new MatchAdvice.Effect(List.of(), 0, 0, 0));
        var other = scenarios
                .effectOfLock(trial, cleo.enrollment(), ada.enrollment())
                .orElseThrow();
        assertThat(other.moreTotal()).isNegative();
        assertThat(other).isEqualTo(new MatchAdvice.Effect(List.of(), 0, other.moreTotal(), 2));

        var one = proposals.get(proposals.assign(here.cohort(), ada.enrollment(), ben.enrollment()));
        var two = proposals.get(proposals.assign(here.cohort(), cleo.enrollment(), dan.enrollment()));
        var kept = scenarios.locks(here.cohort()).orElseThrow();
        assertThat(scenarios.effectOfLock(kept, ada.enrollment(), cleo.enrollment()))
                .as("both are locked")
                .isEmpty();
        for (var wanted : List.of(cleo, dan)) {
            assertThat(scenarios.effectOfSwap(kept, one, two, wanted.enrollment()))
                    .contains(other);
        }
    }

    @Test
    void whoCanBeChosenForSomebodyIsEverybodyElse() {
        proposals.assign(here.cohort(), ada.enrollment(), ben.enrollment());
        assertThat(proposals.mentorsFor(here.cohort(), cleo.enrollment()))
                .extracting(choice -> choice.mentor().enrollment())
                .containsExactlyInAnyOrder(ada.enrollment(), ben.enrollment());
        assertThat(proposals.mentorsFor(here.cohort(), cleo.enrollment())).allSatisfy(choice -> {
            assertThat(choice.free()).isZero();
            assertThat(choice.proposals()).hasSize(1);
        });
        var comparison = proposals.compare(here.cohort(), ada.enrollment(), ben.enrollment());
        assertThat(comparison.sharedTopics()).isNotEmpty();
    }

    @Test
    void publishingMatchesBothAndTheNextRunLeavesThemAlone() throws InterruptedException {
        proposals.assign(here.cohort(), ben.enrollment(), ada.enrollment());
        var preview = publishing.preview(here.cohort());
        assertThat(preview.ofPeers()).isTrue();
        assertThat(preview.pairs()).isEqualTo(1);
        for (var side : List.of(Side.MENTOR, Side.MENTEE)) {
            var mail = mails.preview(preview.example().orElseThrow(), side, Locale.ENGLISH);
            assertThat(mail.text()).contains("is your peer").doesNotContain("mentor", "mentee");
        }
        var match = publishing
                .publish(here.cohort(), preview.listVersion(), MatchIntro.NONE)
                .getFirst();

        assertThat(matches.details(match).state()).isEqualTo(MatchState.ACTIVE);
        assertThat(given.stateOf(ada.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(given.stateOf(ben.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(matching.overview(here.cohort()).wanted()).isEqualTo(1);
        refused(() -> matching.startRun(here.cohort(), Objective.SCORE), "matching.missing.peers");
        refused(
                () -> proposals.assign(here.cohort(), ada.enrollment(), cleo.enrollment()),
                "matching.problem.mentor-full");

        given.peer(here.cohort(), "Dan");
        run();
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(both(row)).doesNotContain(ada.enrollment(), ben.enrollment()));

        matches.rematch(match, matches.details(match).version());
        assertThat(matching.overview(here.cohort()).wanted()).isEqualTo(4);
        run();
        assertThat(all()).hasSize(2).noneMatch(row -> both(row).equals(Set.of(ada.enrollment(), ben.enrollment())));
    }

    @Test
    void eachOfTheTwoReadsTheirOwnWishAndNotTheOthers() {
        given.wishes(ada.enrollment(), List.of(ben.person()));
        proposals.assign(here.cohort(), ben.enrollment(), ada.enrollment());
        var match = publish().getFirst();
        given.accounts.signIn(ada.person());
        assertThat(matches.details(match).reasons()).anyMatch(reason -> reason.kind() == MatchReason.Kind.WISH);
        given.accounts.signIn(ben.person());
        assertThat(matches.details(match).reasons()).noneMatch(reason -> reason.kind() == MatchReason.Kind.WISH);
    }

    @Test
    void twoRunsAreComparedPersonByPerson() throws InterruptedException {
        given.wishes(ada.enrollment(), List.of(ben.person()));
        var one = run();
        given.wishes(cleo.enrollment(), List.of(ada.person(), ben.person()));
        given.avoid(ben.enrollment(), Set.of(ada.person()));
        var other = run();

        var comparison = history.compare(here.cohort(), one.id(), other.id());

        assertThat(comparison.same()).isZero();
        assertThat(comparison.changed().stream().flatMap(changed -> Stream.of(changed.mentee())))
                .contains("Ada Muster", "Ben Muster", "Cleo Muster");
        assertThat(comparison.departments().getLast().one().matched()).isEqualTo(2);
    }

    @Test
    void aScenarioShowsWhatWouldHelp() throws InterruptedException {
        given.language(cleo.person(), "Welsh");
        given.peer(here.cohort(), "Dan");
        run();
        var advice = scenarios.whatWouldHelp(here.cohort(), cleo.enrollment(), false, Progress.NONE);
        assertThat(((MatchAdvice.Suggestions) advice.advice()).suggestions()).isNotEmpty();
        var tried = scenarios.tryOut(here.cohort(), new Change.WithoutRule(Rule.COMMON_LANGUAGE));
        assertThat(runs.find(here.cohort(), tried).orElseThrow().matched()).isEqualTo(4);
    }

    @Test
    void whoseListChangedMeanwhileIsToldAndWhoMayNotSeesNothing() {
        var id = proposals.assign(here.cohort(), ben.enrollment(), ada.enrollment());
        proposals.unlock(id, 0);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> proposals.giveMentor(id, 0, cleo.enrollment()));
        given.accounts.signIn(ada.person());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> proposals.get(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> matching.unmatched(here.cohort()));
    }
}
