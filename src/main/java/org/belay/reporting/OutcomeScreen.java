package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.PageModel.Table;
import org.belay.shared.Texts;

/** The report in words and numbers as the screen shows them, in the same words as the files. */
public final class OutcomeScreen {

    /** The chapters that this version has. */
    public enum Chapter {
        SUMMARY,
        PARTICIPATION,
        BEHAVIOR,
        REACTION,
        GROUPS
    }

    /** How numbers are drawn. */
    public enum Shape {
        /** One bar a row; further series are earlier values. */
        BARS,
        /** Columns side by side, the first the paler one. */
        COLUMNS,
        /** One bar for each row, made of all series. */
        STACKS,
        /** A share with its interval: three series, low, value and high. */
        DOTS
    }

    /** A figure by itself: label, value, base, what it means and how it is defined. */
    public record KeyNumber(
            String label, String value, String base, String meaning, String definition, boolean hidden) {}

    /** Numbers of the same kind; an empty one is not drawn. */
    public record Series(String name, List<OptionalDouble> values) {}

    /** A picture, and the table that says the same. */
    public record Picture(
            String title, String source, Shape shape, List<String> rows, List<Series> series, Numbers table) {}

    /** One cell; a hidden one is hatched. */
    public record Cell(String text, boolean hidden) {}

    /** A table with what has to be said under it. */
    public record Numbers(String title, List<String> heads, List<List<Cell>> lines, String note) {}

    /** A term and what it means. */
    public record Term(String name, String meaning) {}

    private static final List<Figure> STEPS =
            List.of(Figure.INVITED, Figure.APPLIED, Figure.ACCEPTED, Figure.MATCHED, Figure.COMPLETED);
    private static final List<Figure> PEOPLE = List.of(
            Figure.INVITED,
            Figure.APPLIED,
            Figure.ACCEPTED,
            Figure.DECLINED,
            Figure.WITHDRAWN,
            Figure.MATCHED,
            Figure.COMPLETED,
            Figure.LEFT);
    private static final List<Figure> MEETINGS = List.of(
            Figure.SESSIONS_PLANNED,
            Figure.SESSIONS_HELD,
            Figure.SESSIONS_MISSED,
            Figure.SESSIONS_MOVED,
            Figure.SESSIONS_CANCELLED,
            Figure.HOURS,
            Figure.ACTIVE_MATCHES,
            Figure.SILENT_MATCHES);

    private final OutcomeReport report;
    private final Wording wording;
    private final PageParts parts;
    private final Narrative narrative;

    public OutcomeScreen(OutcomeReport report, Texts texts, Locale locale) {
        this.report = report;
        this.wording = new Wording(texts, locale);
        this.parts = new PageParts(report, wording);
        this.narrative = new Narrative(report, wording);
    }

    public String period() {
        return wording.period(report.scope().cohort());
    }

    public String asOf() {
        return wording.instant(report.scope().asOf(), report.scope().zone());
    }

    /** With its time, or that there is none. */
    public String comparedWith() {
        var previous = report.scope().previous();
        return previous == null
                ? wording.previous(report.scope())
                : wording.text("compared-with-period", previous.name(), wording.period(previous));
    }

