package org.belay.feedback;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure out of the answers to items: of the whole instrument, or a subscale.
 *
 * @param minimumAnswered with fewer answered items there is none
 * @param factor by which it is multiplied
 * @param from the lowest value that it can have
 * @param to the highest
 * @param reliability for the reliable change, 0 to 1; null where none is known
 */
public record Score(
        String key,
        Wording title,
        Rule rule,
        List<String> items,
        int minimumAnswered,
        double factor,
        double from,
        double to,
        @Nullable Double reliability,
        @Nullable String reliabilitySource,
        List<CutOff> cutOffs) {

    /** Of one instrument. */
    public static final int MOST = 12;

    public static final int MOST_CUT_OFFS = 6;
    public static final int MOST_FACTOR = 1000;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SOURCE = 500;

    public Score {
        items = List.copyOf(items);
        cutOffs = List.copyOf(cutOffs);
    }

    /**
     * The same, from the lowest to the highest value that answers can give.
     *
     * @param scales of its items, at least one
     */
    public Score over(List<AnswerScale> scales) {
        var times = rule == Rule.SUM ? factor * scales.size() : factor;
        return new Score(
                key,
                title,
                rule,
                items,
                minimumAnswered,
                factor,
                times * scales.stream().mapToInt(AnswerScale::from).min().orElseThrow(),
                times * scales.stream().mapToInt(AnswerScale::to).max().orElseThrow(),
                reliability,
                reliabilitySource,
                cutOffs);
    }

    public Score with(List<CutOff> others) {
        return new Score(
                key, title, rule, items, minimumAnswered, factor, from, to, reliability, reliabilitySource, others);
    }

    /** A recommendation is one answer from 0 to 10 as it is. */
    public boolean suitsRule() {
        return rule != Rule.RECOMMENDATION || (items.size() == 1 && from == 0 && to == 10);
    }

    /** How answers become a figure. */
    public enum Rule {
        /** The mean of the answered items. */
        MEAN,
        /** Their mean times the number of items: the sum, with what is missing taken for the mean of the rest. */
        SUM,
        /** The answer itself; a group has the share of 9 and 10 minus the share of 0 to 6, in points. */
        RECOMMENDATION
    }

    /**
     * What a low value may mean; never a diagnosis.
     *
     * @param help whether the person is shown sources of help, and nobody else is told
     */
    public record CutOff(double below, Wording words, boolean help) {}

    /** The lowest cut-off that a value lies below, in whatever order they stand. */
    public Optional<CutOff> reached(double value) {
        return cutOffs.stream().filter(cutOff -> value < cutOff.below()).min(comparingDouble(CutOff::below));
    }
}
