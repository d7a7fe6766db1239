package org.belay.shared;

import java.util.ArrayList;
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
     * Joins adjacent choices until each rests on enough people, the smallest into its smaller neighbor first. Empty when
     * all together are too few.
     */
    public static List<Joined> joinChoices(List<Counted> choices) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            segments.add(
                    new Segment(i, i, choices.get(i).value(), choices.get(i).people()));
        }
        while (segments.size() > 1) {
            int least = indexOfLeast(segments);
            if (segments.get(least).people() >= MINIMUM) {
                break;
            }
            int left = least == 0 || (least < segments.size() - 1 && fewer(segments, least + 1, least - 1))
                    ? least
                    : least - 1;
            segments.set(left, segments.get(left).with(segments.remove(left + 1)));
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

    private static int indexOfLeast(List<Segment> segments) {
        int least = segments.size() - 1;
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).people() < segments.get(least).people()) {
                least = i;
            }
        }
        return least;
    }

    private static boolean fewer(List<Segment> segments, int one, int other) {
        return segments.get(one).people() < segments.get(other).people();
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
