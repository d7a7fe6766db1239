package org.belay.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.OutcomeReport.Row;
import org.jspecify.annotations.Nullable;

/** Makes the outcome report of facts: works out the figures and hides what rests on too few people. Pure. */
public final class OutcomeAssembly {

    private static final int MOST_TOPICS = 10;

    private OutcomeAssembly() {}

    /**
     * The report of a cohort.
     *
     * @param before facts of the previous cohort named in the scope, read by the same rules; null when there is none
     * @throws IllegalArgumentException when sides, departments or sites do not add up to the funnel
     */
    public static OutcomeReport assemble(ReportScope scope, CohortFacts now, @Nullable CohortFacts before) {
        Map<Figure, FigureValue> present = figures(now);
        Map<Figure, FigureValue> past = before == null ? Map.of() : figures(before);
        List<Result> results = Stream.of(Figure.values())
                .filter(present::containsKey)
                .map(figure -> new Result(
                        figure,
                        Objects.requireNonNull(present.get(figure)),
                        past.getOrDefault(figure, FigureValue.notRecorded())))
                .toList();
        List<Distribution> distributions = Stream.of(Question.values())
                .map(question -> new Distribution(
                        question, bar(answers(now, question)), bar(before == null ? null : answers(before, question))))
                .toList();
        List<Breakdown> breakdowns = new ArrayList<>();
        breakdowns.addAll(GroupTables.of(By.SIDE, now.sides(), now.funnel(), present));
        breakdowns.addAll(topics(now));
        breakdowns.addAll(GroupTables.of(By.DEPARTMENT, now.departments(), now.funnel(), present));
        breakdowns.addAll(GroupTables.of(By.SITE, now.sites(), now.funnel(), present));
        return new OutcomeReport(scope, results, distributions, MonthTable.of(now.months(), present), breakdowns);
    }

