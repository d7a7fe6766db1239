package org.belay.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.belay.program.ChangedGuide.Standing;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanEffect.ChangedMilestone;
import org.belay.program.RunningMatches.RunningMatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanEffectTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final RunningMatch RUNNING = match(TODAY.minusDays(10));
    private static final RunningMatch OFFERED = match(null);

    @Test
    void otherWordsOnTheSameDayAreAChange() {
        var before = plan(milestone("Talk", 30, null));
        var after = plan(milestone("Talk", 30, "Bring questions"));
        assertThat(changes(before, after, RUNNING))
                .containsExactly(new ChangedMilestone("Talk", TODAY.plusDays(20), TODAY.plusDays(20)));
    }

    @Test
    void twoOfOneTitleAreToldApartByTheirOrder() {
        var before = plan(milestone("Talk", 30, null), milestone("Talk", 60, null));
        var after = plan(milestone("Talk", 30, null), milestone("Talk", 90, null));
        assertThat(changes(before, after, RUNNING))
                .containsExactly(new ChangedMilestone("Talk", TODAY.plusDays(50), TODAY.plusDays(80)));
    }

    @Test
    void aMilestoneOfAnotherTitleIsTheSameOne() {
        var before = plan(milestone("Talk", 30, null));
        var after = plan(new Milestone("talk", "Long talk", CountedFrom.MATCH, 40, PlanSide.BOTH, null));
        assertThat(changes(before, after, RUNNING))
                .containsExactly(new ChangedMilestone("Long talk", TODAY.plusDays(20), TODAY.plusDays(30)));
    }

    @Test
    void anotherOrderAloneChangesNothing() {
        var before = plan(milestone("Talk", 30, null), milestone("Goal", 20, null));
        var after = plan(milestone("Goal", 20, null), milestone("Talk", 30, null));
        assertThat(PlanEffect.between(before, after, List.of(RUNNING), TODAY).isNone())
                .isTrue();
    }

    @Test
    void whatLiesBehindOrHasNoDayYetDoesNotChange() {
        assertThat(changes(plan(milestone("Start", 3, null)), plan(milestone("Start", 5, null)), RUNNING))
                .isEmpty();
        assertThat(changes(plan(milestone("Start", 3, null)), plan(milestone("Start", 15, null)), RUNNING))
                .as("from behind to ahead")
                .hasSize(1);
        assertThat(changes(plan(), plan(milestone("Talk", 30, null)), OFFERED)).isEmpty();
    }

    @Test
    void whereNoMatchRunsNobodyNotices() {
        var guides = List.of(new SessionGuide("Closing", List.of(), List.of("What stays?")));
        var after = new ProgramPlan(List.of(milestone("Talk", 30, null)), guides);
        assertThat(PlanEffect.between(plan(), after, List.of(), TODAY).isNone()).isTrue();
        assertThat(PlanEffect.between(plan(), after, List.of(OFFERED), TODAY))
                .isEqualTo(new PlanEffect(
                        1,
                        List.of(),
                        List.of(new ChangedGuide(null, new Standing("Closing", 1, 0), List.of(), List.of()))));
    }

    private static List<ChangedMilestone> changes(ProgramPlan before, ProgramPlan after, RunningMatch match) {
        return PlanEffect.between(before, after, List.of(match), TODAY).changed().stream()
                .flatMap(changed -> changed.milestones().stream())
                .toList();
    }

    private static RunningMatch match(@Nullable LocalDate startedOn) {
        return new RunningMatch("Ada Lovelace, Noor Haddad", "Autumn", startedOn, null);
    }

    private static ProgramPlan plan(Milestone... milestones) {
        return new ProgramPlan(List.of(milestones), List.of());
    }

    private static Milestone milestone(String title, int day, @Nullable String text) {
        return new Milestone(title, CountedFrom.MATCH, day, PlanSide.BOTH, text);
    }
}
