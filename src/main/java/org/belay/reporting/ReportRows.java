package org.belay.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Months;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;
import org.jspecify.annotations.Nullable;

/** The report as a flat list: one row for each value. The Data sheet shows it; checks compare with it. */
final class ReportRows {

    private ReportRows() {}

    /** What a row is about beside its figure. */
    sealed interface Group {
        record All() implements Group {}

        record Choices(Question question, int first, int last) implements Group {}

        record InMonths(Months months) implements Group {}

        /** A named group, or the joined small ones when the name is empty. */
        record Named(By by, String name) implements Group {}
    }

    /**
     * One value.
     *
     * @param before the previous cohort's value; null where none is compared
     */
    record ReportRow(
            Figure figure,
            Group group,
            LocalDate from,
            LocalDate to,
            FigureValue now,
            @Nullable FigureValue before) {
        boolean hidden() {
            return now instanceof FigureValue.Hidden || before instanceof FigureValue.Hidden;
        }
    }

    static List<ReportRow> of(OutcomeReport report) {
        List<ReportRow> rows = new ArrayList<>();
        LocalDate from = report.scope().cohort().from();
        LocalDate to = report.scope().cohort().to();
        for (Result result : report.figures()) {
            rows.add(new ReportRow(result.figure(), new Group.All(), from, to, result.now(), result.before()));
        }
        report.distributions().forEach(each -> rows.addAll(choices(each, from, to)));
        // All of one kind together, so that a chart can point at them.
        report.months().forEach(month -> rows.add(month(Figure.SESSIONS_PLANNED, month, month.planned(), from, to)));
        report.months().forEach(month -> rows.add(month(Figure.SESSIONS_HELD, month, month.held(), from, to)));
        report.breakdowns().forEach(each -> rows.addAll(groups(each, from, to)));
        return List.copyOf(rows);
    }

    private static List<ReportRow> choices(Distribution distribution, LocalDate from, LocalDate to) {
        Question question = distribution.question();
        List<ReportRow> rows = new ArrayList<>();
        for (Segment segment : distribution.now().segments()) {
            Group group = new Group.Choices(question, segment.first(), segment.last());
            rows.add(new ReportRow(
                    question.figure(),
                    group,
                    from,
                    to,
                    new FigureValue.Count(segment.count()),
                    same(distribution.before(), segment)));
        }
        if (rows.isEmpty()) {
            Group every = new Group.Choices(question, 0, question.choices().size() - 1);
            rows.add(new ReportRow(
                    question.figure(), every, from, to, distribution.now().state(), null));
        }
        return rows;
    }

    /** The same choices of the previous cohort; none when they were joined in another way. */
    private static @Nullable FigureValue same(Bar bar, Segment wanted) {
        return bar.segments().stream()
                .filter(segment -> segment.first() == wanted.first() && segment.last() == wanted.last())
                .<FigureValue>map(segment -> new FigureValue.Count(segment.count()))
                .findFirst()
                .orElse(null);
    }

    private static ReportRow month(Figure figure, MonthRow row, FigureValue value, LocalDate from, LocalDate to) {
        LocalDate first = row.months().first().atDay(1).isBefore(from)
                ? from
                : row.months().first().atDay(1);
        LocalDate last = row.months().last().atEndOfMonth().isAfter(to)
                ? to
                : row.months().last().atEndOfMonth();
        return new ReportRow(figure, new Group.InMonths(row.months()), first, last, value, null);
    }

    private static List<ReportRow> groups(Breakdown breakdown, LocalDate from, LocalDate to) {
        List<ReportRow> rows = new ArrayList<>();
        for (int column = 0; column < breakdown.columns().size(); column++) {
            for (Row row : breakdown.rows()) {
                Group group = new Group.Named(breakdown.by(), row.name());
                rows.add(new ReportRow(
                        breakdown.columns().get(column),
                        group,
                        from,
                        to,
                        row.values().get(column),
                        breakdown.before(row, breakdown.columns().get(column))));
            }
        }
        return rows;
    }
}
