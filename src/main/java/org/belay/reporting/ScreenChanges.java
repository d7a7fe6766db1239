package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.DrawnChanges.Move;
import org.belay.reporting.DrawnChanges.Moves;
import org.belay.reporting.DrawnChanges.Whole;
import org.belay.reporting.OutcomeScreen.Cell;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.OutcomeScreen.Series;
import org.belay.reporting.OutcomeScreen.Shape;

/** The pictures of scores and of circles on the screen, each with the table that says the same. */
final class ScreenChanges {

    private final OutcomeReport report;
    private final Wording wording;
    private final ScreenTables tables;

    ScreenChanges(OutcomeReport report, Wording wording, ScreenTables tables) {
        this.report = report;
        this.wording = wording;
        this.tables = tables;
    }

    List<Picture> learning() {
        return Stream.concat(DrawnChanges.moves(report).stream().map(this::moves), reliable())
                .toList();
    }

    private Picture moves(Moves moves) {
        List<Move> rows = moves.rows();
        List<Figure> figures = List.of(Figure.SCALE_BEFORE, Figure.SCALE_AFTER);
        List<Series> series = List.of(
                drawn(wording.name(Figure.SCALE_BEFORE), rows, Move::start),
                drawn(wording.name(Figure.SCALE_AFTER), rows, Move::end));
        String title = wording.text("moves.title");
        return new Picture(
                title,
                wording.text(
                        "moves.source",
                        wording.decimals(moves.axis().from(), 0),
                        wording.decimals(moves.axis().to(), 0)),
                Shape.MOVES,
                rows.stream().map(Move::name).toList(),
                series,
                new Numbers(
                        title,
                        List.of(
                                wording.text("by.scale"),
                                wording.name(Figure.SCALE_BEFORE),
                                wording.name(Figure.SCALE_AFTER)),
                        rows.stream()
                                .map(row -> List.of(
                                        new Cell(row.name(), false),
                                        tables.cell(Figure.SCALE_BEFORE, row.start()),
                                        tables.cell(Figure.SCALE_AFTER, row.end())))
                                .toList(),
                        "",
                        tables.terms(figures)));
    }

    /** Both or neither: half of a change cannot be drawn. */
    private static Series drawn(String name, List<Move> rows, Function<Move, FigureValue> value) {
        return new Series(
                name,
                rows.stream()
                        .map(row -> row.shown() ? value.apply(row).number() : OptionalDouble.empty())
                        .toList());
    }

    private Stream<Picture> reliable() {
        List<Whole> rows = DrawnChanges.reliable(report);
        List<String> parts = List.of(
                wording.name(Figure.SCALE_ROSE), wording.text("reliable.neither"), wording.name(Figure.SCALE_FELL));
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(stacks(
                        "reliable", rows, parts, Figure.SCALE_ROSE, List.of(Figure.SCALE_ROSE, Figure.SCALE_FELL)));
    }

    List<Picture> circles() {
        List<Whole> rows = DrawnChanges.presence(report, wording);
        List<String> parts = List.of(wording.text("presence.present"), wording.text("presence.absent"));
        return rows.isEmpty()
                ? List.of()
                : List.of(stacks("presence", rows, parts, Figure.CIRCLE_ATTENDANCE, List.of(Figure.CIRCLE_ATTENDANCE)));
    }

    private Picture stacks(String key, List<Whole> rows, List<String> parts, Figure figure, List<Figure> terms) {
        List<Series> series = new ArrayList<>();
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            series.add(new Series(
                    parts.get(i), rows.stream().map(row -> number(row, part)).toList()));
            lines.add(Stream.concat(
                            Stream.of(new Cell(parts.get(i), false)),
                            rows.stream().map(row -> cell(row, part, figure)))
                    .toList());
        }
        List<String> names = rows.stream().map(Whole::name).toList();
        List<String> heads = new ArrayList<>(names);
        heads.addFirst(wording.text("measure"));
        String title = wording.text(key + ".title");
        return new Picture(
                title,
                wording.text(key + ".source"),
                Shape.STACKS,
                names,
                series,
                new Numbers(title, heads, lines, "", tables.terms(terms)));
    }

    private static OptionalDouble number(Whole row, int part) {
        return IntStream.range(0, row.parts().size())
                .filter(i -> i == part)
                .mapToDouble(i -> row.parts().get(i))
                .findFirst();
    }

    private Cell cell(Whole row, int part, Figure figure) {
        return row.parts().isEmpty()
                ? tables.cell(figure, row.state())
                : new Cell(wording.count(row.parts().get(part)), false);
    }
}
