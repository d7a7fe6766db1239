package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.shared.ChangedMeanwhile;
import org.junit.jupiter.api.Test;

class GoalServiceTest extends GoalTestBase {

    @Test
    void theTwoOfAPairReadItAndNobodyElse() {
        var id = written();

        assertThat(goals.open(id).text()).isEqualTo(STEERING);
        assertThat(told.stream(GoalShared.class))
                .singleElement()
                .satisfies(news -> assertThat(List.of(news.by(), news.with())).containsExactly(ines, daniel));
        as(daniel);
        assertThat(goals.ofMatch(match)).extracting(Goal::id).containsExactly(id);
        for (var other : List.of(olga, maya, kai, accounts.administrator("Ada", "Root"))) {
            as(other);
            notFound(() -> goals.open(id));
            assertThat(goals.ofMatch(match)).isEmpty();
            notFound(() -> goals.write(new GoalPlace.OfMatch(match), draft(-1)));
        }
    }

    @Test
    void whatIsForOneselfNobodyElseReads() {
        var id = goals.write(new GoalPlace.OfOneself(place), draft(-2));

        as(daniel);
        notFound(() -> goals.open(id));
        assertThat(goals.ofMatch(match)).isEmpty();
        notFound(() -> goals.write(new GoalPlace.OfOneself(place), draft(-2)));
    }

    @Test
    void theLimitOfTheProgramHoldsForOpenGoals() {
        var first = written();
        written();
        goals.write(new GoalPlace.OfOneself(place), draft(-1));
        refused("goal.problem.limit", this::written);
        assertThat(goals.room(new GoalPlace.OfMatch(match))).isEqualTo(new GoalRoom("Daniel Osei", false, 3, 3));

        goals.setAside(first, version(first));
        written();
        refused("goal.problem.limit", () -> goals.takeUp(first, version(first)));
        sql.execute("update program set goal_limit = 4 where program_id = ?", program.value());
        goals.takeUp(first, version(first));
        assertThat(goal(first).status()).isEqualTo(GoalStatus.OPEN);
    }

