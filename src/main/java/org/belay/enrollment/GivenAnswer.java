package org.belay.enrollment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.belay.program.ApplicationQuestion;
import org.belay.program.QuestionContent;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;
import org.belay.shared.Problem;

/**
 * The text as which an answer is kept: the words themselves, the choice, the number, the day as in 2026-12-07; where
 * several things can be chosen one a line, choices in the order of the question and topics by their keys. So whoever
 * answers the same has the same text.
 */
public final class GivenAnswer {

    /** Topics that one answer can name. */
    public static final int MOST_TOPICS = 20;

    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private GivenAnswer() {}

    /** Out of the choices of the question; what is none of them is left out. */
    public static String choices(QuestionContent question, Collection<String> chosen) {
        return String.join(
                "\n", question.choices().stream().filter(chosen::contains).toList());
    }

    /** @param keys of topics */
    public static String topics(Collection<String> keys) {
        return String.join("\n", new TreeSet<>(keys));
    }

    /** What was chosen, or the answer itself where it is one thing. */
    public static List<String> parts(QuestionKind kind, String answer) {
        return kind.takesSeveral() ? answer.lines().toList() : List.of(answer);
    }

    /**
     * What is wrong with an answer; a blank one is none.
     *
     * @param canChoose whether the topic with a key can be chosen
     */
    public static Optional<Problem> problem(ApplicationQuestion question, String answer, Predicate<String> canChoose) {
        var given = answer.strip();
        if (given.isEmpty()) {
            return question.required()
                    ? Optional.of(Problem.of("enrollment.problem.answer-missing", question.label()))
                    : Optional.empty();
        }
        if (given.length() > QuestionContent.LONGEST_ANSWER) {
            return Optional.of(
                    Problem.of("enrollment.problem.answer-too-long", question.label(), QuestionContent.LONGEST_ANSWER));
        }
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> Optional.empty();
            case CHOICE, MANY_CHOICES ->
                areDifferent(parts(question.kind(), given), question.choices()::contains)
                        ? Optional.empty()
                        : Optional.of(Problem.of("enrollment.problem.no-such-choice", question.label()));
            case SCALE -> onScale(question, given);
            case DATE ->
                day(given).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.of("enrollment.problem.no-date", question.label(), EARLIEST, LATEST));
            case TOPICS -> topics(question, parts(question.kind(), given), canChoose);
        };
    }

    private static boolean areDifferent(List<String> parts, Predicate<String> known) {
        return parts.stream().allMatch(known) && new HashSet<>(parts).size() == parts.size();
    }

    private static Optional<Problem> onScale(ApplicationQuestion question, String given) {
        var scale = question.scale() == null ? Scale.USUAL : question.scale();
        return number(given).filter(scale::holds).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Problem.of("enrollment.problem.not-on-scale", question.label(), scale.from(), scale.to()));
    }

    /** Nothing when it is no number that a scale could have. */
    public static Optional<Integer> number(String answer) {
        return answer.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(answer)) : Optional.empty();
    }

    /** Nothing when it is no day, or one that nobody means. */
    public static Optional<LocalDate> day(String answer) {
        try {
            var day = LocalDate.parse(answer);
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Problem> topics(
            ApplicationQuestion question, List<String> keys, Predicate<String> canChoose) {
        if (keys.size() > MOST_TOPICS) {
            return Optional.of(Problem.of("enrollment.problem.too-many-topics", question.label(), MOST_TOPICS));
        }
        return areDifferent(keys, canChoose)
                ? Optional.empty()
                : Optional.of(Problem.of("enrollment.problem.no-such-topic", question.label()));
    }
}
