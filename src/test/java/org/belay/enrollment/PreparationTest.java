package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.COHORT;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.cohort.CohortState;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PreparationDetails.Step;
import org.belay.program.PreparationService;
import org.belay.program.PreparationStep;
import org.belay.program.PreparationStep.Kind;
import org.belay.program.PreparationStepId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Only who is prepared is matched. */
class PreparationTest extends EnrollmentTestBase {

    @Autowired
    private PreparationService preparations;

    @Autowired
    private PreparationGate gate;

    private EnrollmentId place = new EnrollmentId(0);

    @BeforeEach
    void aMenteeWhoWasAccepted() {
        place = applied(member);
        given.accounts.signIn(coordinator);
        decisions.decide(cohort, DecisionDraft.silent(Decision.ACCEPT, null), all());
    }

    private static Step step(String title, PlanSide side, boolean required) {
        return new Step(null, new PreparationStep(Kind.TRAINING, side, title, null, "Be there.", required));
    }

    /** As the coordinator, who is signed in afterwards. */
    private List<PreparationStepId> ask(@Nullable String statement, Step... steps) {
        given.accounts.signIn(coordinator);
        preparations.edit(program, preparations.get(program).version(), List.of(steps), statement);
        return preparations.get(program).steps().stream()
                .map(step -> Objects.requireNonNull(step.id()))
                .toList();
    }

    private List<Participant> pool() {
        given.accounts.signIn(coordinator);
        return enrollments.participants(cohort);
    }

    private void agree(int version) {
        given.accounts.signIn(member);
        gate.consent(place, version);
    }

    @Test
    void whoIsNotDoneWithARequiredStepIsHeldBackAndSaidToBe() {
        assertThat(pool()).hasSize(1);
        var steps = ask(null, step("Listening", PlanSide.BOTH, true), step("More", PlanSide.BOTH, false));

        assertThat(pool()).isEmpty();
        assertThat(gate.heldBack(cohort)).singleElement().satisfies(held -> {
            assertThat(held.person()).isEqualTo(member);
            assertThat(held.steps()).containsExactly("Listening");
            assertThat(held.statement()).isFalse();
        });
        given.accounts.signIn(member);
        assertThat(gate.own(place).isReady()).isFalse();
        gate.markDone(place, steps.getFirst());
        gate.markDone(place, steps.getFirst());
        assertThat(gate.own(place).isReady()).isTrue();
        assertThat(pool()).hasSize(1);
        assertThat(gate.heldBack(cohort)).isEmpty();
        gate.markOpen(place, steps.getFirst());
        assertThat(pool()).isEmpty();
    }

    @Test
    void aStepOfTheOtherSideHoldsNobodyBack() {
        var steps = ask(null, step("For mentors", PlanSide.MENTOR, true));

        assertThat(pool()).hasSize(1);
        assertThat(gate.of(place).steps()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.markDone(place, steps.getFirst()));
    }

    @Test
    void whoIsDoneStaysDoneWhenTheStepIsReworded() {
        var id = ask(null, step("Listening", PlanSide.BOTH, true)).getFirst();
        gate.markDone(place, id);
        ask(
                null,
                step("Before it", PlanSide.BOTH, false),
                new Step(id, step("Listening well", PlanSide.BOTH, true).content()));

        assertThat(pool()).hasSize(1);
        assertThat(gate.of(place).steps().getLast().content().title()).isEqualTo("Listening well");
        ask(null);
        assertThat(gate.of(place).asksForAnything()).isFalse();
    }

    @Test
    void coordinatorsMarkAStepWithTheirNameAndInTheTrail() {
        var id = ask(null, step("Listening", PlanSide.BOTH, true)).getFirst();
        gate.markDone(place, id);
        gate.markOpen(place, id);
        gate.markDone(place, id);

        given.accounts.signIn(member);
        assertThat(Objects.requireNonNull(gate.own(place).steps().getFirst().done())
                        .by())
                .isEqualTo("Maya Lindqvist");
        assertThat(sql.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(
                                AUDIT_ENTRY.ACTOR_PERSON_ID.eq(coordinator),
                                AUDIT_ENTRY.ACTION.like("enrollment.preparation%"))
                        .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                        .fetch(AUDIT_ENTRY.ACTION))
                .containsExactly(
                        "enrollment.preparation-done", "enrollment.preparation-open", "enrollment.preparation-done");
    }