    @Test
    void aRevisionKeepsWhatItSaidBefore() {
        var id = written();
        as(daniel);
        goals.agree(id, 1);
        as(ines);
        clock.set(Instant.parse("2026-03-20T08:00:00Z"));
        goals.revise(id, version(id), titled("Lead one steering group"), "Two were too many");

        var goal = goals.open(id);
        assertThat(goal.text().title()).isEqualTo("Lead one steering group");
        assertThat(goal.wording().why()).isEqualTo("Two were too many");
        assertThat(goal.wording().check()).as("what was agreed is another text").isNull();
        assertThat(goal.wordings()).extracting(Wording::revision).containsExactly(2, 1);
        assertThat(goal.wordings().getLast().text()).isEqualTo(STEERING);
        assertThat(goal.wordings().getLast().agreed()).isTrue();
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        var id = written();
        var read = version(id);
        goals.revise(id, read, titled("One"), null);

        assertThatThrownBy(() -> goals.revise(id, read, titled("Other"), null)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> progress.checkIn(id, read, new CheckInDraft(0, null, null, null, false)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> goals.reach(id, read, 0)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void thePartnerAgreesOrSuggestsAChange() {
        var id = written();
        refused("goal.problem.own-check", () -> goals.agree(id, 1));

        as(daniel);
        refused("goal.problem.suggestion", () -> goals.suggest(id, 1, " "));
        goals.suggest(id, 1, "Begin with one meeting");
        assertThat(told.stream(RealityChecked.class))
                .singleElement()
                .satisfies(news -> assertThat(news.agreed()).isFalse());
        assertThat(goals.open(id).wording().check())
                .extracting(Wording.RealityCheck::suggestion, Wording.RealityCheck::agreed)
                .containsExactly("Begin with one meeting", false);
        goals.agree(id, 1);
        assertThat(goals.open(id).wording().agreed()).isTrue();

        as(ines);
        goals.revise(id, version(id), titled("Another one"), null);
        as(daniel);
        refused("problem.changed-meanwhile", () -> goals.agree(id, 1));
        as(olga);
        notFound(() -> goals.agree(id, 2));
    }

    @Test
    void onlyItsOwnerKeepsIt() {
        var id = written();
        as(daniel);
        notFound(() -> goals.revise(id, version(id), titled("His"), null));
        notFound(() -> goals.reach(id, version(id), 0));
        notFound(() -> goals.shareText(id, version(id), true));
        notFound(() -> goals.keepToOneself(id, version(id)));
        notFound(() -> checkIn(id, 0));
    }

    @Test
    void aGoalStaysWithItsOwnerWhenTheMatchEndsAndGoesOnWithTheirConsent() {
        var id = written();
        checkIn(id, 0);
        as(daniel);
        progress.encourage(goal(id).checkIns().getFirst().id(), "Well done");
        given.put(match, MatchState.ENDED_EARLY);
        notFound(() -> goals.open(id));

        as(ines);
        assertThat(goals.toCarry()).as("there is no other match").isEmpty();
        var next = given.match(cohort, olgasPlace, place);
        assertThat(goals.toCarry()).singleElement().satisfies(question -> {
            assertThat(question.goal().id()).isEqualTo(id);
            assertThat(question.to().partner()).isEqualTo("Olga Petrova");
        });
        as(olga);
        notFound(() -> goals.open(id));

        as(ines);
        clock.set(Instant.parse("2026-04-01T08:00:00Z"));
        goals.carry(id, version(id), next, false);
        assertThat(goals.toCarry()).isEmpty();
        assertThat(goals.open(id).checkIns()).hasSize(1);
        as(olga);
        assertThat(goals.open(id).text()).isEqualTo(STEERING);
        assertThat(goals.open(id).checkIns()).isEmpty();
        as(daniel);
        notFound(() -> goals.open(id));
    }

    @Test
    void withItsHistoryTheNextPartnerReadsAllButWhatTheFormerOneSaid() {
        var id = written();
        as(daniel);
        goals.suggest(id, 1, "Begin with one");
        as(ines);
        checkIn(id, 0);
        as(daniel);
        progress.encourage(goal(id).checkIns().getFirst().id(), "Well done");
        given.put(match, MatchState.COMPLETED);
        var next = given.match(cohort, olgasPlace, place);
        as(ines);
        goals.carry(id, version(id), next, true);

        as(olga);
        assertThat(goals.open(id).checkIns())
                .singleElement()
                .satisfies(checkIn -> assertThat(checkIn.encouragement()).isNull());
        assertThat(goals.open(id).wording().check()).isNull();
        as(ines);
        assertThat(goals.open(id).checkIns().getFirst().encouragement()).isNotNull();
    }

    @Test
    void whatIsKeptToOneselfIsAskedForNoMore() {
        var id = written();
        given.put(match, MatchState.COMPLETED);
        given.match(cohort, olgasPlace, place);
        goals.keepToOneself(id, version(id));

        assertThat(goals.toCarry()).isEmpty();
        as(olga);
        notFound(() -> goals.open(id));
    }

    @Test
    void nobodyCarriesAGoalToAMatchThatIsNotTheirs() {
        var id = written();
        var other = given.person("Tomasz", "Zielinski", "Europe/Berlin");
        var foreign = given.match(
                cohort, olgasPlace, given.enrollment(cohort, other, org.belay.enrollment.Side.MENTEE, null));

        notFound(() -> goals.carry(id, version(id), foreign, true));
    }

    @Test
    void afterTheCohortItIsReadAndNotWritten() {
        var id = written();
        given.put(cohort, CohortState.CLOSED);

        assertThat(goals.open(id).nextCheckIn()).isNull();
        refused("goal.problem.over", () -> checkIn(id, 0));
        refused("goal.problem.over", () -> goals.reach(id, version(id), 0));
        notFound(() -> goals.write(new GoalPlace.OfOneself(place), draft(-1)));
    }

    @Test
    void aGoalGoesOnInAnotherCohortOnlyWhenItsOwnerTakesItAlong() {
        var id = written();
        checkIn(id, 0);
        progress.addMilestone(id, "First agenda", null);
        progress.markMilestone(goals.open(id).milestones().getFirst().id(), true);
        progress.addMilestone(id, "First meeting", null);
        var later = given.cohort(program);
        var next = given.enrollment(later, ines, Side.MENTEE, null);
        var withOlga = given.match(later, given.enrollment(later, olga, Side.MENTOR, null), next);
        assertThat(goals.toCarry()).as("its cohort still runs").isEmpty();
        notFound(() -> goals.takeAlong(id, next, withOlga));

        given.put(cohort, CohortState.CLOSED);
        given.put(match, MatchState.COMPLETED);
        assertThat(goals.toCarry()).singleElement().matches(GoalToCarry::elsewhere);
        as(olga);
        notFound(() -> goals.takeAlong(id, next, withOlga));
        as(ines);
        var taken = goals.takeAlong(id, next, withOlga);

        assertThat(goals.toCarry()).isEmpty();
        as(olga);
        assertThat(goals.open(taken)).satisfies(goal -> {
            assertThat(goal.text()).isEqualTo(STEERING);
            assertThat(goal.head().levelAtStart())
                    .as("it counts there from here on")
                    .isZero();
            assertThat(goal.checkIns()).as("what was confided stays behind").isEmpty();
            assertThat(goal.milestones()).extracting(GoalMilestone::milestone).containsExactly("First meeting");
        });
        notFound(() -> goals.open(id));
        as(ines);
        assertThat(goals.open(id)).satisfies(goal -> {
            assertThat(goal.head().open()).isFalse();
            assertThat(goal.status()).as("its cohort counts it as before").isEqualTo(GoalStatus.OPEN);
            assertThat(goal.head().next()).isEqualTo(taken);
            assertThat(goal.checkIns()).hasSize(1);
        });
        refused("goal.problem.not-open", () -> goals.takeAlong(id, next, null));
    }

    @Test
    void whatIsTakenAlongCountsAgainstTheLimitOfTheOtherCohort() {
        var id = written();
        given.put(cohort, CohortState.CLOSED);
        var next = given.enrollment(given.cohort(program), ines, Side.MENTEE, null);
        for (var i = 0; i < 3; i++) {
            goals.write(new GoalPlace.OfOneself(next), draft(-1));
        }
        assertThat(goals.toCarry()).as("there is no room").isEmpty();
        refused("goal.problem.limit", () -> goals.takeAlong(id, next, null));
    }

    @Test
    void whatWasAchievedIsToldAndTakenBackWithWhatWasAnError() {
        var id = written();
        progress.recordSetback(id, version(id), new SetbackDraft(-2, "a", "b", "c", "d"));
        checkIn(id, -1);
        clock.set(Instant.parse("2026-03-05T08:00:00Z"));
        goals.reach(id, version(id), 0);
        assertThat(told.stream(GoalAchieved.class))
                .extracting(GoalAchieved::what, GoalAchieved::people)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Achievement.RECOVERED, Set.of(ines)),
                        org.assertj.core.groups.Tuple.tuple(Achievement.GOAL_REACHED, Set.of(ines)));

        goals.takeUp(id, version(id));
        assertThat(told.stream(AchievementTakenBack.class))
                .as("the setback was over before")
                .containsExactly(new AchievementTakenBack(id, Achievement.GOAL_REACHED));
    }

    @Test
    void whatIsReachedStandsAtTheExpectedLevelOrAboveAndTakenUpAgainWhereItStood() {
        var id = written();
        checkIn(id, -1);
        refused("goal.problem.not-reached", () -> goals.reach(id, version(id), -1));
        refused("goal.problem.level", () -> goals.reach(id, version(id), 3));
        goals.reach(id, version(id), 1);
        assertThat(goal(id).head().levelNow()).isEqualTo(1);
        goals.takeUp(id, version(id));
        assertThat(goal(id).head().levelNow()).isEqualTo(-1);
        goals.setAside(id, version(id));
        goals.takeUp(id, version(id));
        assertThat(goal(id).head().levelNow()).isEqualTo(-1);
    }

    @Test
    void aSetbackThatEndedOnlyWithReachingIsOpenAgainWhenThatWasAnError() {
        var id = written();
        progress.recordSetback(id, version(id), new SetbackDraft(-2, "a", "b", "c", "d"));
        goals.reach(id, version(id), 0);
        assertThat(goal(id).recovered()).isTrue();
        goals.takeUp(id, version(id));

        assertThat(goal(id).status()).isEqualTo(GoalStatus.SETBACK);
        assertThat(told.stream(AchievementTakenBack.class))
                .extracting(AchievementTakenBack::what)
                .containsExactly(Achievement.GOAL_REACHED, Achievement.RECOVERED);
    }

    @Test
    void inACircleThoseAchieveWhoWorkOnTheGoal() {
        var circle = given.circle(cohort, "Speaking up", daniel, place, olgasPlace);
        as(olga);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft(-2));
        goals.reach(id, version(id), 0);
        assertThat(told.stream(GoalAchieved.class))
                .singleElement()
                .satisfies(news -> assertThat(news.people()).containsExactly(olga));
    }

