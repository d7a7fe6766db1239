package org.belay.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.enrollment.GivenAnswer;
import org.belay.matching.PairAssessment.Answers;
import org.belay.matching.PairAssessment.DaysApart;
import org.belay.matching.PairAssessment.Fact;
import org.belay.matching.PairAssessment.SharedAnswers;
import org.belay.matching.PairAssessment.StepsApart;
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
 * @param steps how many lie between the two ends of a scale; 0 of all others
 */
public record ComparedQuestion(
        String key, String label, boolean forMatch, boolean alike, Measure measure, int nearDays, int steps) {

    /** So many can be compared in a program. */
    public static final int MOST = 5;

    /** By what two answers are alike. The names are stored with match runs: never rename one. */
    public enum Measure {
        /** They are the same, or not. */
        SAME,
        /** Each names several things: what both name, of all that either names. */
        OVERLAP,
        /** How few days lie between them. */
        NEARNESS,
        /** How few steps of a scale lie between them. */
        SCALE
    }

    public ComparedQuestion {
        if (measure == Measure.SCALE && steps < 1) {
            throw new IllegalArgumentException("A scale has two ends: " + key);
        }
    }

    /** One whose answers are the same, or not. */
    public ComparedQuestion(String key, String label, boolean forMatch, boolean alike) {
        this(key, label, forMatch, alike, Measure.SAME, 0);
    }

    /** One that has no scale. */
    public ComparedQuestion(String key, String label, boolean forMatch, boolean alike, Measure measure, int nearDays) {
        this(key, label, forMatch, alike, measure, nearDays, 0);
    }

    /** One that is answered on a scale, alike by how near two answers are. */
    public static ComparedQuestion onScale(String key, String label, boolean forMatch, boolean alike, int steps) {
        return new ComparedQuestion(key, label, forMatch, alike, Measure.SCALE, 0, steps);
    }

    /**
     * What somebody's answer says, so that it can be compared: the answer itself, the set of what it names, the number of a
     * day, or a number on a scale; null where it says nothing of the kind.
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
            case SCALE -> GivenAnswer.number(answer).orElse(null);
        };
    }

    private static @Nullable Set<String> named(String answer) {
        var named = answer.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        return named.isEmpty() ? null : named;
    }

    /** Never more than the scale has: an answer may be from an earlier form, with a longer one. */
    int stepsBetween(int one, int other) {
        return Math.min(steps, Math.abs(one - other));
    }

    /** How two answers are to each other, by what they mean. */
    Fact compare(Object ofMentor, Object ofMentee) {
        if (ofMentor instanceof Set<?> one && ofMentee instanceof Set<?> other) {
            var shared = new HashSet<Object>(one);
            shared.retainAll(other);
            return new SharedAnswers(this, shared.size(), one.size() + other.size() - shared.size());
        }
        if (ofMentor instanceof Integer one && ofMentee instanceof Integer other) {
            return new StepsApart(this, stepsBetween(one, other));
        }
        return ofMentor instanceof Long one && ofMentee instanceof Long other
                ? new DaysApart(this, Math.abs(one - other))
                : new Answers(this, ofMentor.equals(ofMentee));
    }
}
