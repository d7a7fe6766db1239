package org.belay.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a score changed, of the people who answered both times and of nobody else. It says what was associated with the
 * time between, never what caused it. Pure.
 *
 * @param n people who answered both times
 * @param onlyBefore people who are missing the second time
 * @param onlyAfter people who were missing the first time
 * @param meanBefore of the n, in the unit of the score
 * @param meanAfter of the n
 * @param meanChange after minus before
 * @param deviation of the changes, with n - 1; NaN for one person
 * @param interval of the mean change by Student's t with n - 1 degrees of freedom; null for one person
 * @param effect null where everybody changed alike, or for one person
 * @param reliable null where no reliability is known, or all began alike
 */
public record PrePost(
        int n,
        int onlyBefore,
        int onlyAfter,
        double meanBefore,
        double meanAfter,
        double meanChange,
        double deviation,
        @Nullable Interval interval,
        @Nullable Effect effect,
        @Nullable Reliable reliable) {

    /** With fewer people the standardized change is corrected for its bias. */
    public static final int CORRECTED_BELOW = 50;

    private static final double UPPER = 0.975;

    /** Below this a deviation is what rounding leaves of none: scores are means to a few decimals. */
    private static final double NONE = 1e-9;

    /** The two-sided 95 % point of the normal distribution, as Jacobson and Truax (1991) use it. */
    private static final double RELIABLE = 1.96;

    /**
     * A standardized mean change.
     *
     * @param value the mean change in standard deviations of the changes
     */
    public record Effect(Kind kind, double value) {

        /** Which one it is, to be said beside it. */
        public enum Kind {
            /** Cohen's d_z. */
            COHEN,
            /** Cohen's d_z with Hedges' correction 1 - 3 / (4 (n - 1) - 1), for fewer than 50 people. */
            HEDGES
        }
    }

    /** How many of the n changed by more than the error of measurement. */
    public record Reliable(int rose, int fell, int within) {}

    /**
     * @param before scores by person
     * @param after scores by person
     * @param reliability of the score, 0 to 1; null where none is known
     * @throws IllegalArgumentException when nobody answered both times
     */
    public static PrePost of(Map<PersonId, Double> before, Map<PersonId, Double> after, @Nullable Double reliability) {
        var both = before.keySet().stream()
                .filter(after::containsKey)
                .sorted(java.util.Comparator.comparingLong(PersonId::value))
                .toList();
        if (both.isEmpty()) {
            throw new IllegalArgumentException("Nobody answered both times.");
        }
        int n = both.size();
        double[] first = values(both, before);
        double[] second = values(both, after);
        double[] changes = new double[n];
        for (int i = 0; i < n; i++) {
            changes[i] = second[i] - first[i];
        }
        double mean = new Mean().evaluate(changes);
        double deviation = n == 1 ? Double.NaN : new StandardDeviation().evaluate(changes);
        return new PrePost(
                n,
                before.size() - n,
                after.size() - n,
                new Mean().evaluate(first),
                new Mean().evaluate(second),
                mean,
                deviation,
                n == 1 ? null : interval(mean, deviation, n),
                n == 1 || deviation < NONE ? null : effect(mean / deviation, n),
                reliability == null || n == 1 ? null : reliable(first, changes, reliability));
    }

    /** The same, where the counts may not be shown. */
    PrePost withoutReliable() {
        return new PrePost(
                n, onlyBefore, onlyAfter, meanBefore, meanAfter, meanChange, deviation, interval, effect, null);
    }

    private static Interval interval(double mean, double deviation, int n) {
        double half = new TDistribution(null, n - 1.0).inverseCumulativeProbability(UPPER) * deviation / Math.sqrt(n);
        return new Interval(mean - half, mean + half);
    }

    /** Hedges (1981), in his approximation. */
    private static Effect effect(double standardized, int n) {
        return n >= CORRECTED_BELOW
                ? new Effect(Effect.Kind.COHEN, standardized)
                : new Effect(Effect.Kind.HEDGES, standardized * (1 - 3 / (4.0 * (n - 1) - 1)));
    }

    private static @Nullable Reliable reliable(double[] before, double[] changes, double reliability) {
        double deviation = new StandardDeviation().evaluate(before);
        if (deviation < NONE || reliability >= 1) {
            return null;
        }
        int rose = 0;
        int fell = 0;
        for (double change : changes) {
            double index = reliableChangeIndex(change, deviation, reliability);
            rose += index > RELIABLE ? 1 : 0;
            fell += index < -RELIABLE ? 1 : 0;
        }
        return new Reliable(rose, fell, changes.length - rose - fell);
    }

    /**
     * The change in units of its standard error: change / (SD · √2 · √(1 - reliability)) (Jacobson and Truax 1991).
     *
     * @param deviation of the scores before
     */
    static double reliableChangeIndex(double change, double deviation, double reliability) {
        return change / (deviation * Math.sqrt(2) * Math.sqrt(1 - reliability));
    }

    private static double[] values(List<PersonId> people, Map<PersonId, Double> scores) {
        return people.stream()
                .mapToDouble(person -> scores.getOrDefault(person, 0.0))
                .toArray();
    }

    /** The mean, and its interval by Student's t; null for fewer than two. */
    static @Nullable Interval meanInterval(Collection<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return all.length < 2
                ? null
                : interval(new Mean().evaluate(all), new StandardDeviation().evaluate(all), all.length);
    }
}
