package org.belay.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortMonths.MonthFacts;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Months;

/**
 * The months of a cohort as managers see them. Pure.
 *
 * <p>Managers can open the whole cohort and each calendar month of it, and nothing between. What is hidden is decided for all
 * these views together: what the whole shows beside the shown months must not tell a hidden number that rests on 1 to 4
 * people. Where in doubt, more is hidden. Figures that do not depend on the period are those of the whole.
 */
final class MonthViews {

    private final ShownFigures whole;
    private final List<Month> calendar;
    private final List<MonthFacts> months;
    private final MonthMatches matches;
    private final PartFigures parts;

    /**
     * @param whole facts of the whole cohort
     * @param months facts of each month that the whole touches
     */
    MonthViews(CohortFacts whole, CohortMonths months) {
        this.whole = ShownFigures.of(whole);
        this.calendar = whole.months();
        this.months = months.each();
        this.matches = new MonthMatches(this.whole, months);
        this.parts = new PartFigures(
                this.whole,
                calendar.stream().map(Month::sessions).toList(),
                new MonthTable(calendar, this.whole.figures()).lines(),
                this.months,
                Set.of());
    }

    /** What may be shown of one month, by its place in the course. */
    ShownFigures of(int month) {
        if (months.size() == 1) {
            return whole;
        }
        Map<Question, Bar> answers = new EnumMap<>(whole.answers());
        answers.putAll(parts.answers(month));
        return new ShownFigures(
                figures(month), answers, row(month), parts.topics(month), whole.workshops(), whole.scales());
    }

    private Map<Figure, FigureValue> figures(int month) {
        MonthFacts facts = months.get(month);
        Map<Figure, FigureValue> values = new EnumMap<>(whole.figures());
        values.putAll(parts.figures(month));
        if (facts.matches() != null) {
            values.put(Figure.ACTIVE_MATCHES, matches.active(month));
            values.put(Figure.SILENT_MATCHES, matches.silent(month));
            values.put(Figure.SESSIONS_PER_MATCH, parts.perMatch(month, facts.matches(), matches.active(month)));
        }
        return values;
    }

    private List<MonthRow> row(int month) {
        if (parts.withoutSessions(month)) {
            return List.of();
        }
        var name = calendar.get(month).month();
        Map<Figure, FigureValue> values = parts.figures(month);
        return List.of(new MonthRow(
                new Months(name, name),
                values.getOrDefault(Figure.SESSIONS_PLANNED, FigureValue.notRecorded()),
                values.getOrDefault(Figure.SESSIONS_HELD, FigureValue.notRecorded())));
    }
}
