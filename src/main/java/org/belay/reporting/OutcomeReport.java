package org.belay.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome report after suppression: the one object that the screen, the Excel file and the PDF show. It holds no value
 * that may not be shown.
 *
 * @param figures each figure of the report once, whole cohort, in the order of the catalog
 * @param distributions answers by choice, for the cohort and the previous one
 * @param months sessions by calendar month, too few at either end joined with the next; empty when not recorded
 * @param breakdowns tables by side, topic, department, site, workshop and scale; one that cannot be shown is left out
 * @param averages of the closed cohorts of the program that began before, where enough of them show the figure
 * @param partial of a report of a program, the figures that some of its cohorts record and others do not
 */
public record OutcomeReport(
        ReportScope scope,
        List<Result> figures,
        List<Distribution> distributions,
        List<MonthRow> months,
        List<Breakdown> breakdowns,
        Map<Figure, ProgramAverage> averages,
        Set<Figure> partial) {

    static final List<Figure> STEPS =
            List.of(Figure.INVITED, Figure.APPLIED, Figure.ACCEPTED, Figure.MATCHED, Figure.COMPLETED);

    public OutcomeReport {
        figures = List.copyOf(figures);
        distributions = List.copyOf(distributions);
        months = List.copyOf(months);
        breakdowns = List.copyOf(breakdowns);
        averages = Map.copyOf(averages);
        partial = Set.copyOf(partial);
    }

    /** Of one cohort. */
    public OutcomeReport(
            ReportScope scope,
            List<Result> figures,
            List<Distribution> distributions,
            List<MonthRow> months,
            List<Breakdown> breakdowns,
            Map<Figure, ProgramAverage> averages) {
        this(scope, figures, distributions, months, breakdowns, averages, Set.of());
    }

    /** One figure of the cohort beside the same of the previous cohort. */
    public record Result(Figure figure, FigureValue now, FigureValue before) {}

    /** How many answered what; empty segments mean that nothing is recorded or that it may not be shown. */
    public record Distribution(Question question, Bar now, Bar before) {}

    /**
     * The answers of one cohort.
     *
     * @param segments adjacent choices joined until each rests on enough people; empty unless {@code state} is a count
     * @param state how many answered, or why this is not shown
     */
    public record Bar(List<Segment> segments, FigureValue state) {
        static final Bar NONE = new Bar(List.of(), FigureValue.notRecorded());

        public Bar {
            segments = List.copyOf(segments);
        }
    }

    /** Choices {@code first} to {@code last} of the question together. */
    public record Segment(int first, int last, long count) {
        public boolean joined() {
            return first != last;
        }
    }

    /** Calendar months in a row, most often one. */
    public record Months(YearMonth first, YearMonth last) {
        public boolean joined() {
            return !first.equals(last);
        }
    }

    /** Planned and held sessions of one month, or of several at the beginning or the end that were joined. */
    public record MonthRow(Months months, FigureValue planned, FigureValue held) {}

    /** What a table is broken down by. */
    public enum By {
        SIDE,
        TOPIC,
        DEPARTMENT,
        SITE,
        WORKSHOP,
        SCALE,
        /** Of a score again, where its table would be too wide. */
        CHANGE,
        /** How far the cohorts of a program came, and how they met. */
        COHORT,
        /** What they came to; one table of both would be too wide. */
        COHORT_RESULTS;

        /** As keys of texts and addresses have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A table.
     *
     * @param total the whole cohort; {@code null} when the rows overlap and no total makes sense
     * @param joined names of small groups that were joined into the last row
     * @param before the same table of the cohort that stands beside this one, as its own report shows it
     */
    public record Breakdown(
            By by,
            List<Figure> columns,
            List<Row> rows,
            @Nullable Row total,
            List<String> joined,
            @Nullable Breakdown before) {
        public Breakdown {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            joined = List.copyOf(joined);
        }

        public Breakdown(By by, List<Figure> columns, List<Row> rows, @Nullable Row total, List<String> joined) {
            this(by, columns, rows, total, joined, null);
        }

        Breakdown beside(@Nullable Breakdown other) {
            return new Breakdown(by, columns, rows, total, joined, other);
        }

        /** What the other cohort shows of the same group; null where it has none, or joined others into it. */
        @Nullable
        FigureValue before(Row row, Figure column) {
            if (before == null || !before.columns.contains(column)) {
                return null;
            }
            Row same = row.equals(total) ? before.total : before.row(row.name(), joined);
            return same == null ? null : same.values().get(before.columns.indexOf(column));
        }

        private @Nullable Row row(String name, List<String> joinedThere) {
            return rows.stream()
                    .filter(row -> row.name().equals(name) && (!name.isEmpty() || joined.equals(joinedThere)))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One line of a table.
     *
     * @param name the group; empty for the row of joined groups and for the total
     * @param values one for each column
     */
    public record Row(String name, List<FigureValue> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** The figure's result, not recorded when the report does not have it. */
    public Result figure(Figure figure) {
        return figures.stream()
                .filter(result -> result.figure() == figure)
                .findFirst()
                .orElse(new Result(figure, FigureValue.notRecorded(), FigureValue.notRecorded()));
    }

    /**
     * The steps from invitation to completion that are of the same cohorts: a step that some do not record would look as if
     * people had been lost on it.
     */
    List<Figure> steps() {
        return STEPS.stream().filter(step -> !partial.contains(step)).toList();
    }

    /** Every figure that has a value or a mark in it, once, in the order of the catalog. */
    List<Figure> allFigures() {
        return Stream.of(
                        figures.stream().map(Result::figure),
                        distributions.stream().map(each -> each.question().figure()),
                        breakdowns.stream().flatMap(each -> each.columns().stream()))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    /** The terms, by their keys, that a reader of it has to know beside its figures. */
    List<String> terms() {
        Stream<String> always = Stream.of("interval", "clear", "associated", "suppression", "rounding");
        return Stream.of(
                        always,
                        averages.isEmpty() ? Stream.<String>empty() : Stream.of("average"),
                        scope.ofProgram() ? Stream.of("program") : Stream.<String>empty())
                .flatMap(each -> each)
                .toList();
    }

    /** The difference from the previous cohort; none while the figure still grows in one of both. */
    Optional<Difference> difference(Figure figure) {
        Result result = figure(figure);
        return growing(figure) ? Optional.empty() : Difference.between(result.now(), result.before());
    }

    /** The same of a group. */
    Optional<Difference> difference(Figure figure, FigureValue now, FigureValue before) {
        return over() || !figure.grows() ? Difference.between(now, before) : Optional.empty();
    }

    private boolean over() {
        ReportScope.Cohort previous = scope.previous();
        return scope.cohort().over() && (previous == null || previous.over());
    }

    /** Whether there is an earlier value, and the figure still grows in one of the cohorts that would be compared. */
    boolean growing(Figure figure) {
        return figure.grows() && !over() && figure(figure).before().shown();
    }

    public Distribution distribution(Question question) {
        return distributions.stream()
                .filter(distribution -> distribution.question() == question)
                .findFirst()
                .orElse(new Distribution(question, Bar.NONE, Bar.NONE));
    }

    public @Nullable Breakdown breakdown(By by) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.by() == by)
                .findFirst()
                .orElse(null);
    }

    /** The table, if anything of it stands beside the same of another cohort. */
    Optional<Breakdown> besideBy(By by) {
        return Optional.ofNullable(breakdown(by))
                .filter(table -> by != By.CHANGE
                        && table.rows().stream()
                                .anyMatch(row -> table.before(row, PageParts.besideColumn(table)) != null));
    }

    /** Whether it is about a department or site. */
    boolean ofGroup() {
        return figures.stream().anyMatch(result -> result.now() instanceof FigureValue.WholeOnly);
    }

    /** Whether anything of the report is hidden. */
    public boolean hidesSomething() {
        return ReportRows.of(this).stream().anyMatch(ReportRows.ReportRow::hidden);
    }
}
