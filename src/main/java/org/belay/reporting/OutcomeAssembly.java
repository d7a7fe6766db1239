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
                Map.of());
    }

    /** The report of the cohorts of a program together. */
    static OutcomeReport program(ReportScope scope, Locale reader, ProgramFigures cohorts) {
        OutcomeReport all = assemble(scope, reader, PeopleFacts.NOBODY, cohorts.all(), null, Map.of());
        return new OutcomeReport(
                scope, all.figures(), all.distributions(), all.months(), cohorts.tables(), all.averages());
    }

    /**
     * The report of a view.
     *
     * @param reader for the names of scores
     * @param people whose groups are shown, since those do not depend on a period
     * @param averages of the program
     */
    static OutcomeReport assemble(
            ReportScope scope,
            Locale reader,
            PeopleFacts people,
            ShownFigures now,
            @Nullable ShownFigures before,
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
        List<Breakdown> breakdowns = new ArrayList<>();
        breakdowns.addAll(GroupTables.of(By.SIDE, people.sides(), people.funnel(), now.figures()));
        if (!now.topics().isEmpty()) {
            breakdowns.add(new Breakdown(By.TOPIC, List.of(Figure.TOPIC_SESSIONS), now.topics(), null, List.of()));
        }
        breakdowns.addAll(StandingFigures.scaleTables(now.scales(), reader));
        breakdowns.addAll(WorkshopFigures.table(now.workshops()));
        breakdowns.addAll(GroupTables.of(By.DEPARTMENT, people.departments(), people.funnel(), now.figures()));
        breakdowns.addAll(GroupTables.of(By.SITE, people.sites(), people.funnel(), now.figures()));
        return new OutcomeReport(scope, results, distributions, now.months(), breakdowns, averages);
    }
}
