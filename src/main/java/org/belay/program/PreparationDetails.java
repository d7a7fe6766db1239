package org.belay.program;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks before it matches people, as it stands.
 *
 * @param statement null when none is asked for
 * @param version of the program
 */
public record PreparationDetails(
        ProgramId program,
        String programName,
        List<Step> steps,
        @Nullable Statement statement,
        long version) {

    public PreparationDetails {
        steps = List.copyOf(steps);
    }

    /** A step with its key; without one it is new. */
    public record Step(@Nullable PreparationStepId id, PreparationStep content) {}

    /** The wording that holds. */
    public record Statement(int version, String text, Instant writtenAt) {}

    public Optional<Statement> asked() {
        return Optional.ofNullable(statement);
    }

    ProgramPreparation content() {
        return new ProgramPreparation(
                steps.stream().map(Step::content).toList(), statement == null ? null : statement.text());
    }
}