    public String lead(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY -> narrative.summary();
            case PARTICIPATION -> narrative.participation();
            case BEHAVIOR -> narrative.behavior();
            case REACTION -> narrative.reaction();
            case GROUPS -> narrative.groups();
        };
    }

    /** What stands out, each as plain text. */
    public List<String> findings() {
        return narrative.findings().stream()
                .map(finding -> finding.replace("**", ""))
                .toList();
    }

    /** What a reader must know before quoting. */
    public String caution() {
        return narrative.caution();
    }

    /** The figures that each report begins with. */
    public List<KeyNumber> numbers() {
        return Narrative.KEY_FIGURES.stream().map(this::number).toList();
    }

    private KeyNumber number(Figure figure) {
        OutcomeReport.Result result = report.figure(figure);
        boolean share = result.now() instanceof FigureValue.Share;
        FigureValue now = result.now();
        String value =
                now instanceof FigureValue.Share part ? wording.count(part.numerator()) : wording.number(figure, now);
        String before = result.before().shown()
                ? wording.text(
                        "previous-value", wording.previous(report.scope()), wording.value(figure, result.before()))
                : "";
        return new KeyNumber(
                wording.name(figure),
                value,
                share || now.shown() ? wording.base(now) : "",
                Stream.of(before, reading(figure))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(". ")),
                wording.definition(figure),
                now instanceof FigureValue.Hidden);
    }

    private String reading(Figure figure) {
        return report.growing(figure)
                ? wording.text("not-over")
                : report.difference(figure).map(parts::reading).orElse("");
    }

    public List<Picture> pictures(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY ->
                Stream.of(List.of(funnel()), months()).flatMap(List::stream).toList();
            case PARTICIPATION -> List.of(funnel());
            case BEHAVIOR -> Stream.of(months(), topics()).flatMap(List::stream).toList();
            case REACTION ->
                report.distributions().stream()
                        .map(this::answers)
                        .flatMap(List::stream)
                        .toList();
            case GROUPS ->
                Stream.of(By.DEPARTMENT, By.SITE)
                        .map(this::shares)
                        .flatMap(List::stream)
                        .toList();
        };
    }

    public List<Numbers> tables(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY -> List.of();
            case PARTICIPATION ->
                Stream.concat(
                                Stream.of(
                                        counts("funnel-table", PEOPLE),
                                        compared("shares", List.of(Figure.MATCHED_SHARE, Figure.COMPLETED_SHARE))),
                                groups(By.SIDE))
                        .toList();
            case BEHAVIOR ->
                List.of(
                        counts("sessions", MEETINGS),
                        compared("rhythm", List.of(Figure.HELD_SHARE, Figure.SESSIONS_PER_MATCH)));
            case REACTION -> List.of(compared("reaction-table", List.of(Figure.SESSION_RATING, Figure.RECOMMENDATION)));
            case GROUPS ->
                Stream.of(By.DEPARTMENT, By.SITE).flatMap(this::groups).toList();
        };
    }

    private Picture funnel() {
        List<Series> series = new ArrayList<>();
        series.add(new Series(report.scope().cohort().name(), values(STEPS, OutcomeReport.Result::now)));
        if (report.scope().previous() != null) {
            series.add(new Series(wording.previous(report.scope()), values(STEPS, OutcomeReport.Result::before)));
        }
        return new Picture(
                wording.text("funnel.title"),
                wording.text("funnel.source"),
                Shape.BARS,
                STEPS.stream().map(wording::name).toList(),
                series,
                counts("funnel", STEPS));
    }

    private List<OptionalDouble> values(List<Figure> figures, Function<OutcomeReport.Result, FigureValue> value) {
        return figures.stream()
                .map(report::figure)
                .map(value)
                .map(FigureValue::number)
                .toList();
    }

    private List<Picture> months() {
        if (report.months().isEmpty()) {
            return List.of();
        }
        List<String> names = report.months().stream()
                .map(MonthRow::month)
                .map(wording::monthAndYear)
                .toList();
        List<List<Cell>> lines = report.months().stream()
                .map(row -> List.of(
                        new Cell(wording.monthAndYear(row.month()), false),
                        cell(Figure.SESSIONS_PLANNED, row.planned()),
                        cell(Figure.SESSIONS_HELD, row.held())))
                .toList();
        String title = wording.text("months.title");
        return List.of(new Picture(
                title,
                wording.text("months.source"),
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
                        "")));
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
                        table(topics)));
    }

    /** One stack for this cohort and one for the previous; choices that were joined differently are series of their own. */
    private List<Picture> answers(Distribution distribution) {
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
                wording.text("figure." + question.figure().id() + ".source"),
                Shape.STACKS,
                rows,
                series,
                answersTable(title, rows, series)));
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

    private Numbers answersTable(String title, List<String> rows, List<Series> series) {
        List<String> heads = new ArrayList<>(rows);
        heads.addFirst(wording.text("measure"));
        List<List<Cell>> lines = series.stream()
                .map(each -> Stream.concat(
                                Stream.of(new Cell(each.name(), false)),
                                each.values().stream().map(this::plain))
                        .toList())
                .toList();
        return new Numbers(title, heads, lines, wording.text("note.joined-choices"));
    }

    private Cell plain(OptionalDouble value) {
        return new Cell(value.isPresent() ? wording.count((long) value.getAsDouble()) : "", false);
    }

    private List<Picture> shares(By by) {
        Breakdown breakdown = report.breakdown(by);
        if (breakdown == null || breakdown.columns().getLast().unit() != Unit.SHARE) {
            return List.of();
        }
        List<Row> rows = breakdown.rows();
        return List.of(new Picture(
                wording.text("shares-by." + key(by)),
                wording.text("note.wilson"),
                Shape.DOTS,
                rows.stream().map(row -> parts.groupName(row, breakdown)).toList(),
                List.of(
                        new Series("", rows.stream().map(row -> low(last(row))).toList()),
                        new Series(
                                wording.name(breakdown.columns().getLast()),
                                rows.stream().map(row -> last(row).number()).toList()),
                        new Series("", rows.stream().map(row -> high(last(row))).toList())),
                table(breakdown)));
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

    private Stream<Numbers> groups(By by) {
        Breakdown breakdown = report.breakdown(by);
        return breakdown == null ? Stream.empty() : Stream.of(table(breakdown));
    }

    private Numbers table(Breakdown breakdown) {
        return numbers(wording.text("by-title." + key(breakdown.by())), parts.groups(breakdown), parts.note(breakdown));
    }

    private static String key(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private Numbers counts(String key, List<Figure> figures) {
        return numbers(wording.text(key + ".title"), parts.counts(figures), wording.text(key + ".source"));
    }

    private Numbers compared(String key, List<Figure> figures) {
        String source = key.equals("shares") ? "note.newcombe" : key + ".source";
        return numbers(wording.text(key + ".title"), parts.compared(figures), wording.text(source));
    }

    private static Numbers numbers(String title, Table table, String note) {
        List<List<Cell>> lines = table.lines().stream()
                .map(line -> line.cells().stream()
                        .map(cell -> new Cell(cell.text(), cell.mark().startsWith("mark")))
                        .toList())
                .toList();
        return new Numbers(title, table.heads(), lines, note);
    }

    private Cell cell(Figure figure, FigureValue value) {
        return new Cell(wording.value(figure, value), value instanceof FigureValue.Hidden);
    }

    /** Each figure of the report with its definition. */
    public List<Term> definitions() {
        return Stream.of(Figure.values())
                .map(figure -> new Term(wording.name(figure), wording.definition(figure)))
                .toList();
    }

    /** How marks and intervals are meant. */
    public List<Term> terms() {
        return Stream.of("interval", "clear", "associated", "suppression", "rounding")
                .map(term -> new Term(wording.text("term." + term), wording.text("term." + term + ".meaning")))
                .toList();
    }

    /** A value as the files write it too. */
    String value(Figure figure) {
        return wording.value(figure, report.figure(figure).now());
    }
}
