package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeReport.Result;
import org.jspecify.annotations.Nullable;

/** Makes the outcome report of facts and of what may be shown of them. Pure. */
public final class OutcomeAssembly {

    private OutcomeAssembly() {}

    /**
     * The report of a cohort.
     *
     * @param before facts of the previous cohort named in the scope, read by the same rules; null when there is none
     * @throws IllegalArgumentException when sides, departments or sites do not add up to the funnel
     */
    public static OutcomeReport assemble(ReportScope scope, CohortFacts now, @Nullable CohortFacts before) {
        PeopleFacts people = new PeopleFacts(now.funnel(), now.sides(), now.departments(), now.sites());
        return assemble(
                scope,
                Locale.ENGLISH,
                people,
                ShownFigures.of(now),
                before == null ? null : ShownFigures.of(before),
                before == null
                        ? PeopleFacts.NOBODY
                        : new PeopleFacts(before.funnel(), before.sides(), before.departments(), before.sites()),
                Map.of());
    }

    /** The report of the cohorts of a program together. */
    static OutcomeReport program(ReportScope scope, Locale reader, ProgramFigures cohorts) {
        OutcomeReport all =
                assemble(scope, reader, PeopleFacts.NOBODY, cohorts.all(), null, PeopleFacts.NOBODY, Map.of());
        return new OutcomeReport(
                scope,
                all.figures(),
                all.distributions(),
                all.months(),
                cohorts.tables(),
                all.averages(),
                cohorts.partial());
    }

    /**
     * The report of a view.
     *
     * @param reader for the names of scores
     * @param people whose groups are shown, since those do not depend on a period
     * @param beside the people of the previous cohort, where its groups are laid beside
     * @param averages of the program
     */
    static OutcomeReport assemble(
            ReportScope scope,
            Locale reader,
            PeopleFacts people,
            ShownFigures now,
            @Nullable ShownFigures before,
            PeopleFacts beside,
            Map<Figure, ProgramAverage> averages) {
        List<Result> results = Stream.of(Figure.values())
                .filter(figure -> now.figures().containsKey(figure)
                        || (before != null && before.figures().containsKey(figure)))
                .map(figure -> new Result(
                        figure, now.figure(figure), before == null ? FigureValue.notRecorded() : before.figure(figure)))
                .toList();
        List<Distribution> distributions = Stream.of(Question.values())
                .filter(question -> now.answers().containsKey(question)
                        || (before != null && before.answers().containsKey(question)))
                .map(question -> new Distribution(
                        question, now.answers(question), before == null ? Bar.NONE : before.answers(question)))
                .toList();
        List<Breakdown> others = before == null ? List.of() : tables(beside, before, reader);
        List<Breakdown> breakdowns = tables(people, now, reader).stream()
                .map(table -> table.beside(same(others, table.by())))
                .toList();
        return new OutcomeReport(scope, results, distributions, now.months(), breakdowns, averages);
    }

    private static List<Breakdown> tables(PeopleFacts people, ShownFigures shown, Locale reader) {
        List<Breakdown> tables = new ArrayList<>();
        tables.addAll(GroupTables.of(By.SIDE, people.sides(), people.funnel(), shown.figures()));
        if (!shown.topics().isEmpty()) {
            tables.add(new Breakdown(By.TOPIC, List.of(Figure.TOPIC_SESSIONS), shown.topics(), null, List.of()));
        }
        tables.addAll(StandingFigures.scaleTables(shown.scales(), reader));
        tables.addAll(WorkshopFigures.table(shown.workshops()));
        tables.addAll(GroupTables.of(By.DEPARTMENT, people.departments(), people.funnel(), shown.figures()));
        tables.addAll(GroupTables.of(By.SITE, people.sites(), people.funnel(), shown.figures()));
        return List.copyOf(tables);
    }

    /** Two cohorts have no workshop in common, whatever it is called. */
    private static @Nullable Breakdown same(List<Breakdown> tables, By by) {
        return tables.stream()
                .filter(table -> table.by() == by && by != By.WORKSHOP)
                .findFirst()
                .orElse(null);
    }
}
