package org.belay.program;

import java.util.ArrayList;
import java.util.List;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks of people before it matches them.
 *
 * @param statement on confidentiality, to which people agree; null for none
 */
public record ProgramPreparation(
        List<PreparationStep> steps, @Nullable String statement) {

    public static final ProgramPreparation NONE = new ProgramPreparation(List.of(), null);
    public static final int MOST_STEPS = 20;
    public static final int LONGEST_STATEMENT = 4000;

    public ProgramPreparation {
        steps = List.copyOf(steps);
        statement = statement == null || statement.isBlank() ? null : statement.strip();
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        steps.forEach(step -> problems.addAll(step.problems()));
        if (steps.size() > MOST_STEPS) {
            problems.add(Problem.of("preparation.problem.many", MOST_STEPS));
        }
        if (statement != null && PreparationStep.letters(statement) > LONGEST_STATEMENT) {
            problems.add(Problem.of("preparation.problem.statement", LONGEST_STATEMENT));
        }
        return problems;
    }
}
