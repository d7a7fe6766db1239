package org.belay.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.Suppression.Mask;

/**
 * Second suppression in one table. A hidden cell is safe when hidden cells form a cycle through it along which one can be
 * moved: up, down, up, down. The totals stay, the values change, and no reader can know which of the worlds is true.
 */
final class CellProtection {

    private final List<List<Tally>> rows;
    private final boolean rowTotals;
    private final boolean columnTotals;
    private final boolean[][] hidden;

    CellProtection(List<List<Tally>> rows, boolean rowTotals, boolean columnTotals) {
        this.rows = rows;
        this.rowTotals = rowTotals;
        this.columnTotals = columnTotals;
        this.hidden =
                new boolean[rows.size()][rows.isEmpty() ? 0 : rows.getFirst().size()];
    }

    private record Cell(int row, int column) {}

    Mask mask() {
        List<Cell> primary = cells().filter(cell -> Suppression.small(at(cell).people()))
                .sorted(Comparator.comparingLong(cell -> at(cell).value()))
                .toList();
        primary.forEach(cell -> hidden[cell.row()][cell.column()] = true);
        boolean safe = primary.stream().allMatch(this::hideCycle);
        if (!safe) {
            cells().forEach(cell -> hidden[cell.row()][cell.column()] = true);
        }
        List<List<Boolean>> marks = Stream.of(hidden)
                .map(row -> IntStream.range(0, row.length).mapToObj(i -> row[i]).toList())
                .toList();
        return new Mask(marks, !safe);
    }

    /** Hides the cheapest cycle through the cell; false when there is none. */
    private boolean hideCycle(Cell cell) {
        List<Cell> best = cycles(cell)
                .filter(this::canMove)
                .min(Comparator.comparingLong(this::cost))
                .orElse(List.of());
        best.forEach(each -> hidden[each.row()][each.column()] = true);
        return !best.isEmpty();
    }

    /** Cells that go up and down in turn, starting with the given one. */
    private Stream<List<Cell>> cycles(Cell start) {
        if (!rowTotals && !columnTotals) {
            return Stream.of(List.of(start));
        }
        List<List<Cell>> cycles = new ArrayList<>();
        for (Cell other : (Iterable<Cell>) cells()::iterator) {
            boolean sameRow = other.row() == start.row();
            boolean sameColumn = other.column() == start.column();
            if (rowTotals && columnTotals && !sameRow && !sameColumn) {
                cycles.add(List.of(
                        start, new Cell(start.row(), other.column()), other, new Cell(other.row(), start.column())));
            } else if (rowTotals != columnTotals && !(sameRow && sameColumn) && (rowTotals ? sameRow : sameColumn)) {
                cycles.add(List.of(start, other));
            }
        }
        return cycles.stream();
    }

    /** Whether one can be moved along the cycle in one of both directions, within what the marks tell a reader. */
    private boolean canMove(List<Cell> cycle) {
        return canMove(cycle, 1) || canMove(cycle, -1);
    }

    private boolean canMove(List<Cell> cycle, int first) {
        return IntStream.range(0, cycle.size()).allMatch(i -> {
            Tally tally = at(cycle.get(i));
            long moved = tally.value() + (i % 2 == 0 ? first : -first);
            boolean known = Suppression.small(tally.people());
            boolean counted = tally.value() == tally.people();
            long least = known ? 1 : counted ? Figure.MINIMUM_GROUP : 0;
            long most = known && counted ? Figure.MINIMUM_GROUP - 1L : Long.MAX_VALUE;
            return moved >= least && moved <= most;
        });
    }

    /** What is lost: the numbers that are hidden in addition. A zero says little and is a poor partner: taken last. */
    private long cost(List<Cell> cycle) {
        return cycle.stream()
                .filter(cell -> !hidden[cell.row()][cell.column()])
                .mapToLong(cell -> at(cell).value() == 0 ? 1_000_000 : 1 + at(cell).value())
                .sum();
    }

    private Tally at(Cell cell) {
        return Objects.requireNonNull(rows.get(cell.row()).get(cell.column()));
    }

    private Stream<Cell> cells() {
        return IntStream.range(0, hidden.length)
                .boxed()
                .flatMap(row -> IntStream.range(0, hidden[row].length).mapToObj(column -> new Cell(row, column)));
    }
}
