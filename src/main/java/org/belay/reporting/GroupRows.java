package org.belay.reporting;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.belay.enrollment.Side;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;

/**
 * The departments or sites that a reader may choose: the rows of their table in the report of the whole cohort, in which
 * small ones are joined. There are none where that table cannot be shown.
 */
record GroupRows(By by, List<Row> rows, List<Figure> columns, List<String> joined) {

    /** Figures do not depend on what groups are called; these are the words that choose them. */
    static final PeopleTally.Names UNNAMED = new PeopleTally.Names() {
        @Override
        public String side(Side side) {
            return side.name();
        }

        @Override
        public String noDepartment() {
            return ReportGroup.NONE;
        }

        @Override
        public String noSite() {
            return ReportGroup.NONE;
        }
    };

    GroupRows {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        joined = List.copyOf(joined);
    }

    /** Of people alone: what else is known of the cohort changes nothing in who stands together. */
    static GroupRows of(By by, List<PeopleTally> people) {
        return of(by, PeopleTally.facts(people, UNNAMED), FunnelFigures.of(PeopleTally.funnel(people)));
    }

    /** @param whole what may be shown of how far all came */
    static GroupRows of(By by, PeopleFacts people, Map<Figure, FigureValue> whole) {
        List<Breakdown> table =
                GroupTables.of(by, by == By.SITE ? people.sites() : people.departments(), people.funnel(), whole);
        return table.isEmpty()
                ? new GroupRows(by, List.of(), List.of(), List.of())
                : new GroupRows(
                        by,
                        table.getFirst().rows(),
                        table.getFirst().columns(),
                        table.getFirst().joined());
    }

    OptionalInt place(String name) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).name().equals(name))
                .findFirst();
    }

    List<ReportGroup> groups() {
        return rows.stream().map(row -> new ReportGroup(by, row.name())).toList();
    }

    /** The departments or sites of a row. */
    List<String> names(int place) {
        String name = rows.get(place).name();
        return name.equals(ReportGroup.JOINED) ? joined : List.of(name);
    }
}