    @Test
    void onceTheCohortIsOverNothingIsMarkedOrAgreedTo() {
        var ids = ask(
                "Keep it to yourselves.", step("Listening", PlanSide.BOTH, true), step("Rules", PlanSide.BOTH, true));
        gate.markDone(place, ids.getFirst());
        sql.update(COHORT).set(COHORT.STATE, CohortState.CLOSED).execute();
        overIs(() -> gate.markOpen(place, ids.getFirst()));
        overIs(() -> gate.markDone(place, ids.getLast()));
        given.accounts.signIn(member);
        overIs(() -> gate.consent(place, 1));
        assertThat(gate.own(place).steps())
                .extracting(each -> each.done() != null)
                .containsExactly(true, false);
        assertThat(gate.own(place).consents()).isEmpty();
    }

    private static void overIs(ThrowingCallable call) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call).withMessage("cohort.problem.wrong-state.CLOSED");
    }

    @Test
    void agreementIsToWordsOfAVersionAndNewWordsAskAgainWithoutHoldingBack() {
        ask("What is said stays here.");
        assertThat(pool()).isEmpty();
        assertThat(gate.heldBack(cohort))
                .singleElement()
                .satisfies(held -> assertThat(held.statement()).isTrue());
        agree(1);
        assertThat(pool()).hasSize(1);

        ask("What is said stays here, and so do notes.");
        assertThat(pool()).hasSize(1);
        given.accounts.signIn(member);
        assertThat(gate.mine()).singleElement().satisfies(state -> {
            assertThat(state.isAskedAgain()).isTrue();
            assertThat(state.isReady()).isTrue();
            assertThat(state.open()).isEqualTo(1);
        });
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> gate.consent(place, 1));
        gate.consent(place, 2);
        given.accounts.signIn(coordinator);
        assertThat(gate.of(place).consents())
                .extracting(PreparationState.Consent::version)
                .containsExactly(2, 1);
    }

    @Test
    void theSameWordsAgainAreNoNewVersionAndNoneAreAskedForWithoutWords() {
        ask("Silence.");
        ask(" Silence. ");
        assertThat(Objects.requireNonNull(preparations.get(program).statement()).version())
                .isEqualTo(1);
        ask(null);
        assertThat(preparations.get(program).statement()).isNull();
        assertThat(pool()).hasSize(1);
        ask("Silence.");
        assertThat(Objects.requireNonNull(preparations.get(program).statement()).version())
                .as("a wording that came back is asked for anew")
                .isEqualTo(3);
        assertThat(pool()).isEmpty();
    }

    @Test
    void nobodyAgreesForSomebodyElseNorMarksForThem() {
        var id = ask("Silence.", step("Listening", PlanSide.BOTH, true)).getFirst();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.consent(place, 1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.own(place));

        for (var other :
                List.of(given.accounts.member("Olga", "Petrova"), given.accounts.administrator("Ada", "Root"))) {
            given.accounts.signIn(other);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.markDone(place, id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.of(place));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.heldBack(cohort));
        }
        given.accounts.signIn(member);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> preparations.edit(program, 0, List.of(), null));
    }

    @Test
    void aStepOfAnotherProgramCannotBeTakenOver() {
        var foreign = ask(null, step("Listening", PlanSide.BOTH, true)).getFirst();
        var other = given.program("Another");
        given.coordinator(other);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> preparations.edit(
                        other,
                        preparations.get(other).version(),
                        List.of(new Step(
                                foreign, step("Mine", PlanSide.BOTH, true).content())),
                        null));
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        given.accounts.signIn(coordinator);
        var version = preparations.get(program).version();
        preparations.edit(program, version, List.of(), "One.");

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> preparations.edit(program, version, List.of(), "Other."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "example.org",
                "http://",
                "ftp://x.org"
            })
    void aLinkIsTheAddressOfAPage(String link) {
        given.accounts.signIn(coordinator);
        var step = new Step(null, new PreparationStep(Kind.READING, PlanSide.BOTH, "Read", link, null, true));

        assertThat(PreparationStep.isLink("https://example.org/a?b=c#d")).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        preparations.edit(program, preparations.get(program).version(), List.of(step), null));
    }

    @Test
    void theListShowsThoseWhoAreNotPrepared() {
        var filter = new EnrollmentFilter("", EnrollmentFilter.Segment.ALL, null, null, true);
        given.accounts.signIn(coordinator);
        assertThat(enrollments.all(cohort, filter)).isEmpty();
        ask(null, step("Listening", PlanSide.MENTEE, true));

        assertThat(enrollments.all(cohort, filter)).hasSize(1);
    }
}
