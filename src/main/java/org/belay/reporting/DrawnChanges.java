package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.belay.reporting.FigureValue.NotRecorded;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.OutcomeReport.Row;

/** What is drawn of scores and of circles, by the screen and on paper: numbers of the tables and nothing else. Pure. */
final class DrawnChanges {

    /** Means of a scale from 1 to 7 beside sums up to 100 would all lie at the beginning of one axis. */
    private static final double SMALL_NUMBERS = 10;

    private DrawnChanges() {}

    /** A score at the start and at the end. */
    record Move(String name, FigureValue start, FigureValue end) {
        boolean shown() {
            return start.shown() && end.shown();
        }

        private boolean large() {
            return Math.max(start.number().orElse(0), end.number().orElse(0)) > SMALL_NUMBERS;
        }
    }

    /** Scores that can lie on one axis, in the order of the table. */
    record Moves(List<Move> rows) {
        Moves {
            rows = List.copyOf(rows);
        }

        Axis axis() {
            return Axis.around(rows.stream()
                    .filter(Move::shown)
                    .flatMapToDouble(row ->
                            Stream.of(row.start(), row.end()).flatMapToDouble(value -> value.number().stream())));
        }
    }

    /**
     * A row of parts that add up to a whole.
     *
     * @param parts empty where one of them is not shown
     * @param state a part that is not shown, or else one that is
     */
    record Whole(String name, List<Long> parts, FigureValue state) {
        Whole {
            parts = List.copyOf(parts);
        }
    }

    /** Those that are hidden stay where they stand; nothing where all are. */
    static List<Moves> moves(OutcomeReport report) {
        Breakdown table = report.breakdown(By.SCALE);
        if (table == null) {
            return List.of();
        }
        int start = table.columns().indexOf(Figure.SCALE_BEFORE);
        int end = table.columns().indexOf(Figure.SCALE_AFTER);
        List<List<Move>> runs = new ArrayList<>();
        boolean large = false;
        for (Row row : table.rows()) {
            Move move =
                    new Move(row.name(), row.values().get(start), row.values().get(end));
            boolean other = move.shown()
                    && move.large() != large
                    && !runs.isEmpty()
                    && runs.getLast().stream().anyMatch(Move::shown);
            if (runs.isEmpty() || other) {
                runs.add(new ArrayList<>());
            }
            large = move.shown() ? move.large() : large;
            runs.getLast().add(move);
        }
        return runs.stream()
                .filter(run -> run.stream().anyMatch(Move::shown))
                .map(Moves::new)
                .toList();
    }

    /** Of each score who rose, who did neither, and who fell by more than its error of measurement; nothing where no score says it. */
    static List<Whole> reliable(OutcomeReport report) {
        Breakdown table = report.breakdown(By.CHANGE);
        if (table == null) {
            return List.of();
        }
        int rose = table.columns().indexOf(Figure.SCALE_ROSE);
        int fell = table.columns().indexOf(Figure.SCALE_FELL);
        return drawn(table.rows().stream()
                .map(row -> reliable(
                        row.name(), row.values().get(rose), row.values().get(fell)))
                .filter(row -> !(row.state() instanceof NotRecorded))
                .toList());
    }

    private static Whole reliable(String name, FigureValue rose, FigureValue fell) {
        return rose instanceof Share up && fell instanceof Share down
                ? new Whole(
                        name,
                        List.of(up.numerator(), up.base() - up.numerator() - down.numerator(), down.numerator()),
                        rose)
                : new Whole(name, List.of(), rose.shown() ? fell : rose);
    }

    /** Marks of presence and of absence, of this cohort and of the one before. */
    static List<Whole> presence(OutcomeReport report, Wording wording) {
        Result result = report.figure(Figure.CIRCLE_ATTENDANCE);
        Whole now = presence(report.scope().cohort().name(), result.now());
        return drawn(
                report.scope().previous() == null
                        ? List.of(now)
                        : List.of(now, presence(wording.previous(report.scope()), result.before())));
    }

    private static Whole presence(String name, FigureValue value) {
        return new Whole(
                name,
                value instanceof Share share ? List.of(share.numerator(), share.base() - share.numerator()) : List.of(),
                value);
    }

    private static List<Whole> drawn(List<Whole> rows) {
        return rows.stream().allMatch(row -> row.parts().isEmpty()) ? List.of() : rows;
    }
}
