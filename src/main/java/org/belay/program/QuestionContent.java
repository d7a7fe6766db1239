package org.belay.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks and how it is answered: what it is in every program that asks it.
 *
 * @param help a word under the question; null for none
 * @param choices of a question that has some, in their order; else none
 * @param scale of a question of that kind; else null
 */
public record QuestionContent(
        QuestionKind kind,
        String label,
        @Nullable String help,
        List<String> choices,
        @Nullable Scale scale) {

    public static final int LONGEST_LABEL = 300;
    public static final int LONGEST_HELP = 500;
    public static final int FEWEST_CHOICES = 2;
    public static final int MOST_CHOICES = 50;
    public static final int LONGEST_CHOICE = 200;
    public static final int LONGEST_ANSWER = 4000;

    public QuestionContent {
        label = label.strip();
        help = help == null || help.isBlank() ? null : help.strip();
        choices = choices.stream().map(String::strip).toList();
    }

    /** For kinds that need no more than that. */
    public static QuestionContent of(QuestionKind kind, String label) {
        return new QuestionContent(kind, label, null, List.of(), null);
    }

    public static QuestionContent choice(String label, List<String> choices) {
        return new QuestionContent(QuestionKind.CHOICE, label, null, choices, null);
    }

    /** Whether an answer that takes all choices is as long as one can be. */
    boolean choicesFit() {
        return kind != QuestionKind.MANY_CHOICES || String.join("\n", choices).length() <= LONGEST_ANSWER;
    }

    /** What keeps it from being asked. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (label.isEmpty() || length(label) > LONGEST_LABEL) {
            problems.add(Problem.of("question.problem.label", LONGEST_LABEL));
        }
        if (help != null && length(help) > LONGEST_HELP) {
            problems.add(Problem.of("question.problem.help", LONGEST_HELP));
        }
        if (kind.hasChoices()) {
            choiceProblems(problems);
        } else if (!choices.isEmpty()) {
            problems.add(Problem.of("question.problem.no-choices"));
        }
        var ends = scale;
        if (kind == QuestionKind.SCALE ? ends == null || !ends.complete() || tooLong(ends) : ends != null) {
            problems.add(Problem.of("question.problem.scale", Scale.LEAST, Scale.MOST, Scale.LONGEST_LABEL));
        }
        return problems;
    }

    private void choiceProblems(List<Problem> problems) {
        if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
            problems.add(Problem.of("question.problem.choices", FEWEST_CHOICES, MOST_CHOICES));
        }
        if (choices.stream().anyMatch(choice -> choice.isEmpty() || length(choice) > LONGEST_CHOICE)) {
            problems.add(Problem.of("question.problem.choice", LONGEST_CHOICE));
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            problems.add(Problem.of("question.problem.choice-twice"));
        }
        if (!choicesFit()) {
            problems.add(Problem.of("question.problem.choices-together", LONGEST_ANSWER));
        }
    }

    private static boolean tooLong(Scale scale) {
        return length(scale.fromLabel()) > Scale.LONGEST_LABEL || length(scale.toLabel()) > Scale.LONGEST_LABEL;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
