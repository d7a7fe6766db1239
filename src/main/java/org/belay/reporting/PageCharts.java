package org.belay.reporting;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.Charts.BarRow;
import org.belay.reporting.Charts.ColumnPair;
import org.belay.reporting.Charts.DotRow;
import org.belay.reporting.Charts.Piece;
import org.belay.reporting.Charts.Stack;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.PageModel.Swatch;
import org.belay.shared.pdf.Drawing;

/** Charts of the pages, made of the report. */
final class PageCharts {

    /** From the best choice to the weakest; the middle ones are left out where there are fewer. */
    private record Tone(String swatch, Color color, boolean lightInk) {}

    private static final Tone GOOD = new Tone("swatch-accent", Ink.ACCENT, true);
    private static final Tone FAIR = new Tone("swatch-second", Ink.SECOND, false);
    private static final Tone MIDDLE = new Tone("swatch-light", Ink.SECOND_LIGHT, false);
    private static final Tone POOR = new Tone("swatch-amber-light", Ink.AMBER_LIGHT, false);
    private static final Tone WEAK = new Tone("swatch-amber", Ink.AMBER, false);
    private static final Tone JOINED = new Tone("swatch-gray", Ink.GRAY, false);

    private static final Map<Integer, List<Tone>> TONES = Map.of(
            3, List.of(GOOD, MIDDLE, POOR),
            4, List.of(MIDDLE, GOOD, POOR, WEAK),
            5, List.of(GOOD, FAIR, MIDDLE, POOR, WEAK));

    private final OutcomeReport report;
    private final Wording wording;

