package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.OutcomeScreen.Cell;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.OutcomeScreen.Series;
import org.belay.reporting.OutcomeScreen.Shape;

/** The pictures of the screen, each with the table that says the same. */
final class ScreenPictures {

    private final OutcomeReport report;
    private final Wording wording;
    private final PageParts parts;
    private final ScreenTables tables;
    private final ScreenChanges changes;

    ScreenPictures(OutcomeReport report, Wording wording, ScreenTables tables) {
        this.report = report;
        this.wording = wording;
        this.parts = new PageParts(report, wording);
        this.tables = tables;
        this.changes = new ScreenChanges(report, wording, tables);
    }

    List<Picture> of(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY ->
                Stream.of(shares(By.COHORT), List.of(funnel()), months())
                        .flatMap(List::stream)
                        .toList();
            case PARTICIPATION -> List.of(funnel());
            case BEHAVIOR -> Stream.of(months(), topics()).flatMap(List::stream).toList();
            case REACTION, RESULTS, SUPPORT ->
                report.distributions().stream()
                        .filter(each -> each.question().chapter() == chapter)
                        .map(this::answers)
                        .flatMap(List::stream)
                        .toList();
            case LEARNING ->
                Stream.of(changes.learning(), shares(By.SCALE), workshops())
                        .flatMap(List::stream)
                        .toList();
            case CARE -> changes.circles();
            case GROUPS ->
                Stream.of(By.DEPARTMENT, By.SITE)
                        .map(this::shares)
                        .flatMap(List::stream)
                        .toList();
        };
    }

    Picture funnel() {
        List<Figure> steps = report.steps();
        List<Series> series = new ArrayList<>();
        series.add(new Series(report.scope().cohort().name(), values(steps, OutcomeReport.Result::now)));
        if (report.scope().previous() != null) {
            series.add(new Series(wording.previous(report.scope()), values(steps, OutcomeReport.Result::before)));
        }
        return new Picture(
                wording.text("funnel.title"),
                parts.funnelSource(),
                Shape.BARS,
                steps.stream().map(wording::name).toList(),
                series,
                tables.counts("funnel", steps));
    }

    private List<OptionalDouble> values(List<Figure> figures, Function<OutcomeReport.Result, FigureValue> value) {
        return figures.stream()
                .map(report::figure)
                .map(value)
                .map(FigureValue::number)
                .toList();
    }

    List<Picture> months() {
        if (report.months().isEmpty()) {
            return List.of();
        }
        List<String> names = report.months().stream()
                .map(MonthRow::months)
                .map(wording::months)
                .toList();
        List<List<Cell>> lines = report.months().stream()
                .map(row -> List.of(
                        new Cell(wording.months(row.months()), false),
                        tables.cell(Figure.SESSIONS_PLANNED, row.planned()),
                        tables.cell(Figure.SESSIONS_HELD, row.held())))
                .toList();
        String title = wording.text("months.title");
        return List.of(new Picture(
                title,
                parts.monthsSource(),
                Shape.COLUMNS,
                names,
                List.of(
                        new Series(
                                wording.text("months.planned"),
                                report.months().stream()
                                        .map(row -> row.planned().number())
                                        .toList()),
                        new Series(
                                wording.text("months.held"),
                                report.months().stream()
                                        .map(row -> row.held().number())
                                        .toList())),
                new Numbers(
                        title,
                        List.of(
                                wording.text("months.month"),
                                wording.text("months.planned"),
                                wording.text("months.held")),
                        lines,
                        "",
                        tables.terms(List.of(Figure.SESSIONS_PLANNED, Figure.SESSIONS_HELD)))));
    }

    private List<Picture> topics() {
        Breakdown topics = report.breakdown(By.TOPIC);
        return topics == null
                ? List.of()
                : List.of(new Picture(
                        wording.text("topics.title"),
                        wording.text("topics.source"),
                        Shape.BARS,
                        topics.rows().stream().map(Row::name).toList(),
                        List.of(new Series(
                                wording.name(Figure.TOPIC_SESSIONS),
                                topics.rows().stream()
                                        .map(row -> row.values().getFirst().number())
                                        .toList())),
                        tables.table(topics)));
    }

    /** Who came, and below it who had a seat. */
    private List<Picture> workshops() {
        Breakdown workshops = report.breakdown(By.WORKSHOP);
        return workshops == null
                ? List.of()
                : List.of(new Picture(
                        wording.text("workshops.attended"),
                        wording.text("workshops.attended-source"),
                        Shape.BARS,
                        workshops.rows().stream().map(Row::name).toList(),
                        List.of(column(workshops, 1), column(workshops, 0)),
                        tables.table(workshops)));
    }

    private Series column(Breakdown breakdown, int column) {
        return new Series(
                wording.name(breakdown.columns().get(column)),
                breakdown.rows().stream()
                        .map(row -> row.values().get(column).number())
                        .toList());
    }

    /** One stack for this cohort and one for the previous; choices that were joined differently are series of their own. */
    List<Picture> answers(Distribution distribution) {
        Question question = distribution.question();
        List<Bar> bars = report.scope().previous() == null
                ? List.of(distribution.now())
                : List.of(distribution.now(), distribution.before());
        List<Segment> segments = bars.stream()
                .flatMap(bar -> bar.segments().stream())
                .map(segment -> new Segment(segment.first(), segment.last(), 0))
                .distinct()
                .sorted((a, b) -> Integer.compare(a.first(), b.first()))
                .toList();
        if (distribution.now().segments().isEmpty()) {
            return List.of();
        }
        List<String> rows = bars.size() == 1
                ? List.of(report.scope().cohort().name())
                : List.of(report.scope().cohort().name(), wording.previous(report.scope()));
        List<Series> series = segments.stream()
                .map(segment -> new Series(
                        choices(question, segment),
                        bars.stream().map(bar -> count(bar, segment)).toList()))
                .toList();
        String title = wording.text("figure." + question.figure().id() + ".question");
        return List.of(new Picture(
                title,
                parts.source(wording.text("figure." + question.figure().id() + ".source"), List.of(question.figure())),
                Shape.STACKS,
                rows,
                series,
                answersTable(question.figure(), title, rows, series)));
    }

    private String choices(Question question, Segment segment) {
        return wording.choices(question, segment.first(), segment.last())
                + (segment.joined() ? wording.text("joined-suffix") : "");
    }

    private static OptionalDouble count(Bar bar, Segment wanted) {
        return bar.segments().stream()
                .filter(segment -> segment.first() == wanted.first() && segment.last() == wanted.last())
                .mapToDouble(Segment::count)
                .findFirst();
    }

    private Numbers answersTable(Figure figure, String title, List<String> rows, List<Series> series) {
        List<String> heads = new ArrayList<>(rows);
        heads.addFirst(wording.text("measure"));
        List<List<Cell>> lines = series.stream()
                .map(each -> Stream.concat(
                                Stream.of(new Cell(each.name(), false)),
                                each.values().stream().map(this::plain))
                        .toList())
                .toList();
        return new Numbers(title, heads, lines, wording.text("note.joined-choices"), tables.terms(List.of(figure)));
    }

    private Cell plain(OptionalDouble value) {
        return new Cell(value.isPresent() ? wording.count((long) value.getAsDouble()) : "", false);
    }

    List<Picture> shares(By by) {
        return parts.shares(by).map(this::shares).stream().toList();
    }

    private Picture shares(Breakdown breakdown) {
        List<Row> rows = breakdown.rows();
        return new Picture(
                wording.text("shares-by." + breakdown.by().word()),
                wording.text("note.wilson"),
                Shape.DOTS,
                rows.stream().map(row -> parts.groupName(row, breakdown)).toList(),
                List.of(
                        new Series("", rows.stream().map(row -> low(last(row))).toList()),
                        new Series(
                                wording.name(breakdown.columns().getLast()),
                                rows.stream().map(row -> last(row).number()).toList()),
                        new Series("", rows.stream().map(row -> high(last(row))).toList())),
                tables.table(breakdown));
    }

    private static FigureValue last(Row row) {
        return row.values().getLast();
    }

    private static OptionalDouble low(FigureValue value) {
        return value.interval().stream().mapToDouble(Interval::low).findFirst();
    }

    private static OptionalDouble high(FigureValue value) {
        return value.interval().stream().mapToDouble(Interval::high).findFirst();
    }
}
