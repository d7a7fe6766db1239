package org.belay.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class PlanServiceTest {

    private static final Milestone FIRST =
            new Milestone("First meeting", CountedFrom.MATCH, 14, PlanSide.BOTH, "Get to know each other");
    private static final SessionGuide GUIDE =
            new SessionGuide("First meeting", List.of(new AgendaItem("Who we are", 20)), List.of("What brought you?"));

    @Autowired
    DSLContext sql;

    @Autowired
    ProgramService programs;

    @Autowired
    PlanService plans;

    private TestAccounts accounts;
    private ProgramId program;

    @BeforeEach
    void aProgramOfWhoeverIsSignedIn() {
        accounts = new TestAccounts(sql);
        accounts.signIn(accounts.administrator("Ada", "Lovelace"));
        program = programs.create(
                new ProgramDraft("Peers", "To help", null, Format.ONE_TO_ONE, false, ProgramRules.standard()));
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void aPlanIsKeptInItsOrderAndReplaced() {
        var closing = new Milestone("Closing", CountedFrom.COHORT, 180, PlanSide.MENTOR, null);
        var stress = new SessionGuide("Stress", List.of(), List.of("Where do you feel it?", "Who knows?"));
        var plan = new ProgramPlan(List.of(closing, FIRST), List.of(stress, GUIDE));
        plans.edit(program, version(), plan);
        assertThat(plans.get(program).plan()).isEqualTo(plan);
        plans.edit(program, version(), new ProgramPlan(List.of(FIRST), List.of(GUIDE)));
        assertThat(plans.plan(program)).isEqualTo(new ProgramPlan(List.of(FIRST), List.of(GUIDE)));
        plans.edit(program, version(), ProgramPlan.EMPTY);
        assertThat(plans.plan(program)).isEqualTo(ProgramPlan.EMPTY);
    }

    @Test
    void aPartKeepsItsKeyUnderAnotherTitleAndNoOtherGetsIt() {
        plans.edit(program, version(), new ProgramPlan(List.of(milestone("Für den Anfang!", 1)), List.of(GUIDE)));
        var first = plans.plan(program).milestones().getFirst();
        assertThat(first.key()).isEqualTo("fur-den-anfang");

        var renamed = new Milestone(first.key(), "To begin with", CountedFrom.MATCH, 1, PlanSide.BOTH, null);
        plans.edit(
                program,
                version(),
                new ProgramPlan(
                        List.of(milestone("Für den Anfang", 2), renamed, milestone("最初", 3)),
                        List.of(new SessionGuide("Für den Anfang", List.of(), List.of("How?")))));
        assertThat(plans.plan(program).keys())
                .containsExactly("fur-den-anfang-2", "fur-den-anfang", "part", "fur-den-anfang-3");
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhicheverPartTheyEdit() {
        var version = version();
        plans.edit(program, version, new ProgramPlan(List.of(FIRST), List.of()));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> plans.edit(program, version, ProgramPlan.EMPTY));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        programs.edit(program, version, programs.get(program).content()));
        assertThat(plans.plan(program).milestones())
                .extracting(Milestone::title)
                .containsExactly(FIRST.title());
    }

    @Test
    void aPlanThatSaysNothingOrTooMuchIsRefused() {
        refused(new ProgramPlan(List.of(milestone(" ", 0)), List.of()), "program-plan.problem.title");
        refused(new ProgramPlan(List.of(milestone("A", 1096)), List.of()), "program-plan.problem.day");
        refused(
                new ProgramPlan(List.of(), List.of(new SessionGuide("A", List.of(), List.of()))),
                "program-plan.problem.empty-guide");
        refused(
                new ProgramPlan(List.of(), List.of(new SessionGuide("A", List.of(new AgendaItem("B", 0)), List.of()))),
                "program-plan.problem.item");
        refused(
                new ProgramPlan(List.of(), List.of(new SessionGuide("A", List.of(), List.of("x".repeat(501))))),
                "program-plan.problem.prompt");
        refused(
                new ProgramPlan(Stream.generate(() -> FIRST).limit(51).toList(), List.of()),
                "program-plan.problem.too-much");
        refused(new ProgramPlan(List.of(milestone("x".repeat(161), 0)), List.of()), "problem.too-long");
        refused(
                new ProgramPlan(
                        List.of(),
                        List.of(new SessionGuide("A", List.of(new AgendaItem("x".repeat(301), 5)), List.of()))),
                "problem.too-long");
    }

    @Test
    void aMilestoneIsDueByTheStartItIsCountedFrom() {
        var match = LocalDate.of(2026, 3, 1);
        var cohort = LocalDate.of(2026, 2, 1);
        assertThat(FIRST.due(match, cohort)).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(FIRST.due(null, cohort)).isNull();
        var training = new Milestone("Training", CountedFrom.COHORT, -7, PlanSide.MENTOR, null);
        assertThat(training.due(match, cohort)).isEqualTo(LocalDate.of(2026, 1, 25));
    }

    @Test
    void managersReadAPlanAndOthersDoNotKnowOfIt() {
        accounts.signIn(accounts.member("Mona", "Manager", program, ProgramRole.MANAGER));
        assertThat(plans.get(program).plan()).isEqualTo(ProgramPlan.EMPTY);
        assertThat(plans.mayEdit(program)).isFalse();
        notEdited();
        accounts.signIn(accounts.member("Max", "Member"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.get(program));
        notEdited();
    }

    private void notEdited() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.edit(program, 0, ProgramPlan.EMPTY));
    }

    private void refused(ProgramPlan plan, String problem) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plans.edit(program, version(), plan))
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::key).containsExactly(problem));
    }

    private long version() {
        return plans.get(program).version();
    }

    private static Milestone milestone(String title, int day) {
        return new Milestone(title, CountedFrom.MATCH, day, PlanSide.BOTH, null);
    }
}