    PageCharts(OutcomeReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** The steps from invitation to completion; each with its part of the step before. */
    Drawing funnel(List<Figure> steps) {
        List<BarRow> rows = new ArrayList<>();
        List<Double> before = new ArrayList<>();
        double most = steps.stream()
                .map(report::figure)
                .flatMap(result -> Stream.of(result.now(), result.before()))
                .flatMapToDouble(value -> value.number().stream())
                .max()
                .orElse(1);
        FigureValue last = FigureValue.notRecorded();
        for (Figure step : steps) {
            FigureValue now = report.figure(step).now();
            String part = Parts.share(now, last) instanceof Share share
                    ? "   " + wording.text("of-step-before", wording.percent(share.value()))
                    : "";
            rows.add(new BarRow(
                    wording.name(step),
                    now.number().orElse(0) / Math.max(1, most),
                    wording.number(step, now) + part,
                    now.shown() ? null : wording.number(step, now)));
            before.add(report.figure(step).before().number().orElse(0) / Math.max(1, most));
            last = now;
        }
        return new Charts.Bars(rows, report.scope().previous() == null ? List.of() : before, false);
    }

    /** Planned and held sessions; a hidden month is hatched. */
    Drawing months() {
        return new Charts.Columns(
                report.months().stream()
                        .map(month -> new ColumnPair(
                                wording.shortMonths(month.months()),
                                month.planned().number().orElse(-1),
                                month.held().number().orElse(-1),
                                wording.number(Figure.SESSIONS_PLANNED, month.planned()),
                                wording.number(Figure.SESSIONS_HELD, month.held())))
                        .toList(),
                wording);
    }

    Drawing topics(Breakdown topics) {
        double most = topics.rows().stream()
                .flatMapToDouble(row -> row.values().getFirst().number().stream())
                .max()
                .orElse(1);
        return new Charts.Bars(
                topics.rows().stream()
                        .map(row -> new BarRow(
                                row.name(),
                                row.values().getFirst().number().orElse(0) / most,
                                wording.number(
                                        Figure.TOPIC_SESSIONS, row.values().getFirst()),
                                null))
                        .toList(),
                List.of(),
                true);
    }

    /** Shares of groups; the last column of the breakdown is the share. */
    Drawing shares(Breakdown breakdown, PageParts parts) {
        Figure figure = breakdown.columns().getLast();
        List<DotRow> rows = breakdown.rows().stream()
                .map(row -> new DotRow(
                        parts.groupName(row, breakdown),
                        row.values().getLast().interval().orElse(null),
                        row.values().getLast().number().orElse(0),
                        wording.number(figure, row.values().getLast())))
                .toList();
        return new Charts.Dots(
                rows,
                breakdown.total() == null
                        ? -1
                        : report.figure(figure).now().number().orElse(-1));
    }

    Drawing answers(Distribution distribution) {
        List<Stack> stacks = new ArrayList<>();
        stacks.add(stack(report.scope().cohort().name(), distribution.question(), distribution.now()));
        if (report.scope().previous() != null) {
            stacks.add(stack(report.scope().previous().name(), distribution.question(), distribution.before()));
        }
        return new Charts.Stacks(stacks, false);
    }

    private Stack stack(String label, Question question, Bar bar) {
        List<Piece> pieces = bar.segments().stream()
                .map(segment -> new Piece(
                        segment.count(),
                        wording.count(segment.count()),
                        tone(question, segment).color(),
                        tone(question, segment).lightInk()))
                .toList();
        String word =
                bar.state() instanceof Count ? wording.text("too-few") : wording.number(question.figure(), bar.state());
        return new Stack(label, pieces, word);
    }

    /** The numbers of each bar in words, since a narrow segment carries no label. */
    List<String> counts(Distribution distribution) {
        List<String> sentences = new ArrayList<>();
        sentences.addAll(counts(report.scope().cohort().name(), distribution.now()));
        if (report.scope().previous() != null) {
            sentences.addAll(counts(report.scope().previous().name(), distribution.before()));
        }
        return sentences;
    }

    private List<String> counts(String cohort, Bar bar) {
        if (bar.segments().isEmpty()) {
            return List.of();
        }
        List<String> counts = bar.segments().stream()
                .map(segment -> wording.count(segment.count()))
                .toList();
        return List.of(wording.text("counts-of", cohort, String.join(", ", counts)));
    }

    /** One swatch for each choice or joined choices that a bar shows, in the order of the choices. */
    List<Swatch> keys(Distribution distribution) {
        Question question = distribution.question();
        Set<Segment> segments = new LinkedHashSet<>();
        Stream.of(distribution.now(), distribution.before())
                .flatMap(bar -> bar.segments().stream())
                .map(segment -> new Segment(segment.first(), segment.last(), 0))
                .sorted((a, b) -> Integer.compare(a.first(), b.first()))
                .forEach(segments::add);
        return segments.stream()
                .map(segment -> new Swatch(
                        tone(question, segment).swatch(),
                        wording.choices(question, segment.first(), segment.last())
                                + (segment.joined() ? wording.text("joined-suffix") : "")))
                .toList();
    }

    /** From where scores began to where they came. */
    Drawing moves(DrawnChanges.Moves moves) {
        return new Charts.Moves(
                moves.rows().stream()
                        .map(row -> new Charts.Move(
                                row.name(),
                                row.shown() ? row.start().number().orElseThrow() : null,
                                row.shown() ? row.end().number().orElseThrow() : null,
                                wording.number(Figure.SCALE_BEFORE, row.start()),
                                wording.number(
                                        Figure.SCALE_AFTER,
                                        row.shown() || !row.end().shown() ? row.end() : row.start())))
                        .toList(),
                moves.axis(),
                wording);
    }

    /** Parts of wholes from the good end on: two, or three with a middle between them. */
    Drawing wholes(List<DrawnChanges.Whole> wholes, Figure figure, boolean wide) {
        return new Charts.Stacks(
                wholes.stream()
                        .map(whole ->
                                new Stack(whole.name(), pieces(whole.parts()), wording.number(figure, whole.state())))
                        .toList(),
                wide);
    }

    private List<Piece> pieces(List<Long> parts) {
        List<Tone> tones = parts.size() == 2 ? List.of(GOOD, MIDDLE) : List.of(GOOD, MIDDLE, WEAK);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Piece(
                        parts.get(i),
                        wording.count(parts.get(i)),
                        tones.get(i).color(),
                        tones.get(i).lightInk()))
                .toList();
    }

    private static Tone tone(Question question, Segment segment) {
        List<Tone> tones = TONES.getOrDefault(question.choices().size(), List.of());
        return segment.joined() ? JOINED : tones.get(segment.first());
    }
}
