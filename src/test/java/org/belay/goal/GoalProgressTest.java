package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.belay.DatabaseDump;
import org.belay.shared.ChangedMeanwhile;
import org.junit.jupiter.api.Test;

class GoalProgressTest extends GoalTestBase {

    private static final SetbackDraft SKIPPED =
            new SetbackDraft(-2, "I skipped two weeks", "Too big a step", "I feel no time", "I write one sentence");

    @Test
    void aCheckInMovesTheGoalAndIsDueByTheChosenRhythm() {
        var id = written();
        assertThat(goal(id).nextCheckIn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(goals.due()).isEmpty();
        clock.set(Instant.parse("2026-03-09T12:00:00Z"));
        assertThat(goals.due()).extracting(Goal::id).containsExactly(id);

        progress.checkIn(id, version(id), new CheckInDraft(0, 7, "The chair interrupts", " Ask her ", false));

        var goal = goals.open(id);
        assertThat(goal.head().levelNow()).isZero();
        assertThat(goal.checkIns()).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.step()).isEqualTo(Step.NEXT_LEVEL);
            assertThat(checkIn.confidence()).isEqualTo(7);
            assertThat(checkIn.nextStep()).isEqualTo("Ask her");
        });
        assertThat(goals.due()).isEmpty();
        assertThat(goal.nextCheckIn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(DatabaseDump.columnsHolding(jdbc, "chair interrupts")).isEmpty();
        assertThat(told.stream(HelpAsked.class)).isEmpty();
    }

    /** At midnight in Berlin it is still the day before in New York, where Ines is. */
    @Test
    void dueIsByTheCalendarOfTheOwner() {
        written();
        clock.set(Instant.parse("2026-03-09T02:00:00Z"));
        assertThat(goals.due()).isEmpty();
    }

    @Test
    void coordinatorsReadConfidenceAndBlockerOnlyOfWhoAsksForHelp() {
        var quiet = written();
        progress.checkIn(quiet, version(quiet), new CheckInDraft(-1, 2, "Nobody listens", null, false));
        as(maya);
        assertThat(statistics.overview(cohort).calls()).isEmpty();

        as(ines);
        progress.checkIn(quiet, version(quiet), new CheckInDraft(-1, 3, "Still nobody", null, true));
        assertThat(told.stream(HelpAsked.class))
                .singleElement()
                .satisfies(news -> assertThat(news.partners()).containsExactly(daniel));
        as(maya);
        assertThat(statistics.overview(cohort).calls()).singleElement().satisfies(call -> {
            assertThat(call.confidence()).isEqualTo(3);
            assertThat(call.blocker()).isEqualTo("Still nobody");
            assertThat(call.owner()).isEqualTo("Ines Carvalho");
        });

        as(daniel);
        clock.set(Instant.parse("2026-03-02T18:00:00Z"));
        progress.record(match, "session:1", Map.of(quiet, Step.CLOSER));
        as(maya);
        assertThat(statistics.overview(cohort).calls())
                .as("the log of a session settles nothing")
                .hasSize(1);

        as(ines);
        clock.set(Instant.parse("2026-03-03T08:00:00Z"));
        checkIn(quiet, 0);
        as(maya);
        assertThat(statistics.overview(cohort).calls())
                .as("the latest check-in asks for none")
                .isEmpty();
    }

    @Test
    void thePartnerEncouragesOnce() {
        var id = written();
        checkIn(id, 0);
        var checkIn = goal(id).checkIns().getFirst().id();
        refused("goal.problem.own-check-in", () -> progress.encourage(checkIn, "Myself"));

        as(daniel);
        refused("goal.problem.encouragement", () -> progress.encourage(checkIn, ""));
        progress.encourage(checkIn, "You asked, that was the hard part");
        assertThatThrownBy(() -> progress.encourage(checkIn, "Once more")).isInstanceOf(ChangedMeanwhile.class);
        assertThat(told.stream(CheckInEncouraged.class))
                .singleElement()
                .satisfies(news -> assertThat(news.writer()).isEqualTo(ines));
        as(ines);
        assertThat(goals.open(id).checkIns().getFirst().encouragement())
                .extracting(CheckIn.Encouragement::words)
                .isEqualTo("You asked, that was the hard part");
        assertThat(DatabaseDump.columnsHolding(jdbc, "hard part")).isEmpty();
        as(olga);
        notFound(() -> progress.encourage(checkIn, "Hello"));
    }

    @Test
    void whoStandsWhereTheyStoodBeforeHasRecovered() {
        var id = written();
        checkIn(id, 0);
        progress.recordSetback(id, version(id), SKIPPED);
        assertThat(goal(id).status()).isEqualTo(GoalStatus.SETBACK);
        assertThat(goal(id).head().levelNow()).isEqualTo(-2);

        checkIn(id, -1);
        assertThat(goal(id).status()).isEqualTo(GoalStatus.SETBACK);
        checkIn(id, 0);

        assertThat(goal(id).status()).isEqualTo(GoalStatus.RECOVERED);
        assertThat(goal(id).status().success()).isTrue();
        assertThat(goals.open(id).lastSetback())
                .extracting(Setback::happened, Setback::learned, Setback::planIf, Setback::planThen)
                .containsExactly("I skipped two weeks", "Too big a step", "I feel no time", "I write one sentence");
        assertThat(DatabaseDump.columnsHolding(jdbc, "skipped two", "Too big a", "feel no time", "one sentence"))
                .isEmpty();
    }

    /** By new levels it stands elsewhere: going on from there is what counts. */
    @Test
    void aRevisedGoalIsRecoveredFromWhereItStands() {
        var id = written();
        checkIn(id, 1);
        progress.recordSetback(id, version(id), SKIPPED);
        goals.revise(id, version(id), titled("A smaller one"), "Too big");
        assertThat(goal(id).status()).isEqualTo(GoalStatus.SETBACK);

        checkIn(id, -1);

        assertThat(goal(id).status()).isEqualTo(GoalStatus.RECOVERED);
    }

    @Test
    void whatIsReachedIsNoSetbackAnyMore() {
        var id = written();
        progress.recordSetback(id, version(id), SKIPPED);
        goals.reach(id, version(id), 0);

        assertThat(goal(id).status()).isEqualTo(GoalStatus.REACHED);
        assertThat(goal(id).setbacks()).allMatch(Setback::over);
        refused("goal.problem.not-open", () -> checkIn(id, 2));
    }

    @Test
    void allThatHappenedIsInOneHistory() {
        var id = written();
        clock.set(Instant.parse("2026-03-03T08:00:00Z"));
        progress.recordSetback(id, version(id), SKIPPED);
        clock.set(Instant.parse("2026-03-04T08:00:00Z"));
        checkIn(id, -1);
        progress.addMilestone(id, "First agenda", LocalDate.of(2026, 3, 20));
        clock.set(Instant.parse("2026-03-05T08:00:00Z"));
        progress.markMilestone(goal(id).milestones().getFirst().id(), true);
        clock.set(Instant.parse("2026-03-06T08:00:00Z"));
        goals.reach(id, version(id), 0);

        assertThat(goals.open(id).history())
                .hasExactlyElementsOfTypes(
                        Goal.Happening.Closed.class,
                        Goal.Happening.MilestoneDone.class,
                        Goal.Happening.CheckedIn.class,
                        Goal.Happening.Recovered.class,
                        Goal.Happening.SetBack.class,
                        Goal.Happening.Worded.class);
    }

    @Test
    void theLogOfASessionWritesACheckInThatACorrectedLogCorrects() {
        var id = written();
        as(daniel);
        assertThat(progress.ofSession(match, "session:1")).singleElement().satisfies(goal -> {
            assertThat(goal.title()).isEqualTo(STEERING.title());
            assertThat(goal.said()).isNull();
        });
        progress.record(match, "session:1", Map.of(id, Step.NEXT_LEVEL));
        assertThat(goal(id).head().levelNow()).isZero();
        assertThat(goal(id).checkIns()).singleElement().matches(CheckIn::fromSession);
        progress.record(match, "session:1", Map.of(id, Step.NEXT_LEVEL));
        assertThat(goal(id).head().levelNow()).as("the same log once more").isZero();

        progress.record(match, "session:1", Map.of(id, Step.CLOSER));
        assertThat(goal(id).head().levelNow()).isEqualTo(-1);
        assertThat(goal(id).checkIns()).extracting(CheckIn::step).containsExactly(Step.CLOSER);

        as(ines);
        clock.set(Instant.parse("2026-03-03T08:00:00Z"));
        checkIn(id, 1);
        as(daniel);
        progress.record(match, "session:1", Map.of(id, Step.NEXT_LEVEL));
        assertThat(goal(id).head().levelNow()).as("she has said more since").isEqualTo(1);
    }

    @Test
    void aSessionCanBringASetbackWhichItsOwnerWritesDown() {
        var id = written();
        as(daniel);
        progress.record(match, "session:1", Map.of(id, Step.BACK));
        assertThat(goal(id).head().levelNow())
                .as("how far back, its owner says")
                .isEqualTo(-1);
        assertThat(goal(id).setbackToWrite()).isNotNull();
        progress.record(match, "session:1", Map.of(id, Step.SAME));
        assertThat(goal(id).setbackToWrite()).as("a corrected log").isNull();
        progress.record(match, "session:1", Map.of(id, Step.BACK));

        as(ines);
        clock.set(Instant.parse("2026-03-03T08:00:00Z"));
        setBack(id, -1, "a", "b");
        assertThat(goal(id).setbackToWrite()).isNull();
        assertThat(goal(id).status()).isEqualTo(GoalStatus.SETBACK);
    }

    @Test
    void aSessionIsTheEndOfASetbackOnlyAsLongAsItsLogSaysSo() {
        var id = written();
        setBack(id, -2, "a", "b");
        as(daniel);
        progress.record(match, "session:1", Map.of(id, Step.BACK));
        assertThat(goal(id).recovered()).isFalse();
        progress.record(match, "session:1", Map.of(id, Step.NEXT_LEVEL));
        assertThat(goal(id).recovered()).isTrue();
        progress.record(match, "session:1", Map.of(id, Step.SAME));

        assertThat(goal(id).recovered()).isFalse();
        assertThat(told.stream(GoalAchieved.class)).hasSize(1);
        assertThat(told.stream(AchievementTakenBack.class))
                .containsExactly(new AchievementTakenBack(id, Achievement.RECOVERED));
    }

    @Test
    void aCorrectedLogLowersNoGoalThatStoodAtTheTop() {
        var id = written();
        checkIn(id, GoalText.HIGHEST);
        clock.set(Instant.parse("2026-03-02T18:00:00Z"));
        as(daniel);
        progress.record(match, "session:1", Map.of(id, Step.NEXT_LEVEL));
        progress.record(match, "session:1", Map.of(id, Step.CLOSER));

        assertThat(goal(id).head().levelNow()).isEqualTo(GoalText.HIGHEST);
    }

    @Test
    void aCorrectedLogLeavesAGoalThatMovedSinceAsItIs() {
        var id = written();
        as(daniel);
        progress.record(match, "session:1", Map.of(id, Step.NEXT_LEVEL));
        as(ines);
        clock.set(Instant.parse("2026-03-03T08:00:00Z"));
        goals.revise(id, version(id), titled("A smaller one"), "Too big");
        clock.set(Instant.parse("2026-03-03T09:00:00Z"));
        as(daniel);
        progress.record(match, "session:1", Map.of(id, Step.CLOSER));
        assertThat(goal(id).checkIns()).extracting(CheckIn::step).containsExactly(Step.NEXT_LEVEL);
        assertThat(goal(id).head().levelNow()).as("by its new levels").isEqualTo(-1);

        progress.record(match, "session:2", Map.of(id, Step.NEXT_LEVEL));
        as(ines);
        progress.recordSetback(id, version(id), SKIPPED);
        as(daniel);
        progress.record(match, "session:2", Map.of(id, Step.SAME));
        assertThat(goal(id).head().levelNow()).as("set back since").isEqualTo(-2);
    }

    @Test
    void aSessionBringsNothingToGoalsOfOthers() {
        var own = goals.write(new GoalPlace.OfOneself(place), draft(-1));
        as(daniel);
        progress.record(match, "session:1", Map.of(own, Step.NEXT_LEVEL));
        assertThat(goal(own).checkIns()).isEmpty();
        var id = written();
        as(olga);
        assertThat(progress.ofSession(match, "session:1")).isEmpty();
        progress.record(match, "session:1", Map.of(id, Step.NEXT_LEVEL));
        assertThat(goal(id).checkIns()).isEmpty();
    }

    @Test
    void wrongInputIsRefused() {
        var id = written();
        refused("goal.problem.level", () -> checkIn(id, 3));
        refused("goal.problem.confidence", () -> said(id, 11, null));
        refused("goal.problem.confidence", () -> said(id, -1, null));
        refused("goal.problem.long", () -> said(id, 5, "x".repeat(901)));
        refused("goal.problem.happened", () -> setBack(id, -1, "", "b"));
        refused("goal.problem.plan", () -> setBack(id, -1, "a", ""));
        refused("goal.problem.setback-level", () -> setBack(id, 0, "a", "b"));
        refused("goal.problem.milestone", () -> progress.addMilestone(id, " ", null));
        refused("goal.problem.not-of-circle", () -> progress.join(id, true));
        var circle = goals.write(
                new GoalPlace.OfCircle(given.circle(cohort, "Speaking up", daniel, place, olgasPlace)), draft(-1));
        refused(
                "goal.problem.help-of-circle",
                () -> progress.checkIn(circle, version(circle), new CheckInDraft(0, null, null, null, true)));
    }

    private void said(GoalId id, int confidence, String blocker) {
        progress.checkIn(id, version(id), new CheckInDraft(0, confidence, blocker, null, false));
    }

    private void setBack(GoalId id, int level, String happened, String then) {
        progress.recordSetback(id, version(id), new SetbackDraft(level, happened, "learned", "if", then));
    }

    @Test
    void whatIsConfidedIsNotSaidByRecords() {
        assertThat(List.of(
                        SKIPPED,
                        new CheckInDraft(0, 3, "umbra-lantern", null, true),
                        new Win(new WinId(1), LocalDate.EPOCH, "umbra-lantern", null, 0)))
                .allSatisfy(record -> assertThat(record.toString()).doesNotContain("umbra", "skipped"));
    }
}
