package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PROGRAM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.program.Format;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanEffect.ChangedMatch;
import org.belay.program.PlanEffect.ChangedMilestone;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
import org.belay.program.RunningMatches.RunningMatch;
import org.belay.program.SessionGuide;
import org.belay.session.CohortMilestones.Reached;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lea leads a circle of Ada, in Berlin, and Ben, in New York; it was published in the night of the first of February. */
class CirclePlansTest extends SessionTestBase {

    private static final SessionGuide GUIDE = new SessionGuide("Closing", List.of(), List.of("What stays?"));

    @Autowired
    private DSLContext database;

    @Autowired
    private CirclePlans circlePlans;

    @Autowired
    private CohortMilestones milestones;

    @Autowired
    private PlanService plans;

    private PersonId lea;
    private PersonId ada;
    private PersonId ben;
    private CircleId circle;

    @BeforeEach
    void aCircleWithAPlan() {
        lea = given.person("Lea", "Leads", "Europe/Berlin");
        ada = given.person("Ada", "One", "Europe/Berlin");
        ben = given.person("Ben", "Two", "America/New_York");
        circle = given.circle(
                cohort,
                "Speaking up",
                lea,
                given.enrollment(cohort, ada, Side.BOTH, null),
                given.enrollment(cohort, ben, Side.BOTH, null));
        given.put(match, MatchState.ENDED_EARLY);
        begins(Instant.parse("2026-02-01T02:00:00Z"));
        database.update(COHORT)
                .set(COHORT.STARTS_ON, LocalDate.of(2026, 1, 10))
                .set(COHORT.ENDS_ON, LocalDate.of(2026, 12, 10))
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        database.update(PROGRAM)
                .set(PROGRAM.FORMAT, Format.CIRCLE)
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .execute();
        as(administrator);
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(
                                milestone("Half-time", CountedFrom.MATCH, 90, PlanSide.BOTH),
                                milestone("Training", CountedFrom.COHORT, -7, PlanSide.MENTOR)),
                        List.of(GUIDE)));
    }

    private void begins(Instant moment) {
        database.update(CIRCLE)
                .set(CIRCLE.PUBLISHED_AT, moment)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .execute();
    }

    private static Milestone milestone(String title, CountedFrom from, int day, PlanSide side) {
        return new Milestone(title, from, day, side, null);
    }

    private String cohortName() {
        return database.select(COHORT.NAME)
                .from(COHORT)
                .where(COHORT.COHORT_ID.eq(cohort))
                .fetchSingle(COHORT.NAME);
    }

    private PairPlan planOf(PersonId person) {
        as(person);
        return circlePlans.plan(circle);
    }

    private String key(String title) {
        return plans.plan(program).milestones().stream()
                .filter(milestone -> milestone.title().equals(title))
                .map(Milestone::key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyOfACircleSeesAllOfThePlanOnTheDaysOfTheirClock() {
        for (var one : List.of(lea, ada)) {
            assertThat(planOf(one).milestones())
                    .as("among equals there are no sides")
                    .extracting(PairPlan.Due::title, PairPlan.Due::day)
                    .containsExactly(
                            tuple("Training", LocalDate.of(2026, 1, 3)), tuple("Half-time", LocalDate.of(2026, 5, 2)));
        }
        assertThat(planOf(ben).milestones())
                .as("in New York the circle began on the day before")
                .extracting(PairPlan.Due::day)
                .containsExactly(LocalDate.of(2026, 1, 3), LocalDate.of(2026, 5, 1));
        assertThat(planOf(ben).guide(1)).map(SessionGuide::title).contains("Closing");
    }

    @Test
    void nobodyElseReadsThePlanOfACircleNorSaysWhatItReached() {
        var half = key("Half-time");
        for (var other : List.of(daniel, olga, coordinator, manager, administrator)) {
            as(other);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> circlePlans.plan(circle));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> circlePlans.mark(circle, half, true));
        }
    }

    @Test
    void whoeverLeadsTheCircleSaysWhatItHasReachedForAll() {
        var half = key("Half-time");
        as(lea);
        circlePlans.mark(circle, half, true);
        circlePlans.mark(circle, half, true);
        assertThat(planOf(ada).milestones())
                .filteredOn(PairPlan.Due::reached)
                .extracting(PairPlan.Due::title)
                .containsExactly("Half-time");
        assertThatExceptionOfType(NotFound.class)
                .as("while somebody leads it, it is theirs to say")
                .isThrownBy(() -> circlePlans.mark(circle, half, false));
        as(coordinator);
        assertThat(milestones.of(cohort)).isEqualTo(new Reached(Map.of(half, 1), 1));

        as(lea);
        circlePlans.mark(circle, half, false);
        assertThat(planOf(ada).milestones()).noneMatch(PairPlan.Due::reached);
    }

    @Test
    void whileNobodyLeadsItEachMemberSaysIt() {
        var half = key("Half-time");
        database.update(CIRCLE)
                .setNull(CIRCLE.FACILITATOR_ID)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .execute();
        as(ben);
        circlePlans.mark(circle, half, true);
        assertThat(planOf(ada).milestones()).anyMatch(PairPlan.Due::reached);
    }

    @Test
    void whatIsNotInThePlanOrOfACircleThatIsOverIsNotReached() {
        var half = key("Half-time");
        as(lea);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> circlePlans.mark(circle, "none", true));
        given.put(circle, CircleState.COMPLETED);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> circlePlans.mark(circle, half, true));
    }

    @Test
    void anEditSaysBeforeItAppliesHowTheCirclesChange() {
        begins(Instant.now());
        var began = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var edited = new ProgramPlan(List.of(milestone("Half-time", CountedFrom.MATCH, 100, PlanSide.BOTH)), List.of());
        var change = List.of(new ChangedMilestone("Half-time", began.plusDays(90), began.plusDays(100)));

        as(coordinator);
        var effect = plans.effect(program, edited);
        assertThat(effect.matches()).isOne();
        assertThat(effect.changed())
                .containsExactly(new ChangedMatch(
                        new RunningMatch("Speaking up", cohortName(), began, LocalDate.of(2026, 1, 10)), change));
        assertThat(effect.guides()).hasSize(1);

        as(administrator);
        assertThat(plans.effect(program, edited).changed())
                .as("who may not see circles learns how many change, and not which")
                .singleElement()
                .satisfies(changed -> assertThat(changed.match().name()).isNull());
    }

    @Test
    void amongEqualsAnotherSideIsNoChange() {
        as(coordinator);
        var edited = new ProgramPlan(
                List.of(
                        milestone("Half-time", CountedFrom.MATCH, 90, PlanSide.MENTEE),
                        milestone("Training", CountedFrom.COHORT, -7, PlanSide.BOTH)),
                List.of(GUIDE));
        begins(Instant.now());
        assertThat(plans.effect(program, edited).isNone()).isTrue();
    }

    @Test
    void aCircleThatIsOverOrNotPublishedGoesByNoPlan() {
        as(coordinator);
        for (var state : List.of(CircleState.FORMING, CircleState.COMPLETED, CircleState.ENDED_EARLY)) {
            given.put(circle, state);
            assertThat(plans.effect(program, ProgramPlan.EMPTY).matches())
                    .as("%s", state)
                    .isZero();
        }
        given.put(circle, CircleState.ON_HOLD);
        assertThat(plans.effect(program, ProgramPlan.EMPTY).matches()).isOne();
    }
}
