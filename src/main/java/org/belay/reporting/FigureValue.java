package org.belay.reporting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The value of a figure, or the reason why there is none. Never a zero that stands for "unknown". Kept as text with the report
 * of a closed cohort, so its parts keep their names.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(FigureValue.Count.class),
    @JsonSubTypes.Type(FigureValue.Amount.class),
    @JsonSubTypes.Type(FigureValue.Share.class),
    @JsonSubTypes.Type(FigureValue.Mean.class),
    @JsonSubTypes.Type(FigureValue.Score.class),
    @JsonSubTypes.Type(FigureValue.NotRecorded.class),
    @JsonSubTypes.Type(FigureValue.WholeOnly.class),
    @JsonSubTypes.Type(FigureValue.Hidden.class)
})
public sealed interface FigureValue {

    /** A number of people, matches, sessions or answers. */
    record Count(long value) implements FigureValue {}

    /** A measured amount, such as hours. */
    record Amount(double value) implements FigureValue {}

    /** A part of a whole; the base is at least 1. */
    record Share(long numerator, long base) implements FigureValue {
        public Share {
            if (base < 1 || numerator < 0 || numerator > base) {
                throw new IllegalArgumentException(numerator + " of " + base + " is not a share");
            }
        }

        /** From 0 to 1. */
        public double value() {
            return numerator / (double) base;
        }
    }

    /**
     * A mean.
     *
     * @param deviation the standard deviation with n - 1
     * @param independent whether each value comes from another person or match, and the deviation tells nothing of single
     *     ones; only then an interval is stated
     */
    record Mean(double value, double deviation, long n, boolean independent) implements FigureValue {
        Mean withoutInterval() {
            return new Mean(value, deviation, n, false);
        }
    }

    /** Answers from 0 to 10 in three groups: 9 to 10, 7 to 8, 0 to 6. */
    record Score(long high, long middle, long low) implements FigureValue {
        public long n() {
            return high + middle + low;
        }

        /** From -100 to +100. */
        public double value() {
            return 100.0 * (high - low) / n();
        }
    }

    /** The data does not hold it. */
    record NotRecorded() implements FigureValue {}

    /** The report is about a department or site, and this is counted for the whole cohort alone. */
    record WholeOnly() implements FigureValue {}

    /** It is known and must not be shown. */
    record Hidden(Reason reason) implements FigureValue {}

    /** Why a value is hidden. */
    enum Reason {
        /** It rests on fewer people than the minimum group. */
        TOO_FEW,
        /** It would tell a value that rests on too few. */
        WOULD_TELL
    }

    static FigureValue notRecorded() {
        return new NotRecorded();
    }

    static FigureValue wholeOnly() {
        return new WholeOnly();
    }

    static FigureValue tooFew() {
        return new Hidden(Reason.TOO_FEW);
    }

    static FigureValue wouldTell() {
        return new Hidden(Reason.WOULD_TELL);
    }

    /** The value as one number in the unit of its figure, if it may be shown. */
    default OptionalDouble number() {
        return switch (this) {
            case Count count -> OptionalDouble.of((double) count.value());
            case Amount amount -> OptionalDouble.of(amount.value());
            case Share share -> OptionalDouble.of(share.value());
            case Mean mean -> OptionalDouble.of(mean.value());
            case Score score -> OptionalDouble.of(score.value());
            case NotRecorded ignored -> OptionalDouble.empty();
            case WholeOnly ignored -> OptionalDouble.empty();
            case Hidden ignored -> OptionalDouble.empty();
        };
    }

    /** The 95 % interval in the unit of the figure, where a method fits. */
    default Optional<Interval> interval() {
        return switch (this) {
            case Share share -> Optional.of(Statistics.wilson(share));
            case Mean mean when mean.independent() && mean.n() > 1 -> Optional.of(Statistics.meanInterval(mean));
            case Score score -> Optional.of(Statistics.scoreInterval(score));
            default -> Optional.empty();
        };
    }

    /** Whether a number may be shown. */
    default boolean shown() {
        return number().isPresent();
    }
}
