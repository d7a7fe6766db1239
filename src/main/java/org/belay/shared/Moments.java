package org.belay.shared;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a mean or a deviation tells of how many gave each of several answers, which are whole numbers in a row. Who knows how
 * many answered and their mean knows the sum of all, and who knows the deviation or an interval as well, that of their
 * squares: of few answers that can leave one number for an answer that one to four people gave. Pure.
 */
public final class Moments {

    /** Known is how many there are and their mean. */
    public static final int MEAN = 1;

    /** Known is their deviation too. */
    public static final int DEVIATION = 2;

    private Moments() {}

    /**
     * Whether each number of some answers could be another one, and all that is known would be the same. Where other numbers
     * lie far from the true ones it may not find them, and says that there are none.
     *
     * @param counts how often each answer was given, from the lowest to the highest or the other way round
     * @param steps from which answers one may have been given for the next: all but the last where nothing else is known,
     *     and within what is joined where the numbers of joined answers are
     * @param answers whose numbers are not to be told, by their places
     * @param known {@link #MEAN} or {@link #DEVIATION}
     */
    public static boolean leaveOpen(List<Long> counts, List<Integer> steps, Set<Integer> answers, int known) {
        Set<Integer> told = new HashSet<>(answers);
        return told.isEmpty()
                || (known == MEAN ? pairs(steps) : Stream.concat(threes(steps), fours(steps)))
                        .flatMap(move -> Stream.of(move, move.back()))
                        .anyMatch(move -> {
                            told.removeAll(move.changed(counts));
                            return told.isEmpty();
                        });
    }

    /** The same where nothing but the mean, or the deviation, is known: of those answers that one to four people gave. */
    public static boolean leaveOpen(List<Long> counts, int known) {
        return leaveOpen(
                counts,
                IntStream.range(0, counts.size() - 1).boxed().toList(),
                Set.copyOf(IntStream.range(0, counts.size())
                        .filter(i -> SmallNumbers.small(counts.get(i)))
                        .boxed()
                        .toList()),
                known);
    }

    /** So many answers go from each of some steps to the next answer. */
    private record Move(List<Integer> steps, List<Integer> by) {

        Move back() {
            return new Move(steps, by.stream().map(number -> -number).toList());
        }

        /** The answers whose numbers it changes; none where there are too few to go. */
        Set<Integer> changed(List<Long> counts) {
            TreeMap<Integer, Integer> change = new TreeMap<>();
            for (int i = 0; i < steps.size(); i++) {
                change.merge(steps.get(i), -by.get(i), Integer::sum);
                change.merge(steps.get(i) + 1, by.get(i), Integer::sum);
            }
            change.values().removeIf(number -> number == 0);
            return change.entrySet().stream().allMatch(each -> counts.get(each.getKey()) + each.getValue() >= 0)
                    ? change.keySet()
                    : Set.of();
        }
    }

    /** One up and one down: the sum stays. */
    private static Stream<Move> pairs(List<Integer> steps) {
        return steps.stream()
                .flatMap(one -> after(one, steps).map(other -> new Move(List.of(one, other), List.of(1, -1))));
    }

    /** In the middle as many as at both ends, further out fewer: the sum and that of the squares stay. */
    private static Stream<Move> threes(List<Integer> steps) {
        return steps.stream()
                .flatMap(one -> after(one, steps)
                        .flatMap(middle -> after(middle, steps)
                                .map(last -> new Move(
                                        List.of(one, middle, last),
                                        List.of(last - middle, one - last, middle - one)))));
    }

    /** Two up and two down, as far from each other. */
    private static Stream<Move> fours(List<Integer> steps) {
        return steps.stream()
                .flatMap(one -> after(one, steps)
                        .flatMap(two -> after(two, steps)
                                .filter(three -> steps.contains(three + two - one))
                                .map(three ->
                                        new Move(List.of(one, two, three, three + two - one), List.of(1, -1, -1, 1)))));
    }

    private static Stream<Integer> after(int one, List<Integer> steps) {
        return steps.stream().filter(step -> step > one);
    }
}
