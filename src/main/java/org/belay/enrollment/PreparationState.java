package org.belay.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.program.PreparationDetails.Statement;
import org.belay.program.PreparationStep;
import org.belay.program.PreparationStepId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with what their program asks before it matches them.
 *
 * @param steps those for the person's side
 * @param statement the wording that holds; null when none is asked for
 * @param consents to which wordings the person agreed, the newest first
 */
public record PreparationState(
        EnrollmentId enrollment,
        CohortId cohort,
        PersonId person,
        String programName,
        String cohortName,
        List<Step> steps,
        @Nullable Statement statement,
        List<Consent> consents) {

    public PreparationState {
        steps = List.copyOf(steps);
        consents = List.copyOf(consents);
    }

    /** @param done null while it is open */
    public record Step(
            PreparationStepId id,
            PreparationStep content,
            @Nullable Done done) {}

    /** @param by who marked it, when that was not the person */
    public record Done(Instant at, @Nullable String by) {}

    public record Consent(int version, Instant at) {}

    /** Whether the statement in the words of today is still to be agreed to. */
    public boolean isAsked() {
        var now = statement;
        return now != null && consents.stream().noneMatch(consent -> consent.version() == now.version());
    }

    /** Whether the person agreed to other words than those of today. */
    public boolean isAskedAgain() {
        return isAsked() && !consents.isEmpty();
    }

    /** Nobody is matched who is not done with a required step, or never agreed to the statement in any words. */
    public boolean isReady() {
        return openSteps() == 0 && (statement == null || !consents.isEmpty());
    }

    /** How much there is to do, what is not required left out. */
    public int open() {
        return openSteps() + (isAsked() ? 1 : 0);
    }

    private int openSteps() {
        return (int) steps.stream()
                .filter(step -> step.content().required() && step.done() == null)
                .count();
    }

    public boolean asksForAnything() {
        return !steps.isEmpty() || statement != null || !consents.isEmpty();
    }

    Optional<Step> step(PreparationStepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