    private static Map<Figure, FigureValue> figures(CohortFacts facts) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        values.putAll(FunnelFigures.of(facts.funnel()));
        values.putAll(sessions(facts.sessions()));
        values.putAll(matches(facts.matches(), values.get(Figure.SESSIONS_HELD)));
        values.put(Figure.SESSION_RATING, rating(facts.ratings()));
        values.put(Figure.RECOMMENDATION, score(facts.recommendation()));
        values.put(Figure.FIT_RESPONSE, response(facts.fit()));
        values.put(Figure.RECOMMENDATION_RESPONSE, response(facts.recommendation()));
        return values;
    }

    private static Map<Figure, FigureValue> sessions(@Nullable Sessions sessions) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        if (sessions == null) {
            Stream.of(
                            Figure.SESSIONS_PLANNED,
                            Figure.SESSIONS_HELD,
                            Figure.SESSIONS_MISSED,
                            Figure.SESSIONS_MOVED,
                            Figure.SESSIONS_CANCELLED,
                            Figure.HELD_SHARE,
                            Figure.HOURS)
                    .forEach(figure -> values.put(figure, FigureValue.notRecorded()));
            return values;
        }
        Tally open = new Tally(
                sessions.notHeld().value() - sessions.missed().value(),
                sessions.notHeld().people());
        List<Tally> parts = List.of(sessions.held(), sessions.missed(), open.value() == 0 ? Tally.NONE : open);
        List<FigureValue> shown = Parts.of(sessions.planned(), parts);
        boolean tells =
                Suppression.small(sessions.notHeld().people()) && shown.get(1).shown();
        FigureValue held = tells ? FigureValue.wouldTell() : shown.get(1);
        values.put(Figure.SESSIONS_PLANNED, shown.get(0));
        values.put(Figure.SESSIONS_HELD, held);
        values.put(Figure.SESSIONS_MISSED, shown.get(2));
        values.put(Figure.SESSIONS_MOVED, Suppression.count(sessions.moved()));
        values.put(Figure.SESSIONS_CANCELLED, Suppression.count(sessions.cancelled()));
        values.put(Figure.HELD_SHARE, Parts.share(held, shown.get(0)));
        values.put(Figure.HOURS, hours(sessions));
        return values;
    }

    private static FigureValue hours(Sessions sessions) {
        if (sessions.hours() == null) {
            return FigureValue.notRecorded();
        }
        return Suppression.small(sessions.held().people())
                ? FigureValue.tooFew()
                : new FigureValue.Amount(sessions.hours());
    }

    private static Map<Figure, FigureValue> matches(@Nullable Matches matches, @Nullable FigureValue held) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        if (matches == null) {
            values.put(Figure.ACTIVE_MATCHES, FigureValue.notRecorded());
            values.put(Figure.SILENT_MATCHES, FigureValue.notRecorded());
            values.put(Figure.SESSIONS_PER_MATCH, FigureValue.notRecorded());
            return values;
        }
        List<FigureValue> shown = Parts.of(matches.active(), List.of(matches.silent(), matches.notSilent()));
        values.put(Figure.ACTIVE_MATCHES, shown.get(0));
        values.put(Figure.SILENT_MATCHES, shown.get(1));
        values.put(Figure.SESSIONS_PER_MATCH, perMatch(matches, shown.get(0), held));
        return values;
    }

    /** Mean times matches is the number of held sessions: when that is hidden, the mean would tell it. */
    private static FigureValue perMatch(Matches matches, FigureValue active, @Nullable FigureValue held) {
        if (matches.heldEach().isEmpty()) {
            return FigureValue.notRecorded();
        }
        if (!active.shown()) {
            return active;
        }
        if (held instanceof FigureValue.Hidden) {
            return FigureValue.wouldTell();
        }
        long n = matches.heldEach().size();
        double mean =
                matches.heldEach().stream().mapToLong(each -> each).average().orElseThrow();
        double squares = matches.heldEach().stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        return new Mean(mean, n > 1 ? Math.sqrt(squares / (n - 1)) : 0, n, true);
    }

    private static FigureValue rating(@Nullable Answers answers) {
        FigureValue state = state(answers);
        if (answers == null || !state.shown()) {
            return state;
        }
        long[] counts = answers.byChoice().stream().mapToLong(Tally::value).toArray();
        long n = LongStream.of(counts).sum();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            int rating = counts.length - i;
            sum += (double) counts[i] * rating;
            squares += (double) counts[i] * rating * rating;
        }
        double mean = sum / n;
        double variance = n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0;
        // One person rates several sessions, so the answers are related and an interval would be too narrow.
        return new Mean(mean, Math.sqrt(variance), n, false);
    }

    /** The score and its base tell each of the three groups as soon as one other is known. */
    private static FigureValue score(@Nullable Answers answers) {
        FigureValue state = state(answers);
        if (answers == null || !state.shown()) {
            return state;
        }
        boolean each = answers.byChoice().stream().allMatch(tally -> tally.people() >= Figure.MINIMUM_GROUP);
        return each
                ? new FigureValue.Score(
                        answers.byChoice().get(0).value(),
                        answers.byChoice().get(1).value(),
                        answers.byChoice().get(2).value())
                : FigureValue.wouldTell();
    }

    private static FigureValue response(@Nullable Answers answers) {
        if (answers == null || answers.asked() == null || answers.asked() < answers.people()) {
            return FigureValue.notRecorded();
        }
        long missing = answers.asked() - answers.people();
        return Suppression.share(new Tally(answers.people(), answers.people()), new Tally(missing, missing));
    }

    private static @Nullable Answers answers(CohortFacts facts, Question question) {
        return switch (question) {
            case SESSION_RATING -> facts.ratings();
            case PAIRING_FIT -> facts.fit();
            case RECOMMENDATION -> facts.recommendation();
        };
    }

    /** How many answers there are, or why that is not shown. Zero answers are nothing recorded. */
    private static FigureValue state(@Nullable Answers answers) {
        if (answers == null || answers.people() == 0) {
            return FigureValue.notRecorded();
        }
        long n = answers.byChoice().stream().mapToLong(Tally::value).sum();
        return Suppression.count(new Tally(n, answers.people()));
    }

    private static Bar bar(@Nullable Answers answers) {
        FigureValue state = state(answers);
        return answers == null || !state.shown()
                ? new Bar(List.of(), state)
                : new Bar(Suppression.joinChoices(answers.byChoice()), state);
    }

    /** The topics of most sessions; a topic of too few people is left out, since topics overlap and cannot be joined. */
    private static List<Breakdown> topics(CohortFacts facts) {
        List<Row> rows = facts.topics().stream()
                .filter(topic -> topic.held().people() >= Figure.MINIMUM_GROUP)
                .sorted((a, b) -> a.held().value() == b.held().value()
                        ? a.name().compareTo(b.name())
                        : Long.compare(b.held().value(), a.held().value()))
                .limit(MOST_TOPICS)
                .map(OutcomeAssembly::row)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Breakdown(By.TOPIC, List.of(Figure.TOPIC_SESSIONS), rows, null, List.of()));
    }

    private static Row row(Topic topic) {
        return new Row(topic.name(), List.of(new FigureValue.Count(topic.held().value())));
    }
}
