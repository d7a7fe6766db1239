package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.Suppression.Mask;

/**
 * Planned and held sessions by month, so that no month can be told from the others and the totals. Empty when that cannot
 * be reached.
 */
final class MonthTable {

    private MonthTable() {}

    static List<MonthRow> of(List<Month> months, Map<Figure, FigureValue> totals) {
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
            Month month = months.get(i);
            boolean hidePlanned = noPlanned || planned.hides(i, 0);
            boolean hideHeld = noHeld || hidePlanned || held.hides(i, 0);
            rows.add(new MonthRow(
                    month.month(), Parts.value(month.planned(), hidePlanned), Parts.value(month.held(), hideHeld)));
        }
        return List.copyOf(rows);
    }

    private static boolean isHidden(Map<Figure, FigureValue> totals, Figure figure) {
        return totals.get(figure) instanceof FigureValue.Hidden;
    }
}
