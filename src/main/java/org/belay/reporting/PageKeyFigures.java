package org.belay.reporting;

import java.util.List;
import java.util.Map;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.PageModel.KeyFigure;
import org.belay.shared.pdf.Drawing;

/** The figures that the pages begin with, each over its own scale. */
final class PageKeyFigures {

    private final OutcomeReport report;
    private final Wording wording;
    private final PageParts parts;
    private final Map<String, Drawing> drawings;

    /** @param drawings those of the figures are put there */
    PageKeyFigures(OutcomeReport report, Wording wording, Map<String, Drawing> drawings) {
        this.report = report;
        this.wording = wording;
        this.parts = new PageParts(report, wording);
        this.drawings = drawings;
    }

    /** Two rows of three. */
    List<List<KeyFigure>> rows() {
        List<KeyFigure> figures = Narrative.KEY_FIGURES.stream()
                .map(report::figure)
                .map(this::keyFigure)
                .toList();
        return List.of(figures.subList(0, 3), figures.subList(3, 6));
    }

    private KeyFigure keyFigure(Result result) {
        Figure figure = result.figure();
        String drawing = "mini-" + figure.id();
        drawings.put(drawing, new Charts.Mini(onScale(figure, result.now()), onScale(figure, result.before())));
        String value = result.now() instanceof FigureValue.Share share
                ? wording.count(share.numerator())
                : wording.number(figure, result.now());
        String before = report.scope().previous() == null
                ? wording.previous(report.scope())
                : wording.text(
                        "previous-value", report.scope().previous().name(), valueAndBase(figure, result.before()));
        String average = parts.average(figure);
        if (parts.ofSome(figure)) {
            before = wording.text("of-some-cohorts");
        }
        return new KeyFigure(
                wording.name(figure),
                value,
                wording.base(result.now()),
                drawing,
                average.isEmpty() ? before : before + ". " + average,
                difference(result));
    }

    private String valueAndBase(Figure figure, FigureValue value) {
        String base = figure.unit() == Unit.SHARE ? "" : wording.base(value);
        String text = wording.value(figure, value);
        return base.isEmpty() ? text : wording.text("with-base", text, base);
    }

    private String difference(Result result) {
        Figure figure = result.figure();
        if (report.growing(figure)) {
            return wording.text("not-over");
        }
        return report.difference(figure)
                .map(difference -> difference
                        .interval()
                        .map(interval -> wording.text(
                                figure.unit() == Unit.SHARE ? "points-with-interval" : "difference-with-interval",
                                wording.difference(figure, difference),
                                wording.interval(figure, interval)))
                        .orElse(wording.text("difference-without-interval", wording.difference(figure, difference))))
                .orElse("");
    }

    /** From 0 to 1 on the scale of the figure. */
    private double onScale(Figure figure, FigureValue value) {
        double number = value.number().orElse(0);
        return switch (figure.unit()) {
            case RATING -> value.shown() ? (number - 1) / 4 : 0;
            case SCORE -> number / 100;
            case SESSIONS_EACH -> number / sessionsScale();
            default -> number;
        };
    }

    private double sessionsScale() {
        Result result = report.figure(Figure.SESSIONS_PER_MATCH);
        double most = Math.max(
                result.now().number().orElse(1), result.before().number().orElse(1));
        return Math.max(1, Math.ceil(most * 1.15));
    }
}
