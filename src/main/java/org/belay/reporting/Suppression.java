package org.belay.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers: decides what may not be shown. Pure.
 *
 * <p>A value is hidden when 1 to 4 different people stand behind it, behind its numerator or behind its complement, and a
 * second one where a total would give the first away. Zero may show for what was counted in operations, not for answers.
 */
final class Suppression {

    private Suppression() {}

    /** Whether that many people are too few to be shown and more than none. */
    static boolean small(long people) {
        return people > 0 && people < Figure.MINIMUM_GROUP;
    }

    /** A number that stands alone. */
    static FigureValue count(@Nullable Tally tally) {
        if (tally == null) {
            return FigureValue.notRecorded();
        }
        return small(tally.people()) ? FigureValue.tooFew() : new FigureValue.Count(tally.value());
    }

    /** A part of a whole: hidden when the part, the rest or both together rest on too few people. */
    static FigureValue share(@Nullable Tally part, @Nullable Tally rest) {
        if (part == null || rest == null || part.value() + rest.value() == 0) {
            return FigureValue.notRecorded();
        }
        if (small(part.people())) {
            return FigureValue.tooFew();
        }
        return small(rest.people())
                ? FigureValue.wouldTell()
                : new FigureValue.Share(part.value(), part.value() + rest.value());
    }

    /**
     * What to hide in a table of numbers whose totals are shown.
     *
     * <p>After it, each hidden number has at least one other value that fits everything shown: a cycle of hidden cells can
     * move by one without changing a total. Where no such cycle can be made, {@link Mask#totals} says that the totals must
     * be hidden too.
     *
     * @param rows of equal length
     * @param rowTotals whether the sum of each row is shown somewhere
     * @param columnTotals whether the sum of each column is shown somewhere
     */
    static Mask protect(List<List<Tally>> rows, boolean rowTotals, boolean columnTotals) {
        return new CellProtection(rows, rowTotals, columnTotals).mask();
    }

    /**
     * What {@link #protect} hides.
     *
     * @param hidden by row and column
     * @param totals whether the totals must be hidden as well
     */
    record Mask(List<List<Boolean>> hidden, boolean totals) {
        boolean hides(int row, int column) {
            return hidden.get(row).get(column);
        }
    }

    /**
     * Joins adjacent choices until each rests on enough people, the smallest into its smaller neighbor first. Empty when
     * all together are too few.
     */
    static List<Segment> joinChoices(List<Tally> choices) {
        List<Joined> segments = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            segments.add(new Joined(i, i, choices.get(i).value(), choices.get(i).people()));
        }
        while (segments.size() > 1) {
            int least = indexOfLeast(segments);
            if (segments.get(least).people() >= Figure.MINIMUM_GROUP) {
                break;
            }
            int left = least == 0 || (least < segments.size() - 1 && fewer(segments, least + 1, least - 1))
                    ? least
                    : least - 1;
            segments.set(left, segments.get(left).with(segments.remove(left + 1)));
        }
        boolean enough = segments.stream().allMatch(segment -> segment.people() >= Figure.MINIMUM_GROUP);
        return enough && !segments.isEmpty()
                ? segments.stream()
                        .map(segment -> new Segment(segment.first(), segment.last(), segment.value()))
                        .toList()
                : List.of();
    }

    /**
     * Choices joined.
     *
     * @param people at least so many: people of two choices may be the same, so the larger number stands
     */
    private record Joined(int first, int last, long value, long people) {
        Joined with(Joined next) {
            boolean onePersonOneAnswer = value == people && next.value == next.people;
            long together = onePersonOneAnswer ? people + next.people : Math.max(people, next.people);
            return new Joined(first, next.last, value + next.value, together);
        }
    }

    private static int indexOfLeast(List<Joined> segments) {
        int least = segments.size() - 1;
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).people() < segments.get(least).people()) {
                least = i;
            }
        }
        return least;
    }

    private static boolean fewer(List<Joined> segments, int one, int other) {
        return segments.get(one).people() < segments.get(other).people();
    }

    /** Groups as they may be shown: {@code joined} holds what went into {@code rest}, which is null when nothing did. */
    record Grouping<G>(List<G> shown, @Nullable G rest, List<G> joined) {}

    /**
     * Joins groups of 1 to 4 people, and the next larger one while together they are still too few.
     *
     * @param size people of a group
     * @param join one group of two
     */
    static <G> Grouping<G> joinGroups(List<G> groups, ToLongFunction<G> size, BinaryOperator<G> join) {
        List<G> shown = new ArrayList<>(groups.stream()
                .filter(group -> size.applyAsLong(group) > 0)
                .sorted(Comparator.comparingLong(size).reversed())
                .toList());
        List<G> joined = new ArrayList<>();
        long together = 0;
        while (!shown.isEmpty()
                && (small(size.applyAsLong(shown.getLast())) || small(together) || joined.size() == 1)) {
            G least = shown.removeLast();
            joined.add(least);
            together += size.applyAsLong(least);
        }
        return new Grouping<>(List.copyOf(shown), joined.stream().reduce(join).orElse(null), List.copyOf(joined));
    }
}
