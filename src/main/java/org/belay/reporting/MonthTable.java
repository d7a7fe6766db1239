package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Months;

/**
 * Held and planned sessions by month, so that no month can be told from the others and the totals.
 */
final class MonthTable {

    private final List<Month> months;
    private final List<Part> parts;
    private final SessionLines joined;

    /** @param totals of the same months, after suppression */
    MonthTable(List<Month> months, Map<Figure, FigureValue> totals) {
        this.months = List.copyOf(months);
        this.parts = joined(months);
        this.joined = SessionLines.of(
                tallies(parts, Part::planned),
                tallies(parts, Part::held),
                tallies(parts, Part::notHeld),
                MonthLine.indexes(parts.size(), i -> !parts.get(i).keeps(Month::notHeld)),
                SessionLines.shown(totals, Figure.SESSIONS_PLANNED),
                SessionLines.shown(totals, Figure.SESSIONS_HELD));
    }

    /** The months, those at either end joined; none when every number of them would have to be hidden. */
    List<MonthRow> rows() {
        MonthLine held = joined.held();
        MonthLine planned = joined.planned();
        if (held.hidden().size() == parts.size() && planned.hidden().size() == parts.size()) {
            return List.of();
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new MonthRow(parts.get(i).name(), planned.value(i), held.value(i)))
                .toList();
    }

    /** Of each month by itself: one that was joined with others must not be told from them. */
    SessionLines lines() {
        return new SessionLines(alone(joined.planned(), Month::planned), alone(joined.held(), Month::held));
    }

    private MonthLine alone(MonthLine line, Function<Month, Tally> number) {
        List<Integer> places = IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> parts.get(i).members().stream().map(month -> i))
                .toList();
        return new MonthLine(
                months.stream().map(number).toList(),
                MonthLine.indexes(
                        months.size(),
                        i -> line.hides(places.get(i))
                                || parts.get(places.get(i)).members().size() > 1));
    }

    private static List<Tally> tallies(List<Part> parts, Function<Part, Tally> number) {
        return parts.stream().map(number).toList();
    }

    /** Months in a row, most often one. */
    private record Part(List<Month> members) {

        Part and(Part next) {
            List<Month> both = new ArrayList<>(members);
            both.addAll(next.members);
            return new Part(both);
        }

        Months name() {
            return new Months(members.getFirst().month(), members.getLast().month());
        }

        Tally planned() {
            return sum(Month::planned);
        }

        Tally held() {
            return sum(Month::held);
        }

        Tally notHeld() {
            return sum(Month::notHeld);
        }

        /** At least so many people: those of all may be the same. */
        private Tally sum(Function<Month, Tally> number) {
            return members.stream()
                    .map(number)
                    .reduce(
                            Tally.NONE,
                            (one, other) ->
                                    new Tally(one.value() + other.value(), Math.max(one.people(), other.people())));
        }

        boolean small() {
            return MonthLine.small(planned()) || MonthLine.small(held()) || !keeps(Month::held);
        }

        /** Whether the numbers of joined months cannot be told from their sum. */
        boolean keeps(Function<Month, Tally> number) {
            List<Tally> each = members.stream().map(number).toList();
            return members.size() == 1
                    || each.stream().noneMatch(MonthLine::small)
                    || MonthLine.safe(each, MonthLine.LEAST_SESSIONS);
        }
    }

    /** The few who met before the others or after them go with the next month, which would have to be hidden for them. */
    private static List<Part> joined(List<Month> months) {
        List<Part> parts = new ArrayList<>(
                months.stream().map(month -> new Part(List.of(month))).toList());
        while (parts.size() > 1 && parts.getFirst().small()) {
            parts.addFirst(parts.removeFirst().and(parts.removeFirst()));
        }
        while (parts.size() > 1 && parts.getLast().small()) {
            Part last = parts.removeLast();
            parts.addLast(parts.removeLast().and(last));
        }
        return parts;
    }
}
