package org.belay.shared;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What rests on few people and is not shown, for every feature that shows figures about people. Pure.
 *
 * <p>A value is hidden when 1 to 4 different people stand behind it, behind its numerator or behind its complement, and a
 * second one where a total would give the first away.
 */
public final class SmallNumbers {

    /** The fewest people on whom a shown figure rests. */
    public static final int MINIMUM = 5;

    private SmallNumbers() {}

    /** Whether that many people are too few to be shown and more than none. */
    public static boolean small(long people) {
        return people > 0 && people < MINIMUM;
    }

    /**
     * What was counted.
     *
     * @param people how many different people stand behind it
     */
    public record Counted(long value, long people) {}

    /** Choices {@code first} to {@code last} together. */
    public record Joined(int first, int last, long value) {

        public boolean several() {
            return first != last;
        }
    }

    /**
     * Joins adjacent choices until each rests on enough people, the smallest into its smaller neighbor first. What is alike
     * is joined alike: whoever reads the choices from the other end gets the same ones, so that two readings tell no more
     * than one. Empty when all together are too few.
     */
    public static List<Joined> joinChoices(List<Counted> choices) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            segments.add(
                    new Segment(i, i, choices.get(i).value(), choices.get(i).people()));
        }
        while (segments.size() > 1 && least(segments) < MINIMUM) {
            segments = joined(segments, seams(segments));
        }
        boolean enough = segments.stream().allMatch(segment -> segment.people() >= MINIMUM);
        return enough && !segments.isEmpty()
                ? segments.stream()
                        .map(segment -> new Joined(segment.first(), segment.last(), segment.value()))
                        .toList()
                : List.of();
    }

    /** @param people at least so many: people of two choices may be the same, so the larger number stands */
    private record Segment(int first, int last, long value, long people) {
        Segment with(Segment next) {
            boolean onePersonOneAnswer = value == people && next.value == next.people;
            long together = onePersonOneAnswer ? people + next.people : Math.max(people, next.people);
            return new Segment(first, next.last, value + next.value, together);
        }
    }

    private static long least(List<Segment> segments) {
        return segments.stream().mapToLong(Segment::people).min().orElse(0);
    }

    /** After which segments there is no border any more, since one of the smallest joins its neighbor, or both alike. */
    private static BitSet seams(List<Segment> segments) {
        long least = least(segments);
        BitSet seams = new BitSet();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).people() == least) {
                long before = i == 0 ? Long.MAX_VALUE : segments.get(i - 1).people();
                long after = i == segments.size() - 1
                        ? Long.MAX_VALUE
                        : segments.get(i + 1).people();
                if (before <= after) {
                    seams.set(i - 1);
                }
                if (after <= before) {
                    seams.set(i);
                }
            }
        }
        return seams;
    }

    private static List<Segment> joined(List<Segment> segments, BitSet seams) {
        List<Segment> joined = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (i > 0 && seams.get(i - 1)) {
                joined.set(joined.size() - 1, joined.getLast().with(segments.get(i)));
            } else {
                joined.add(segments.get(i));
            }
        }
        return joined;
    }

    /** Groups as they may be shown: {@code joined} holds what went into {@code rest}, which is null when nothing did. */
    public record Grouping<G>(List<G> shown, @Nullable G rest, List<G> joined) {}

    /**
     * Joins groups of 1 to 4 people, and the next larger one while together they are still too few or there is only one:
     * so neither a group nor what a total leaves of the shown groups rests on few.
     *
     * @param size people of a group
     * @param join one group of two
     */
    public static <G> Grouping<G> joinGroups(List<G> groups, ToLongFunction<G> size, BinaryOperator<G> join) {
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
