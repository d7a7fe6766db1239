package org.belay.reporting;

import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;

/** The statistics of the reports. All intervals are 95 %. */
final class Statistics {

    /** The 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private Statistics() {}

    /** The score interval of a share, without continuity correction (Wilson 1927; method 3 in Newcombe 1998a). */
    static Interval wilson(Share share) {
        double n = share.base();
        double p = share.value();
        double divisor = 1 + Z * Z / n;
        double center = (p + Z * Z / (2 * n)) / divisor;
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / divisor;
        return new Interval(Math.max(0, center - half), Math.min(1, center + half));
    }

    /** The interval of the difference of two independent shares, a minus b (method 10 in Newcombe 1998b). */
    static Interval newcombe(Share a, Share b) {
        Interval first = wilson(a);
        Interval second = wilson(b);
        double difference = a.value() - b.value();
        double down = Math.hypot(a.value() - first.low(), second.high() - b.value());
        double up = Math.hypot(first.high() - a.value(), b.value() - second.low());
        return new Interval(difference - down, difference + up);
    }

    /**
     * The variance of the recommendation score in points squared: 100² (p + d - (p - d)²) / n, the variance of a difference
     * of two cells of one multinomial sample.
     */
    static double scoreVariance(Score score) {
        double high = score.high() / (double) score.n();
        double low = score.low() / (double) score.n();
        return 10_000 * (high + low - (high - low) * (high - low)) / score.n();
    }

    /** The normal interval of the recommendation score, cut to -100 and +100. */
    static Interval scoreInterval(Score score) {
        double half = Z * Math.sqrt(scoreVariance(score));
        return new Interval(Math.max(-100, score.value() - half), Math.min(100, score.value() + half));
    }

    /** The normal interval of the difference of two independent scores, a minus b. */
    static Interval scoreDifference(Score a, Score b) {
        double half = Z * Math.sqrt(scoreVariance(a) + scoreVariance(b));
        double difference = a.value() - b.value();
        return new Interval(difference - half, difference + half);
    }

    /** The t interval of a mean with n - 1 degrees of freedom; n at least 2. */
    static Interval meanInterval(Mean mean) {
        double half = StudentT.twoSided95(mean.n() - 1.0) * mean.deviation() / Math.sqrt((double) mean.n());
        return new Interval(mean.value() - half, mean.value() + half);
    }

    /** The interval of the difference of two independent means, a minus b, by Welch (1947); both n at least 2. */
    static Interval welch(Mean a, Mean b) {
        double first = a.deviation() * a.deviation() / a.n();
        double second = b.deviation() * b.deviation() / b.n();
        double difference = a.value() - b.value();
        if (first + second == 0) {
            return new Interval(difference, difference);
        }
        double freedom =
                (first + second) * (first + second) / (first * first / (a.n() - 1) + second * second / (b.n() - 1));
        double half = StudentT.twoSided95(freedom) * Math.sqrt(first + second);
        return new Interval(difference - half, difference + half);
    }
}
