package org.belay.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.enrollment.GivenAnswer;
import org.belay.matching.PairAssessment.Answers;
import org.belay.matching.PairAssessment.DaysApart;
import org.belay.matching.PairAssessment.Fact;
import org.belay.matching.PairAssessment.SharedAnswers;
import org.jspecify.annotations.Nullable;

/**
 * A question of the application form whose answers are compared.
 *
 * @param key of the question in its program
 * @param label as people read it
 * @param forMatch whether the match partner reads the answers; if not, neither may learn from a reason what the other said
 * @param alike whether the answers are wanted alike, or different
 * @param measure by what they are alike
 * @param nearDays within how many days two answers are near, where they are dates
 */
public record ComparedQuestion(
        String key, String label, boolean forMatch, boolean alike, Measure measure, int nearDays) {

    /** So many can be compared in a program. */
    public static final int MOST = 5;

    /** By what two answers are alike. The names are stored with match runs: never rename one. */
    public enum Measure {
        /** They are the same, or not. */
        SAME,
        /** Each names several things: what both name, of all that either names. */
        OVERLAP,
        /** How few days lie between them. */
        NEARNESS
    }

    /** One whose answers are the same, or not. */
    public ComparedQuestion(String key, String label, boolean forMatch, boolean alike) {
        this(key, label, forMatch, alike, Measure.SAME, 0);
    }

    /**
     * What somebody's answer says, so that it can be compared: the answer itself, the set of what it names, or the number of
     * a day; null where it says nothing of the kind.
     */
    @Nullable
    Object meaning(Profile profile) {
        var answer = profile.answers().get(key);
        if (answer == null) {
            return null;
        }
        return switch (measure) {
            case SAME -> answer;
            case OVERLAP -> named(answer);
            case NEARNESS ->
                GivenAnswer.day(answer).map(day -> day.toEpochDay()).orElse(null);
        };
    }

    private static @Nullable Set<String> named(String answer) {
        var named = answer.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        return named.isEmpty() ? null : named;
    }

    /** How two answers are to each other, by what they mean. */
    Fact compare(Object ofMentor, Object ofMentee) {
        if (ofMentor instanceof Set<?> one && ofMentee instanceof Set<?> other) {
            var shared = new HashSet<Object>(one);
            shared.retainAll(other);
            return new SharedAnswers(this, shared.size(), one.size() + other.size() - shared.size());
        }
        return ofMentor instanceof Long one && ofMentee instanceof Long other
                ? new DaysApart(this, Math.abs(one - other))
                : new Answers(this, ofMentor.equals(ofMentee));
    }
}
