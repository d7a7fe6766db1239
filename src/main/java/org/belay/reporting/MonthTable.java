package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Months;
import org.belay.reporting.Suppression.Mask;

/**
 * Planned and held sessions by month, so that no month can be told from the others and the totals. Empty when that cannot
 * be reached.
 */
final class MonthTable {

    private MonthTable() {}

    static List<MonthRow> of(List<Month> each, Map<Figure, FigureValue> totals) {
        List<Part> months = joined(each);
        Mask planned = Suppression.protect(
                months.stream().map(month -> List.of(month.planned())).toList(), false, true);
        Mask held = Suppression.protect(
                months.stream()
                        .map(month -> List.of(month.held(), month.notHeld()))
                        .toList(),
                true,
                true);
        boolean noPlanned = isHidden(totals, Figure.SESSIONS_PLANNED);
        boolean noHeld = noPlanned || isHidden(totals, Figure.SESSIONS_HELD);
        if ((planned.totals() && !noPlanned) || (held.totals() && !noHeld)) {
            return List.of();
        }
        List<MonthRow> rows = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Part month = months.get(i);
            boolean hidePlanned = noPlanned || planned.hides(i, 0);
            boolean hideHeld = noHeld || hidePlanned || held.hides(i, 0);
            rows.add(new MonthRow(
                    month.months(), Parts.value(month.planned(), hidePlanned), Parts.value(month.held(), hideHeld)));
        }
        return List.copyOf(rows);
    }

    /** Some months together. */
    private record Part(Months months, Tally planned, Tally held, Tally notHeld) {

        static Part of(Month month) {
            return new Part(new Months(month.month(), month.month()), month.planned(), month.held(), month.notHeld());
        }

        Part and(Part next) {
            return new Part(
                    new Months(months.first(), next.months.last()),
                    sum(planned, next.planned),
                    sum(held, next.held),
                    sum(notHeld, next.notHeld));
        }

        /** At least so many people: those of both may be the same. */
        private static Tally sum(Tally one, Tally other) {
            return new Tally(one.value() + other.value(), Math.max(one.people(), other.people()));
        }

        boolean small() {
            return Suppression.small(planned.people());
        }
    }

    /** The few who met before the others or after them go with the next month, which would have to be hidden for them. */
    private static List<Part> joined(List<Month> months) {
        List<Part> parts = new ArrayList<>(months.stream().map(Part::of).toList());
        while (parts.size() > 1 && parts.getFirst().small()) {
            parts.addFirst(parts.removeFirst().and(parts.removeFirst()));
        }
        while (parts.size() > 1 && parts.getLast().small()) {
            Part last = parts.removeLast();
            parts.addLast(parts.removeLast().and(last));
        }
        return parts;
    }

    private static boolean isHidden(Map<Figure, FigureValue> totals, Figure figure) {
        return totals.get(figure) instanceof FigureValue.Hidden;
    }
}
