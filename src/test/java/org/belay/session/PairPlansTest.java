package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.belay.matching.MatchState;
import org.belay.program.ChangedGuide;
import org.belay.program.ChangedGuide.Standing;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanEffect.ChangedMilestone;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
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

class PairPlansTest extends SessionTestBase {

    private static final SessionGuide GUIDE = new SessionGuide("Closing", List.of(), List.of("What stays?"));

    @Autowired
    private DSLContext database;

    @Autowired
    private PairPlans pairPlans;

    @Autowired
    private CohortMilestones milestones;

    @Autowired
    private PlanService plans;

    @Test
    void theNthGuideIsThatOfTheNthSession() {
        as(ines);
        var plan = pairPlans.plan(match);

        assertThat(plan.guide(1)).hasValueSatisfying(guide -> {
            assertThat(guide.title()).isEqualTo(GUIDE.title());
            assertThat(guide.prompts()).isEqualTo(GUIDE.prompts());
        });
        assertThat(plan.guide(2)).isEmpty();
        assertThat(plan.guide(0)).as("one that does not count").isEmpty();
    }

    @BeforeEach
    void aPlan() {
        database.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, Instant.parse("2026-02-01T02:00:00Z"))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
        database.update(COHORT)
                .set(COHORT.STARTS_ON, LocalDate.of(2026, 1, 10))
                .set(COHORT.ENDS_ON, LocalDate.of(2026, 12, 10))
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        as(administrator);
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(
                                milestone("Half-time", CountedFrom.MATCH, 90, PlanSide.BOTH),
                                milestone("Training", CountedFrom.COHORT, -7, PlanSide.MENTOR),
                                milestone("Goal", CountedFrom.MATCH, 21, PlanSide.MENTEE)),
                        List.of(GUIDE)));
    }

    private static Milestone milestone(String title, CountedFrom from, int day, PlanSide side) {
        return new Milestone(title, from, day, side, null);
    }

    @Test
    void eachOfAPairSeesWhatIsForTheirSideOnTheDaysOfTheirMatch() {
        assertThat(planOf(daniel).milestones())
                .extracting(PairPlan.Due::title, PairPlan.Due::day)
                .containsExactly(
                        tuple("Training", LocalDate.of(2026, 1, 3)), tuple("Half-time", LocalDate.of(2026, 5, 2)));
        assertThat(planOf(ines).milestones())
                .as("in New York the match began on the day before")
                .extracting(PairPlan.Due::title, PairPlan.Due::day)
                .containsExactly(
                        tuple("Goal", LocalDate.of(2026, 2, 21)), tuple("Half-time", LocalDate.of(2026, 5, 1)));
        assertThat(planOf(ines).guides())
                .extracting(SessionGuide::title, SessionGuide::prompts)
                .containsExactly(tuple(GUIDE.title(), GUIDE.prompts()));
    }

    @Test
    void nobodyElseReadsThePlanOfAPair() {
        for (var other : List.of(olga, coordinator, manager, administrator)) {
            as(other);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pairPlans.plan(match));
        }
    }

    @Test
    void anEditSaysBeforeItAppliesWhichMatchesChangeAndHow() {
        var began = beganToday();
        as(coordinator);
        var before = plans.get(program).plan();
        var edited = new ProgramPlan(
                List.of(
                        milestone("Half-time", CountedFrom.MATCH, 100, PlanSide.BOTH),
                        milestone("Training", CountedFrom.COHORT, -14, PlanSide.MENTOR),
                        milestone("Closing", CountedFrom.MATCH, 170, PlanSide.BOTH)),
                before.guides());

        var effect = plans.effect(program, edited);

        assertThat(effect.matches()).isOne();
        assertThat(effect.guides()).isEmpty();
        assertThat(effect.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.match().name()).isEqualTo("Daniel Osei, Ines Carvalho");
            assertThat(changed.milestones())
                    .as("the training lies behind them, whatever is said of it now")
                    .containsExactly(
                            new ChangedMilestone("Half-time", began.plusDays(90), began.plusDays(100)),
                            new ChangedMilestone("Goal", began.plusDays(21), null),
                            new ChangedMilestone("Closing", null, began.plusDays(170)));
        });
        assertThat(plans.get(program).plan()).as("nothing applied").isEqualTo(before);
        assertThat(plans.effect(program, before).isNone()).isTrue();
        assertThat(plans.effect(program, new ProgramPlan(before.milestones(), List.of()))
                        .guides())
                .containsExactly(new ChangedGuide(new Standing("Closing", 1, 0), null, List.of(), List.of()));
    }

    private LocalDate beganToday() {
        var now = Instant.now();
        database.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, now)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
        return LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin"));
    }

    @Test
    void administratorsLearnHowManyMatchesChangeAndNotWhose() {
        beganToday();
        as(administrator);
        var effect = plans.effect(
                program, new ProgramPlan(List.of(milestone("New", CountedFrom.MATCH, 1, PlanSide.BOTH)), List.of()));
        assertThat(effect.changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.match().name()).isNull());
        as(olga);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.effect(program, ProgramPlan.EMPTY));
        as(manager);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.effect(program, ProgramPlan.EMPTY));
    }

    @Test
    void whatEitherOfThePairReachedIsReachedForBothUntilItIsTakenBack() {
        as(daniel);
        pairPlans.mark(match, key("Half-time"), true);
        pairPlans.mark(match, key("Half-time"), true);

        assertThat(reached(ines)).containsExactly("Half-time");
        as(coordinator);
        assertThat(milestones.of(cohort)).isEqualTo(new Reached(Map.of(key("Half-time"), 1), 1));

        as(ines);
        pairPlans.mark(match, key("Half-time"), false);
        assertThat(reached(daniel)).isEmpty();
    }

    @Test
    void aMilestoneOfTheOtherSideOrOfNoPlanIsNotToBeReached() {
        var training = key("Training");
        as(ines);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> pairPlans.mark(match, training, true));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> pairPlans.mark(match, "none", true));
    }

    @Test
    void aPairThatIsOverReachesNothingAndCountsNoMore() {
        var half = key("Half-time");
        as(daniel);
        pairPlans.mark(match, half, true);
        database.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, MatchState.ENDED_EARLY)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pairPlans.mark(match, half, false));
        as(coordinator);
        assertThat(milestones.of(cohort)).isEqualTo(new Reached(Map.of(), 0));
    }

    @Test
    void nobodyElseSaysWhatAPairReachedNorReadsHowManyDid() {
        var half = key("Half-time");
        for (var other : List.of(olga, coordinator, manager, administrator)) {
            as(other);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pairPlans.mark(match, half, true));
        }
        for (var other : List.of(olga, manager, daniel)) {
            as(other);
            assertThat(milestones.mayRead(cohort)).isFalse();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> milestones.of(cohort));
        }
    }

    private List<String> reached(PersonId person) {
        return planOf(person).milestones().stream()
                .filter(PairPlan.Due::reached)
                .map(PairPlan.Due::title)
                .toList();
    }

    private String key(String title) {
        return plans.plan(program).milestones().stream()
                .filter(milestone -> milestone.title().equals(title))
                .map(Milestone::key)
                .findFirst()
                .orElseThrow();
    }

    private PairPlan planOf(PersonId person) {
        as(person);
        return pairPlans.plan(match);
    }
}
