package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.PageModel.Cell;
import org.belay.reporting.PageModel.Line;
import org.belay.reporting.PageModel.Table;

/** Tables of the pages. */
final class PageParts {

    private final OutcomeReport report;
    private final Wording wording;

    PageParts(OutcomeReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** Counts of this cohort beside the previous one. */
    Table counts(List<Figure> figures) {
        List<Line> lines = figures.stream()
                .map(report::figure)
                .map(result -> new Line(
                        List.of(
                                text(wording.name(result.figure())),
                                cell(result.figure(), result.now()),
                                before(result)),
                        false))
                .toList();
        return new Table(
                List.of(wording.text("measure"), report.scope().cohort().name(), wording.previous(report.scope())),
                lines);
    }

    /**
     * Shares, means and scores with the difference, its interval and how to read it; last what the program came to on average,
     * where there is that of any of them.
     */
    Table compared(List<Figure> figures) {
        boolean averaged = figures.stream().anyMatch(report.averages()::containsKey);
        List<Line> lines = figures.stream()
                .map(report::figure)
                .map(result -> {
                    List<Cell> cells = comparison(result);
                    if (averaged) {
                        cells.add(text(averageValue(result.figure())));
                    }
                    return new Line(cells, false);
                })
                .toList();
        List<String> heads = new ArrayList<>(List.of(
                wording.text("measure"),
                report.scope().cohort().name(),
                wording.text("interval-95"),
                wording.previous(report.scope()),
                wording.text("difference"),
                wording.text("interval-95"),
                wording.text("reading")));
        if (averaged) {
            heads.add(wording.text("average"));
        }
        return new Table(heads, lines);
    }

    private String averageValue(Figure figure) {
        ProgramAverage average = report.averages().get(figure);
        return average == null ? "" : wording.average(figure, average);
    }

    /** {@code Program average: 84 % (4 cohorts)}, or nothing. */
    String average(Figure figure) {
        String value = averageValue(figure);
        return value.isEmpty() ? "" : wording.text("average-is", value);
    }

    private List<Cell> comparison(Result result) {
        Figure figure = result.figure();
        List<Cell> cells = new ArrayList<>();
        cells.add(text(wording.name(figure)));
        cells.add(withBase(figure, result.now()));
        cells.add(result.now()
                .interval()
                .map(interval -> text(wording.range(figure, interval)))
                .orElse(result.now().shown() ? text(wording.text("see-note")) : cell(figure, result.now())));
        cells.add(report.scope().previous() == null ? text("") : withBase(figure, result.before()));
        report.difference(figure)
                .ifPresentOrElse(
                        difference -> {
                            cells.add(text(wording.difference(figure, difference)));
                            cells.add(text(difference
                                    .interval()
                                    .map(interval -> wording.interval(figure, interval))
                                    .orElse(wording.text("see-note"))));
                            cells.add(text(reading(difference)));
                        },
                        () -> Stream.of("", "", report.growing(figure) ? wording.text("not-over") : "")
                                .map(PageParts::text)
                                .forEach(cells::add));
        return cells;
    }

    String reading(Difference difference) {
        if (difference.interval().isEmpty()) {
            return wording.text("see-note");
        }
        return wording.text(!difference.clear() ? "not-clear" : difference.value() > 0 ? "clear-rise" : "clear-fall");
    }

    private Cell before(Result result) {
        return report.scope().previous() == null ? text("") : cell(result.figure(), result.before());
    }

    private Cell withBase(Figure figure, FigureValue value) {
        if (figure.unit() == Unit.SHARE || wording.base(value).isEmpty()) {
            return cell(figure, value);
        }
        return text(wording.text("with-base", wording.number(figure, value), wording.base(value)));
    }

    /** A breakdown with one column for each figure and the total below. */
    Table groups(Breakdown breakdown) {
        List<String> heads = new ArrayList<>();
        heads.add(wording.by(breakdown.by()));
        breakdown.columns().forEach(figure -> {
            heads.add(wording.name(figure));
            if (withInterval(figure)) {
                heads.add(wording.text("interval-95"));
            }
        });
        List<Line> lines = new ArrayList<>();
        breakdown.rows().forEach(row -> lines.add(line(breakdown, row, groupName(row, breakdown), false)));
        if (breakdown.total() != null) {
            lines.add(line(breakdown, breakdown.total(), wording.text("all"), true));
        }
        return new Table(heads, lines);
    }

    /** The groups beside those of the previous cohort: how many completed or changed, as whole cohorts are compared. */
    Table beside(Breakdown breakdown) {
        Figure figure = besideColumn(breakdown);
        int column = breakdown.columns().indexOf(figure);
        List<Line> lines = new ArrayList<>();
        breakdown
                .rows()
                .forEach(row ->
                        lines.add(new Line(beside(breakdown, row, figure, column, groupName(row, breakdown)), false)));
        if (breakdown.total() != null) {
            lines.add(new Line(beside(breakdown, breakdown.total(), figure, column, wording.text("all")), true));
        }
        return new Table(
                List.of(
                        wording.by(breakdown.by()),
                        report.scope().cohort().name(),
                        wording.previous(report.scope()),
                        wording.text("difference"),
                        wording.text("interval-95"),
                        wording.text("reading")),
                lines);
    }

    private List<Cell> beside(Breakdown breakdown, Row row, Figure figure, int column, String name) {
        FigureValue now = row.values().get(column);
        FigureValue before = breakdown.before(row, figure);
        Optional<Difference> difference = before == null ? Optional.empty() : report.difference(figure, now, before);
        return List.of(
                text(name),
                withBase(figure, now),
                before == null ? text(wording.text(besideNone(breakdown.by()))) : withBase(figure, before),
                text(difference.map(each -> wording.difference(figure, each)).orElse("")),
                text(difference
                        .flatMap(Difference::interval)
                        .map(interval -> wording.interval(figure, interval))
                        .orElse("")),
                text(difference.map(this::reading).orElse("")));
    }

    /** Of topics only those of most sessions are shown, so that one may be there and not stand there. */
    private static String besideNone(By by) {
        return by == By.TOPIC ? "beside-none.topic" : "beside-none";
    }

    /** What of a table is compared: a share where it has one, a change, or else its last number. */
    static Figure besideColumn(Breakdown breakdown) {
        return breakdown.columns().stream()
                .filter(figure -> figure.unit() == Unit.CHANGE)
                .findFirst()
                .orElseGet(() -> breakdown.columns().getLast());
    }

    String besideTitle(Breakdown breakdown) {
        return wording.text(
                "beside-title",
                wording.text("by-title." + breakdown.by().word()),
                wording.name(besideColumn(breakdown)));
    }

    String besideNote() {
        return wording.text("beside-note", wording.previous(report.scope()));
    }

    /** The table whose last column is drawn; of cohorts only completion, of which the title speaks. */
    Optional<Breakdown> shares(By by) {
        return Optional.ofNullable(report.breakdown(by)).filter(table -> {
            Figure last = table.columns().getLast();
            return by == By.COHORT ? last == Figure.COMPLETED_SHARE : last.unit() == Unit.SHARE;
        });
    }

    private static boolean withInterval(Figure figure) {
        return figure.unit() == Unit.SHARE || figure.unit() == Unit.CHANGE;
    }

    String groupName(Row row, Breakdown breakdown) {
        return row.name().isEmpty() ? joinedName(wording, breakdown.by()) : row.name();
    }

    static String joinedName(Wording wording, By by) {
        return wording.text("joined." + by.word());
    }

    private Line line(Breakdown breakdown, Row row, String name, boolean total) {
        List<Cell> cells = new ArrayList<>();
        cells.add(text(name));
        for (int i = 0; i < breakdown.columns().size(); i++) {
            Figure figure = breakdown.columns().get(i);
            FigureValue value = row.values().get(i);
            cells.add(figure.unit() == Unit.CHANGE ? withBase(figure, value) : cell(figure, value));
            if (withInterval(figure)) {
                cells.add(value.interval()
                        .map(interval -> text(wording.range(figure, interval)))
                        .orElse(cell(figure, value.shown() ? FigureValue.wouldTell() : value)));
            }
        }
        return new Line(cells, total);
    }

    /** What stands under a table: {@code said}, and which of its numbers of a program are not of all cohorts. */
    String source(String said, List<Figure> figures) {
        String some = figures.stream()
                .filter(this::ofSome)
                .map(wording::name)
                .distinct()
                .collect(Collectors.joining("; "));
        return some.isEmpty() ? said : said + " " + wording.text("note.of-some-cohorts", some);
    }

    /** Whether it is a number of which some of the cohorts have nothing. */
    boolean ofSome(Figure figure) {
        return report.partial().contains(figure)
                && (report.figure(figure).now().shown()
                        || report.distributions().stream()
                                .anyMatch(each -> each.question().figure() == figure
                                        && each.now().state().shown()));
    }

    /** What stands under the steps from invitation to completion, and which of them are left out. */
    String funnelSource() {
        String missing = OutcomeReport.STEPS.stream()
                .filter(step -> !report.steps().contains(step))
                .map(wording::name)
                .collect(Collectors.joining("; "));
        return wording.text("funnel.source")
                + (missing.isEmpty() ? "" : " " + wording.text("note.steps-left-out", missing));
    }

    /** What stands under the sessions by month: where they are from, and whether some were joined. */
    String monthsSource() {
        boolean joined = report.months().stream().anyMatch(row -> row.months().joined());
        return wording.text("months.source") + (joined ? " " + wording.text("note.joined-months") : "");
    }

    /** The notes under a breakdown: what was joined, what is hidden. */
    String note(Breakdown breakdown) {
        List<String> notes = new ArrayList<>();
        if (!breakdown.joined().isEmpty()) {
            notes.add(wording.text("note.joined", String.join("; ", breakdown.joined())));
        }
        boolean hidden =
                breakdown.rows().stream().flatMap(row -> row.values().stream()).anyMatch(Hidden.class::isInstance);
        if (hidden) {
            notes.add(wording.text(report.scope().ofProgram() ? "note.hidden-program" : "note.hidden"));
        }
        if (breakdown.columns().getLast().unit() == Unit.SHARE) {
            notes.add(wording.text("note.wilson"));
        }
        return source(String.join(" ", notes), breakdown.columns()).strip();
    }

    Cell cell(Figure figure, FigureValue value) {
        return value instanceof Hidden hidden
                ? new Cell(wording.value(figure, value), hidden.reason() == Reason.TOO_FEW ? "mark-few" : "mark-hidden")
                : text(wording.value(figure, value));
    }

    static Cell text(String text) {
        return new Cell(text, "");
    }
}
