package org.belay.reporting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.reporting.CohortFacts.Tally;

/**
 * One figure by month whose sum stands in the report of the whole cohort, and the months in which it is hidden.
 *
 * <p>Who takes the shown months from the whole learns the sum of the hidden ones. So that sum must again rest on enough
 * people, be made of two numbers at least, and leave each of them open by one or more.
 */
record MonthLine(List<Tally> cells, Set<Integer> hidden) {

    /** The least number of sessions behind which {@link Figure#MINIMUM_GROUP} people stand, two for each. */
    static final long LEAST_SESSIONS = (Figure.MINIMUM_GROUP + 1) / 2;

    MonthLine {
        cells = List.copyOf(cells);
        hidden = Set.copyOf(hidden);
    }

    /** With each month hidden, as when the sum itself is. */
    static MonthLine nothing(List<Tally> cells) {
        return new MonthLine(cells, indexes(cells.size(), i -> true));
    }

    /**
     * With the small months hidden and as many others as are needed beside them.
     *
     * @param already months that are hidden whatever their numbers
     */
    static MonthLine of(List<Tally> cells, Set<Integer> already) {
        return of(cells, already, LEAST_SESSIONS);
    }

    /** @param least what a reader knows a number to be that rests on enough people */
    static MonthLine of(List<Tally> cells, Set<Integer> already, long least) {
        Set<Integer> first = indexes(cells.size(), i -> already.contains(i) || small(cells.get(i)));
        return new MonthLine(
                cells,
                grown(
                        first,
                        cells,
                        hidden -> safe(hidden.stream().map(cells::get).toList(), least)));
    }

    /**
     * The first of two parts of a line whose months are known where the line is not hidden: the missed of those that were
     * not held, beside those not logged. Both are hidden in the same months.
     */
    static MonthLine part(MonthLine whole, List<Tally> part, List<Tally> rest) {
        return part(whole, part, rest, LEAST_SESSIONS);
    }

    /** @param least what a reader knows a number to be that rests on enough people */
    static MonthLine part(MonthLine whole, List<Tally> part, List<Tally> rest, long least) {
        Set<Integer> first = indexes(part.size(), i -> whole.hides(i) || small(part.get(i)) || small(rest.get(i)));
        return new MonthLine(part, grown(first, whole.cells(), hidden -> safe(whole, part, rest, hidden, least)));
    }

    private static boolean safe(MonthLine whole, List<Tally> part, List<Tally> rest, Set<Integer> hidden, long least) {
        return safe(hidden.stream().map(part::get).toList(), least)
                && safe(hidden.stream().map(rest::get).toList(), least)
                && hidden.stream()
                        .filter(i -> !whole.hides(i) && (small(part.get(i)) || small(rest.get(i))))
                        .allMatch(i -> hidden.stream()
                                .anyMatch(j -> !j.equals(i)
                                        && (canMove(part, rest, i, j, 1, least)
                                                || canMove(part, rest, i, j, -1, least))));
    }

    /** Whether a reader must think it possible that one more of a month was missed and one fewer of another. */
    private static boolean canMove(List<Tally> part, List<Tally> rest, int i, int j, int by, long least) {
        return canBe(part.get(i), by, least)
                && canBe(rest.get(i), -by, least)
                && canBe(part.get(j), -by, least)
                && canBe(rest.get(j), by, least);
    }

    private static boolean canBe(Tally tally, int by, long least) {
        return tally.value() + by >= least(tally, least);
    }

    /** Hides the smallest of the others until it is safe, or all when it never is. */
    static Set<Integer> grown(Set<Integer> first, List<Tally> cells, Predicate<Set<Integer>> safe) {
        Set<Integer> hidden = new HashSet<>(first);
        while (!safe.test(hidden)) {
            var next = IntStream.range(0, cells.size())
                    .boxed()
                    .filter(i -> !hidden.contains(i) && cells.get(i).value() > 0)
                    .min(Comparator.comparingLong(i -> cells.get(i).value()));
            if (next.isEmpty()) {
                return indexes(cells.size(), i -> true);
            }
            hidden.add(next.get());
        }
        return hidden;
    }

    /**
     * Whether numbers of which a reader learns the sum cannot be told from it.
     *
     * @param least what a reader knows a number to be that rests on enough people
     */
    static boolean safe(List<Tally> together, long least) {
        List<Tally> some = together.stream().filter(each -> each.value() > 0).toList();
        return some.isEmpty()
                || (some.size() > 1
                        && some.stream().anyMatch(each -> !small(each))
                        && sum(some, Tally::value) > sum(some, each -> least(each, least)));
    }

    private static long least(Tally tally, long least) {
        return small(tally) ? 1 : tally.value() == 0 ? 0 : least;
    }

    private static long sum(List<Tally> tallies, ToLongFunction<Tally> number) {
        return tallies.stream().mapToLong(number).sum();
    }

    static boolean small(Tally tally) {
        return Suppression.small(tally.people());
    }

    static Set<Integer> indexes(int size, Predicate<Integer> wanted) {
        return IntStream.range(0, size).boxed().filter(wanted).collect(Collectors.toSet());
    }

    boolean hides(int month) {
        return hidden.contains(month);
    }

    /** The number of a month. Where every month is hidden, none tells whether it is small. */
    FigureValue value(int month) {
        boolean all = hidden.size() == cells.size();
        return all ? FigureValue.wouldTell() : Parts.value(cells.get(month), hides(month));
    }
}