    @Test
    void goalsOfACircleBelongToEverybodyInIt() {
        var circle = given.circle(cohort, "Speaking up", daniel, place, olgasPlace);
        as(olga);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft(-2));
        assertThat(goals.open(id).members()).extracting(GoalMember::name).containsExactly("Olga Petrova");

        as(ines);
        progress.join(id, true);
        progress.addMilestone(id, "Everybody has spoken once", null);
        var milestone = goals.open(id).milestones().getFirst();
        as(daniel);
        progress.markMilestone(milestone.id(), true);
        assertThat(goals.ofCircle(circle)).singleElement().satisfies(goal -> {
            assertThat(goal.members()).hasSize(2);
            assertThat(goal.milestones().getFirst().doneBy()).isEqualTo("Daniel Osei");
        });
        as(ines);
        progress.join(id, false);
        assertThat(goals.open(id).members()).hasSize(1);
        assertThat(goals.mine()).as("own goals are apart").isEmpty();

        for (var other : List.of(maya, kai)) {
            as(other);
            notFound(() -> goals.open(id));
            notFound(() -> progress.markMilestone(milestone.id(), false));
            notFound(() -> goals.write(new GoalPlace.OfCircle(circle), draft(-1)));
        }
        as(ines);
        goals.write(new GoalPlace.OfCircle(circle), draft(-1));
        goals.write(new GoalPlace.OfCircle(circle), draft(-1));
        refused("goal.problem.limit", () -> goals.write(new GoalPlace.OfCircle(circle), draft(-1)));
    }

    @Test
    void anotherOneOfTheCircleSaysWhetherItsGoalIsRealistic() {
        var circle = given.circle(cohort, "Speaking up", daniel, place, olgasPlace);
        as(olga);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft(-2));
        assertThat(told.stream(GoalShared.class).filter(news -> news.goal().equals(id)))
                .extracting(GoalShared::byName, GoalShared::with)
                .containsExactlyInAnyOrder(tuple("Olga Petrova", daniel), tuple("Olga Petrova", ines));
        refused("goal.problem.own-check", () -> goals.agree(id, 1));
        for (var other : List.of(maya, kai)) {
            as(other);
            notFound(() -> goals.agree(id, 1));
            notFound(() -> goals.suggest(id, 1, "No"));
        }

        as(ines);
        goals.suggest(id, 1, "Begin with one meeting");
        assertThat(told.stream(RealityChecked.class))
                .singleElement()
                .satisfies(news -> assertThat(news.writer()).isEqualTo(olga));
        as(daniel);
        refused("goal.problem.own-check", () -> goals.agree(id, 1));
        assertThat(goals.open(id).wording().check())
                .extracting(Wording.RealityCheck::by, Wording.RealityCheck::suggestion)
                .containsExactly(ines, "Begin with one meeting");

        goals.revise(id, version(id), titled("One meeting"), null);
        assertThat(told.stream(GoalShared.class).filter(news -> news.revision() == 2))
                .extracting(GoalShared::byName, GoalShared::with)
                .containsExactlyInAnyOrder(tuple("Daniel Osei", olga), tuple("Daniel Osei", ines));
        refused("goal.problem.own-check", () -> goals.agree(id, 2));
        as(olga);
        goals.agree(id, 2);
        assertThat(goals.open(id).wording().agreed()).isTrue();
    }

    @Test
    void ofTheMembersOfACircleNobodyReadsOwnGoals() {
        given.circle(cohort, "Speaking up", olga, place, olgasPlace);
        var id = goals.write(new GoalPlace.OfOneself(place), draft(-1));

        as(olga);
        notFound(() -> goals.open(id));
    }

    @Test
    void wrongInputIsRefused() {
        var text = STEERING;
        refused("goal.problem.title", () -> write(titled(" ").text(), -1, 1));
        refused(
                "goal.problem.levels",
                () -> write(new GoalText("A", "", "", "", text.dueOn(), List.of("a", "b", "", "d", "e")), -1, 1));
        refused("goal.problem.long", () -> write(titled("x".repeat(161)).text(), -1, 1));
        refused("goal.problem.level", () -> write(text, 3, 1));
        refused("goal.problem.weight", () -> write(text, 0, 4));
    }

    private void write(GoalText text, int level, int weight) {
        goals.write(new GoalPlace.OfMatch(match), new GoalDraft(text, level, CheckInRhythm.MONTHLY, weight));
    }

    /** Who coordinates may be the partner from whom it is kept. */
    @Test
    void theTrailOfTheProgramSaysNothingOfAGoalThatIsKeptFromAPartner() {
        var id = written();
        goals.keepToOneself(id, version(id));
        progress.recordSetback(id, version(id), new SetbackDraft(-2, "I was ill", "To rest", "ill", "rest"));
        goals.reach(id, version(id), 0);
        assertThat(trail(id)).containsExactly("goal.written");

        goals.takeUp(id, version(id));
        goals.carry(id, version(id), match, true);
        assertThat(trail(id)).containsExactlyInAnyOrder("goal.written", "goal.carried");
        given.match(cohort, olgasPlace, place);
        goals.setAside(id, version(id));
        assertThat(trail(id)).as("kept from one of two partners").doesNotContain("goal.set-aside");
        given.put(match, MatchState.COMPLETED);
        sql.execute("update published_match set state = 'COMPLETED'");
        goals.takeUp(id, version(id));
        assertThat(trail(id)).as("there is nobody to keep it from").contains("goal.taken-up");
    }

    private List<String> trail(GoalId goal) {
        return jdbc.queryForList(
                "select action from audit_entry where object_type = 'goal' and object_id = ? and program_id is not"
                        + " null",
                String.class,
                goal.value());
    }

    /** Those who were in it to the end read what they wrote; nobody writes to it any more. */
    @Test
    void goalsOfACircleStayReadableAfterItsEnd() {
        var circle = given.circle(cohort, "Speaking up", daniel, place, olgasPlace);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft(-2));
        given.leave(circle, olgasPlace, clock.instant());
        clock.advance(Duration.ofDays(1));
        given.end(circle, clock.instant());

        for (var stayed : List.of(ines, daniel)) {
            as(stayed);
            assertThat(goals.ofCircle(circle)).extracting(Goal::id).containsExactly(id);
            assertThat(goals.open(id).text()).isEqualTo(STEERING);
            refused("goal.problem.over", () -> checkIn(id, 0));
            refused("goal.problem.over", () -> goals.setAside(id, version(id)));
            refused("goal.problem.over", () -> progress.join(id, true));
            notFound(() -> goals.write(new GoalPlace.OfCircle(circle), draft(-1)));
        }
        refused("goal.problem.over", () -> goals.agree(id, 1));
        assertThat(goals.due()).isEmpty();
        for (var other : List.of(olga, maya)) {
            as(other);
            assertThat(goals.ofCircle(circle)).isEmpty();
            notFound(() -> goals.open(id));
        }
    }

    @Test
    void whoHasLeftACircleWorksOnItsGoalsNoMore() {
        var circle = given.circle(cohort, "Speaking up", daniel, place, olgasPlace);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft(-2));
        as(olga);
        progress.join(id, true);
        given.leave(circle, olgasPlace, clock.instant());

        as(ines);
        assertThat(goals.open(id).members()).extracting(GoalMember::person).containsExactly(ines);
        goals.reach(id, version(id), 0);
        assertThat(told.stream(GoalAchieved.class))
                .singleElement()
                .satisfies(news -> assertThat(news.people()).containsExactly(ines));
    }

    @Test
    void nobodyIsAskedForACheckInOnABreakOrAfterTheyLeft() {
        var id = written();
        clock.advance(Duration.ofDays(8));
        assertThat(goals.due()).extracting(Goal::id).containsExactly(id);
        for (var state : List.of(EnrollmentState.ON_HOLD, EnrollmentState.LEFT)) {
            given.put(place, state);
            assertThat(goals.due()).isEmpty();
            assertThat(goals.open(id).nextCheckIn()).isNull();
        }
        checkIn(id, 0);
        assertThat(goal(id).head().levelNow())
                .as("it can be written to all the same")
                .isZero();

        given.put(place, EnrollmentState.ACTIVE);
        var circle = given.circle(cohort, "Speaking up", daniel, place);
        var shared = goals.write(new GoalPlace.OfCircle(circle), draft(-2));
        clock.advance(Duration.ofDays(7));
        assertThat(goals.due()).extracting(Goal::id).containsExactlyInAnyOrder(id, shared);
        given.put(circle, CircleState.ON_HOLD);
        assertThat(goals.due()).extracting(Goal::id).containsExactly(id);
    }
}
