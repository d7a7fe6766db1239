package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.shared.Moments;

/**
 * Answers to one question by month. All months that are shown have the same choices joined, as far as the months need it,
 * so that months can be taken from the whole by these choices only; what is then left rests on enough people each time.
 */
final class MonthAnswers {

    private final List<Answers> months;
    private final FigureValue total;
    private final boolean drawn;
    private final boolean mean;
    private List<Segment> segments;
    private Set<Integer> hidden;

    /**
     * @param whole the answers of all months as they are shown
     * @param already months that are hidden whatever their answers
     * @param mean whether the mean of the answers is shown
     */
    MonthAnswers(Bar whole, List<Answers> months, Set<Integer> already, boolean mean) {
        this.months = List.copyOf(months);
        this.mean = mean;
        this.total = whole.state();
        this.drawn = !whole.segments().isEmpty();
        int choices = months.getFirst().byChoice().size();
        this.segments = drawn ? whole.segments() : List.of(new Segment(0, choices - 1, 0));
        this.hidden = total.shown() ? Set.of() : MonthLine.indexes(months.size(), i -> true);
        if (total.shown()) {
            join();
            Set<Integer> first = MonthLine.indexes(
                    months.size(), i -> already.contains(i) || MonthLine.small(all(i)) || tells(months.get(i)));
            List<Tally> cells =
                    IntStream.range(0, months.size()).mapToObj(this::all).toList();
            this.hidden = MonthLine.grown(first, cells, this::safe);
        }
    }

    private Tally all(int month) {
        Answers answers = months.get(month);
        return new Tally(sum(answers, 0, answers.byChoice().size() - 1), answers.people());
    }

    /** Joins neighbors until no choice of a month of enough people is that of too few, and no mean tells one. */
    private void join() {
        while (segments.size() > 1) {
            Segment few = segments.stream().filter(this::few).findFirst().orElse(null);
            if (few == null) {
                if (months.stream().noneMatch(this::tells)) {
                    return;
                }
                few = segments.getLast();
            }
            join(segments.indexOf(few));
        }
    }

    private boolean few(Segment segment) {
        return months.stream()
                .filter(month -> month.people() >= Figure.MINIMUM_GROUP)
                .anyMatch(month -> people(month, segment) < Figure.MINIMUM_GROUP);
    }

    /** With the neighbor that has fewer answers. */
    private void join(int place) {
        boolean last = place == segments.size() - 1;
        boolean withNext = place == 0
                || (!last
                        && segments.get(place + 1).count()
                                < segments.get(place - 1).count());
        int first = withNext ? place : place - 1;
        List<Segment> joined = new ArrayList<>(segments);
        Segment next = joined.remove(first + 1);
        Segment one = joined.get(first);
        joined.set(first, new Segment(one.first(), next.last(), one.count() + next.count()));
        segments = List.copyOf(joined);
    }

    /** At least so many different people: those of the largest choice, and those of all without those of the others. */
    private static long people(Answers answers, Segment segment) {
        long largest = 0;
        long others = 0;
        for (int i = 0; i < answers.byChoice().size(); i++) {
            long people = answers.byChoice().get(i).people();
            if (i >= segment.first() && i <= segment.last()) {
                largest = Math.max(largest, people);
            } else {
                others += people;
            }
        }
        return Math.max(largest, answers.people() - others);
    }

    private static long sum(Answers answers, int first, int last) {
        return answers.byChoice().subList(first, last + 1).stream()
                .mapToLong(Tally::value)
                .sum();
    }

    /** Whether what the whole holds beside the shown months cannot be told apart. */
    private boolean safe(Set<Integer> without) {
        List<Integer> some = without.stream().filter(i -> all(i).value() > 0).toList();
        if (some.isEmpty()) {
            return true;
        }
        List<Answers> together = some.stream().map(months::get).toList();
        long many = together.stream()
                .filter(month -> month.people() >= Figure.MINIMUM_GROUP)
                .count();
        long few = some.stream()
                .map(this::all)
                .filter(MonthLine::small)
                .mapToLong(Tally::value)
                .sum();
        return MonthLine.safe(some.stream().map(this::all).toList(), (long) Figure.MINIMUM_GROUP * segments.size())
                && segments.stream().allMatch(segment -> isOpen(segment, together, many, few))
                && !tells(sum(together));
    }

    /** Whether all answers of the small months may have been of these choices, and one more or fewer. */
    private static boolean isOpen(Segment segment, List<Answers> together, long many, long few) {
        long left = together.stream()
                .mapToLong(month -> sum(month, segment.first(), segment.last()))
                .sum();
        return few == 0 || left - many * Figure.MINIMUM_GROUP > few;
    }

    private static Answers sum(List<Answers> together) {
        List<Tally> choices = IntStream.range(0, together.getFirst().byChoice().size())
                .mapToObj(choice -> together.stream()
                        .map(month -> month.byChoice().get(choice))
                        .reduce(
                                Tally.NONE,
                                (one, other) ->
                                        new Tally(one.value() + other.value(), Math.max(one.people(), other.people()))))
                .toList();
        long people = together.stream().mapToLong(Answers::people).max().orElse(0);
        return new Answers(choices, people, null);
    }

    /** Whether the mean beside the joined choices leaves only one number possible for a choice of few people. */
    private boolean tells(Answers answers) {
        return mean && answers.people() >= Figure.MINIMUM_GROUP && !leaveOpen(answers, Moments.MEAN);
    }

    private boolean leaveOpen(Answers answers, int known) {
        return Moments.leaveOpen(
                answers.byChoice().stream().map(Tally::value).toList(),
                segments.stream()
                        .flatMap(segment ->
                                IntStream.range(segment.first(), segment.last()).boxed())
                        .toList(),
                MonthLine.indexes(
                        answers.byChoice().size(),
                        choice -> MonthLine.small(answers.byChoice().get(choice))),
                known);
    }

    /** Whether the deviation of the answers of a month, beside their mean and the joined choices, tells such a number. */
    boolean deviationTells(int month) {
        return !leaveOpen(months.get(month), Moments.DEVIATION);
    }

    boolean hides(int month) {
        return hidden.contains(month);
    }

    /** The mark of a hidden month; where all are hidden, none tells whether its answers are few. */
    FigureValue mark(int month) {
        if (!total.shown()) {
            return total instanceof FigureValue.Hidden ? FigureValue.wouldTell() : total;
        }
        boolean all = hidden.size() == months.size();
        return MonthLine.small(all(month)) && !all ? FigureValue.tooFew() : FigureValue.wouldTell();
    }

    Bar bar(int month) {
        if (hides(month)) {
            return new Bar(List.of(), mark(month));
        }
        FigureValue state = ShownFigures.state(months.get(month));
        return new Bar(
                drawn && state.shown()
                        ? segments.stream()
                                .map(segment -> new Segment(
                                        segment.first(),
                                        segment.last(),
                                        sum(months.get(month), segment.first(), segment.last())))
                                .toList()
                        : List.of(),
                state);
    }
}
