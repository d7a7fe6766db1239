package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeScreen.Cell;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.OutcomeScreen.Term;
import org.belay.reporting.PageModel.Table;

/** The tables of the screen. */
final class ScreenTables {

    private final OutcomeReport report;
    private final Wording wording;
    private final PageParts parts;

    ScreenTables(OutcomeReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.parts = new PageParts(report, wording);
    }

    List<Numbers> of(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY ->
                Stream.of(By.COHORT, By.COHORT_RESULTS).flatMap(this::groups).toList();
            case PARTICIPATION ->
                Stream.concat(
                                Stream.of(
                                        counts("funnel-table", ChapterFigures.PEOPLE),
                                        compared("shares", List.of(Figure.MATCHED_SHARE, Figure.COMPLETED_SHARE))),
                                groups(By.SIDE))
                        .toList();
            case BEHAVIOR ->
                Stream.concat(
                                Stream.of(
                                        counts("sessions", ChapterFigures.MEETINGS),
                                        compared("rhythm", List.of(Figure.HELD_SHARE, Figure.SESSIONS_PER_MATCH))),
                                beside(By.TOPIC))
                        .toList();
            case REACTION ->
                Stream.concat(
                                unanswered(Chapter.REACTION),
                                Stream.of(compared(
                                        "reaction-table",
                                        List.of(
                                                Figure.SESSION_RATING,
                                                Figure.RECOMMENDATION,
                                                Figure.RECOMMENDATION_RESPONSE,
                                                Figure.FIT_RESPONSE))))
                        .toList();
            case LEARNING ->
                Stream.of(
                                groups(By.SCALE),
                                groups(By.CHANGE),
                                recorded("workshops", ChapterFigures.WORKSHOPS),
                                groups(By.WORKSHOP))
                        .flatMap(each -> each)
                        .toList();
            case RESULTS ->
                Stream.of(
                                recordedGoals(),
                                recorded("goals", ChapterFigures.GOALS),
                                recordedCompared("goals-compared", ChapterFigures.GOALS_COMPARED),
                                recorded("ties", ChapterFigures.TIES),
                                recordedCompared("ties-compared", ChapterFigures.TIES_COMPARED))
                        .flatMap(each -> each)
                        .toList();
            case CARE ->
                Stream.of(
                                recorded("circles", ChapterFigures.CIRCLES),
                                recordedCompared("circles-compared", ChapterFigures.CIRCLES_COMPARED),
                                recorded("care-table", ChapterFigures.CARE),
                                recordedCompared("care-compared", ChapterFigures.CARE_COMPARED))
                        .flatMap(each -> each)
                        .toList();
            case SUPPORT ->
                Stream.of(
                                unanswered(Chapter.SUPPORT),
                                recorded("care-kept", ChapterFigures.present(report, ChapterFigures.KEPT)),
                                recordedCompared(
                                        "care-said", ChapterFigures.present(report, ChapterFigures.KEPT_COMPARED)),
                                recorded("calls", ChapterFigures.CALLS),
                                recordedCompared("calls-compared", ChapterFigures.CALLS_COMPARED))
                        .flatMap(each -> each)
                        .toList();
            case GROUPS ->
                Stream.of(By.DEPARTMENT, By.SITE).flatMap(this::groups).toList();
        };
    }

    private Stream<Numbers> unanswered(Chapter chapter) {
        return report.distributions().stream()
                .filter(each -> each.question().chapter() == chapter
                        && each.now().segments().isEmpty())
                .map(this::unanswered);
    }

    private Stream<Numbers> recordedGoals() {
        return ChapterFigures.recorded(report, ChapterFigures.GOALS) ? unanswered(Chapter.RESULTS) : Stream.empty();
    }

    /** The table, if the cohort has any of it. */
    private Stream<Numbers> recorded(String key, List<Figure> figures) {
        return ChapterFigures.recorded(report, figures) ? Stream.of(counts(key, figures)) : Stream.empty();
    }

    private Stream<Numbers> recordedCompared(String key, List<Figure> figures) {
        return ChapterFigures.recorded(report, figures) ? Stream.of(compared(key, figures)) : Stream.empty();
    }

    /** A question whose answers cannot be drawn: that they were too few, or that nothing was recorded. */
    Numbers unanswered(Distribution distribution) {
        Figure figure = distribution.question().figure();
        return new Numbers(
                wording.text("figure." + figure.id() + ".question"),
                List.of(wording.text("measure"), report.scope().cohort().name()),
                List.of(List.of(
                        new Cell(wording.name(figure), false),
                        cell(figure, distribution.now().state()))),
                wording.text("figure." + figure.id() + ".source"),
                terms(List.of(figure)));
    }

    private Stream<Numbers> groups(By by) {
        Breakdown breakdown = report.breakdown(by);
        return breakdown == null ? Stream.empty() : Stream.concat(Stream.of(table(breakdown)), beside(by));
    }

    /** The groups beside those of another cohort. */
    private Stream<Numbers> beside(By by) {
        return report.besideBy(by).stream()
                .map(breakdown -> numbers(
                        parts.besideTitle(breakdown),
                        parts.beside(breakdown),
                        parts.besideNote(),
                        List.of(PageParts.besideColumn(breakdown))));
    }

    Numbers table(Breakdown breakdown) {
        Numbers plain = numbers(
                wording.text("by-title." + breakdown.by().word()),
                parts.groups(breakdown),
                parts.note(breakdown),
                breakdown.columns());
        return breakdown.by() == By.DEPARTMENT || breakdown.by() == By.SITE
                ? new Numbers(plain.title(), plain.heads(), people(breakdown, plain), plain.note(), plain.terms())
                : plain;
    }

    /** The numbers of a department or site lead to its people. */
    private List<List<Cell>> people(Breakdown breakdown, Numbers plain) {
        List<List<Cell>> lines = new ArrayList<>(plain.lines());
        for (int i = 0; i < breakdown.rows().size(); i++) {
            Row row = breakdown.rows().get(i);
            List<Cell> line = new ArrayList<>(lines.get(i));
            for (int column = 0; column < breakdown.columns().size(); column++) {
                Figure figure = breakdown.columns().get(column);
                int at = plain.heads().indexOf(wording.name(figure));
                if (figure.counted() == figure && row.values().get(column).shown()) {
                    line.set(at, new Cell(line.get(at).text(), false, figure, group(breakdown.by(), row)));
                }
            }
            lines.set(i, List.copyOf(line));
        }
        return List.copyOf(lines);
    }

    private ReportGroup group(By by, Row row) {
        ReportGroup none = new ReportGroup(by, ReportGroup.NONE);
        return row.name().equals(wording.group(none)) ? none : new ReportGroup(by, row.name());
    }

    Numbers counts(String key, List<Figure> figures) {
        Numbers plain =
                numbers(wording.text(key + ".title"), parts.counts(figures), source(key + ".source", figures), figures);
        return new Numbers(plain.title(), plain.heads(), counted(figures, plain.lines()), plain.note(), plain.terms());
    }

    /** The number of this cohort leads to what it counts. */
    private List<List<Cell>> counted(List<Figure> figures, List<List<Cell>> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    List<Cell> line = new ArrayList<>(lines.get(i));
                    Cell now = line.get(1);
                    Figure figure = figures.get(i);
                    if (figure.listed().isPresent()
                            && report.figure(figure).now().shown()) {
                        line.set(1, new Cell(now.text(), now.hidden(), figure, null));
                    }
                    return List.copyOf(line);
                })
                .toList();
    }

    private Numbers compared(String key, List<Figure> figures) {
        String source = key.equals("shares") ? "note.newcombe" : key + ".source";
        return numbers(wording.text(key + ".title"), parts.compared(figures), source(source, figures), figures);
    }

    private String source(String key, List<Figure> figures) {
        return parts.source(wording.text(key), figures);
    }

    private Numbers numbers(String title, Table table, String note, List<Figure> figures) {
        List<List<Cell>> lines = table.lines().stream()
                .map(line -> line.cells().stream()
                        .map(cell -> new Cell(cell.text(), cell.mark().startsWith("mark")))
                        .toList())
                .toList();
        return new Numbers(title, table.heads(), lines, note, terms(figures));
    }

    List<Term> terms(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new Term(wording.name(figure), wording.definition(figure)))
                .toList();
    }

    Cell cell(Figure figure, FigureValue value) {
        return new Cell(wording.value(figure, value), value instanceof FigureValue.Hidden);
    }
}
