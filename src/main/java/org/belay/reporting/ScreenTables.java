package org.belay.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeScreen.Cell;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.PageModel.Table;

/** The tables of the screen. */
final class ScreenTables {

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

    ScreenTables(OutcomeReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.parts = new PageParts(report, wording);
    }

    List<Numbers> of(Chapter chapter) {
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
            case REACTION ->
                Stream.concat(
                                report.distributions().stream()
                                        .filter(each -> each.now().segments().isEmpty())
                                        .map(this::unanswered),
                                Stream.of(compared(
                                        "reaction-table",
                                        List.of(
                                                Figure.SESSION_RATING,
                                                Figure.RECOMMENDATION,
                                                Figure.RECOMMENDATION_RESPONSE,
                                                Figure.FIT_RESPONSE))))
                        .toList();
            case GROUPS ->
                Stream.of(By.DEPARTMENT, By.SITE).flatMap(this::groups).toList();
        };
    }

    /** A question whose answers cannot be drawn: that they were too few, or that nothing was recorded. */
    private Numbers unanswered(Distribution distribution) {
        Figure figure = distribution.question().figure();
        return new Numbers(
                wording.text("figure." + figure.id() + ".question"),
                List.of(wording.text("measure"), report.scope().cohort().name()),
                List.of(List.of(
                        new Cell(wording.name(figure), false),
                        cell(figure, distribution.now().state()))),
                wording.text("figure." + figure.id() + ".source"));
    }

    private Stream<Numbers> groups(By by) {
        Breakdown breakdown = report.breakdown(by);
        return breakdown == null ? Stream.empty() : Stream.of(table(breakdown));
    }

    Numbers table(Breakdown breakdown) {
        return numbers(wording.text("by-title." + key(breakdown.by())), parts.groups(breakdown), parts.note(breakdown));
    }

    static String key(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    Numbers counts(String key, List<Figure> figures) {
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

    Cell cell(Figure figure, FigureValue value) {
        return new Cell(wording.value(figure, value), value instanceof FigureValue.Hidden);
    }
}
