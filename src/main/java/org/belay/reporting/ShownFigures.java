package org.belay.reporting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.Standing.Recommendation;
import org.belay.reporting.Standing.Scale;
import org.belay.shared.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of one cohort in one period, before it is laid beside another one. Pure.
 *
 * @param answers by choice
 * @param months sessions by calendar month
 * @param topics those of most sessions
 * @param workshops of the whole cohort
 * @param scales of the whole cohort
 */
record ShownFigures(
        Map<Figure, FigureValue> figures,
        Map<Question, Bar> answers,
        List<MonthRow> months,
        List<Row> topics,
        List<Row> workshops,
        List<Scale> scales) {

    private static final int MOST_TOPICS = 10;

    /** What says how many matches there are. */
    private static final List<Figure> OF_MATCHES =
            List.of(Figure.ACTIVE_MATCHES, Figure.SESSIONS_PER_MATCH, Figure.MATCHES_PER_SUPPORTER);

    /**
     * Beside a hidden response no answers may stand that it follows from, and beside hidden matched people not both of their
     * sides: those who support others, and those whom they support by their matches. Also in a report that was kept with them.
     */
    ShownFigures {
        if (figures.get(Figure.MATCHED) instanceof Hidden && figures.get(Figure.SUPPORTERS) instanceof Count) {
            for (Figure tells : OF_MATCHES) {
                figures = figures.getOrDefault(tells, FigureValue.notRecorded()).shown()
                        ? with(figures, tells, FigureValue.wouldTell())
                        : figures;
            }
        }
        Bar said = answers.get(Question.RECOMMENDATION);
        if (figures.get(Figure.RECOMMENDATION_RESPONSE) instanceof Hidden
                && (figures.get(Figure.RECOMMENDATION) instanceof Score
                        || (said != null && said.state().shown()))) {
            figures = hidden(figures, Figure.RECOMMENDATION);
            answers = with(answers, Question.RECOMMENDATION, new Bar(List.of(), FigureValue.wouldTell()));
        }
        figures = Map.copyOf(figures);
        answers = Map.copyOf(answers);
        months = List.copyOf(months);
        topics = List.copyOf(topics);
        workshops = List.copyOf(workshops);
        scales = List.copyOf(scales);
    }

    /** Points of no known number of people may stand. */
    private static Map<Figure, FigureValue> hidden(Map<Figure, FigureValue> figures, Figure figure) {
        return figures.get(figure) instanceof Score ? with(figures, figure, FigureValue.wouldTell()) : figures;
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    /** All that the facts hold, hidden where it rests on too few people. */
    static ShownFigures of(CohortFacts facts) {
        Map<Figure, FigureValue> figures = figures(facts);
        Map<Question, Bar> answers = new EnumMap<>(Question.class);
        answers.put(Question.SESSION_RATING, ratings(facts.ratings(), figures));
        answers.put(Question.PAIRING_FIT, fit(facts.fit(), figures));
        answers.put(Question.RECOMMENDATION, recommendation(facts).choices());
        Standing standing = facts.standing();
        Standing.Goals goals = standing.goals();
        if (goals != null) {
            answers.put(Question.GOAL_LEVEL, levels(goals.levels(), figures));
        }
        Standing.Care care = standing.care();
        if (care != null && care.load().people() > 0) {
            answers.put(Question.LOAD, StandingFigures.load(care));
        }
        return new ShownFigures(
                figures,
                answers,
                new MonthTable(facts.months(), figures).rows(),
                topics(facts.topics()),
                WorkshopFigures.rows(standing.workshops()),
                standing.scales());
    }

    /** More choices are joined where the mean would tell the number of one; where it still would, it is hidden with them. */
    private static Bar ratings(@Nullable Answers ratings, Map<Figure, FigureValue> figures) {
        Bar bar = bar(ratings);
        if (ratings == null || !bar.state().shown()) {
            return bar;
        }
        MonthAnswers together = new MonthAnswers(bar, List.of(ratings), Set.of(), true);
        if (together.hides(0)) {
            figures.put(Figure.SESSION_RATING, together.mark(0));
        }
        return together.bar(0);
    }

    private static Bar fit(@Nullable Answers fit, Map<Figure, FigureValue> figures) {
        return fit != null && fewAreLeft(figures, fit.people())
                ? new Bar(List.of(), FigureValue.wouldTell())
                : bar(fit);
    }

    /**
     * Of people with one goal each the score is ten times the level and 50: its mean tells as much as that of ratings. Where
     * joining more does not help, it is hidden, and what was joined anyway stays.
     */
    private static Bar levels(Answers levels, Map<Figure, FigureValue> figures) {
        FigureValue all = figures.getOrDefault(Figure.GOALS, FigureValue.notRecorded());
        if (all instanceof Hidden) {
            return new Bar(List.of(), all);
        }
        Bar bar = bar(levels);
        if (!bar.state().shown() || !(figures.get(Figure.GOAL_SCORE) instanceof Mean score)) {
            return bar;
        }
        MonthAnswers together = new MonthAnswers(bar, List.of(levels), Set.of(), true);
        if (together.hides(0)) {
            figures.put(Figure.GOAL_SCORE, together.mark(0));
            return bar;
        }
        if (together.deviationTells(0)) {
            figures.put(Figure.GOAL_SCORE, score.withoutInterval());
        }
        return together.bar(0);
    }

    /** The same for a reader who does not see some figures, nor the answers that they count. */
    ShownFigures without(Set<Figure> unseen) {
        Map<Figure, FigureValue> left = new HashMap<>(figures);
        left.keySet().removeAll(unseen);
        Map<Question, Bar> said = new HashMap<>(answers);
        said.keySet().removeIf(question -> unseen.contains(question.figure()));
        return new ShownFigures(left, said, months, topics, workshops, scales);
    }

    FigureValue figure(Figure figure) {
        return figures.getOrDefault(figure, FigureValue.notRecorded());
    }

    Bar answers(Question question) {
        return answers.getOrDefault(question, Bar.NONE);
    }

    private static Map<Figure, FigureValue> figures(CohortFacts facts) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        values.putAll(FunnelFigures.of(facts.funnel()));
        values.putAll(sessions(facts.sessions()));
        values.putAll(matches(facts.matches(), values));
        values.putAll(StandingFigures.of(facts.standing()));
        values.put(Figure.SESSION_RATING, rating(facts.ratings()));
        values.put(Figure.RECOMMENDATION, recommendation(facts).score());
        values.put(Figure.RECOMMENDATION_RESPONSE, recommendation(facts).response());
        besideMatched(values, facts.standing());
        return values;
    }

    /** Of whom few matched people have none, or few said nothing, is not shown. */
    private static void besideMatched(Map<Figure, FigureValue> values, Standing standing) {
        Standing.Goals goals = standing.goals();
        if (goals != null && fewAreLeft(values, goals.all().people())) {
            StandingFigures.OF_GOALS.forEach(figure -> hide(values, figure));
        }
        Standing.Answered fit = standing.fit();
        if (fit != null && (fewAreLeft(values, fit.people()) || fewAreLeft(values, fit.asked()))) {
            hide(values, Figure.FIT_RESPONSE);
        }
        Tally trained = standing.workshopPeople();
        if (trained != null && fewAreLeft(values, trained.people())) {
            hide(values, Figure.WORKSHOP_PEOPLE);
        }
    }

    private static void hide(Map<Figure, FigureValue> values, Figure figure) {
        values.computeIfPresent(figure, (each, value) -> value.shown() ? FigureValue.wouldTell() : value);
    }

    /**
     * Whether a number tells how few of the matched are not in it. Most people have one match and one goal, so that what is
     * counted of them is nearly a number of people.
     */
    private static boolean fewAreLeft(Map<Figure, FigureValue> values, long part) {
        return values.get(Figure.MATCHED) instanceof Count matched && Suppression.small(matched.value() - part);
    }

    /** What a survey says, or else the answers of the time before there were any. */
    private static Recommendation recommendation(CohortFacts facts) {
        Recommendation surveyed = facts.standing().recommendation();
        Answers answers = facts.recommendation();
        return surveyed == null ? new Recommendation(score(answers), bar(answers), response(answers)) : surveyed;
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
        List<Tally> parts = List.of(sessions.held(), sessions.missed(), sessions.open());
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

    /** Beside the matched, their number tells how few support others. */
    private static Map<Figure, FigureValue> matches(@Nullable Matches matches, Map<Figure, FigureValue> known) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        if (matches == null) {
            values.put(Figure.ACTIVE_MATCHES, FigureValue.notRecorded());
            values.put(Figure.SILENT_MATCHES, FigureValue.notRecorded());
            values.put(Figure.SESSIONS_PER_MATCH, FigureValue.notRecorded());
            return values;
        }
        List<FigureValue> shown = Parts.of(matches.active(), List.of(matches.silent(), matches.notSilent()));
        FigureValue active =
                shown.getFirst().shown() && fewAreLeft(known, matches.active().value())
                        ? FigureValue.wouldTell()
                        : shown.getFirst();
        values.put(Figure.ACTIVE_MATCHES, active);
        values.put(Figure.SILENT_MATCHES, shown.get(1));
        values.put(Figure.SESSIONS_PER_MATCH, perMatch(matches, active, known.get(Figure.SESSIONS_HELD)));
        return values;
    }

    /** Mean times matches is the number of held sessions: when that is hidden, the mean would tell it. */
    static FigureValue perMatch(Matches matches, FigureValue active, @Nullable FigureValue held) {
        if (matches.heldEach().isEmpty()) {
            return FigureValue.notRecorded();
        }
        if (!active.shown()) {
            return active;
        }
        if (held instanceof Hidden) {
            return FigureValue.wouldTell();
        }
        return mean(matches.heldEach());
    }

    /** Of at least one number, each of another person or match. */
    static Mean mean(List<? extends Number> each) {
        long n = each.size();
        double mean = each.stream().mapToDouble(Number::doubleValue).average().orElseThrow();
        double squares = each.stream()
                .mapToDouble(one -> (one.doubleValue() - mean) * (one.doubleValue() - mean))
                .sum();
        return new Mean(mean, n > 1 ? Math.sqrt(squares / (n - 1)) : 0, n, true);
    }

    /**
     * Of small whole numbers, each of another person. With how many there are it tells their sum, and with its interval that
     * of their squares: it is hidden where no more than that tells how few gave one of the numbers, and stands without an
     * interval where that does.
     *
     * @param counts how often there is each number
     * @param first the first number
     */
    static FigureValue mean(List<Long> counts, int first) {
        if (!Moments.leaveOpen(counts, Moments.MEAN)) {
            return FigureValue.wouldTell();
        }
        Mean mean = mean(IntStream.range(0, counts.size())
                .boxed()
                .flatMap(i -> Collections.nCopies(Math.toIntExact(counts.get(i)), first + i).stream())
                .toList());
        return Moments.leaveOpen(counts, Moments.DEVIATION) ? mean : mean.withoutInterval();
    }

    static FigureValue rating(@Nullable Answers answers) {
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
                ? new Score(
                        answers.byChoice().get(0).value(),
                        answers.byChoice().get(1).value(),
                        answers.byChoice().get(2).value())
                : FigureValue.wouldTell();
    }

    static FigureValue response(@Nullable Answers answers) {
        if (answers == null || answers.asked() == null || answers.asked() < answers.people()) {
            return FigureValue.notRecorded();
        }
        long missing = answers.asked() - answers.people();
        return Suppression.share(new Tally(answers.people(), answers.people()), new Tally(missing, missing));
    }

    /** How many answers there are, or why that is not shown. Zero answers are nothing recorded. */
    static FigureValue state(@Nullable Answers answers) {
        if (answers == null || answers.people() == 0) {
            return FigureValue.notRecorded();
        }
        long n = answers.byChoice().stream().mapToLong(Tally::value).sum();
        return Suppression.count(new Tally(n, answers.people()));
    }

    static Bar bar(@Nullable Answers answers) {
        FigureValue state = state(answers);
        return answers == null || !state.shown()
                ? new Bar(List.of(), state)
                : new Bar(Suppression.joinChoices(answers.byChoice()), state);
    }

    /** The topics of most sessions; a topic of too few people is left out, since topics overlap and cannot be joined. */
    static List<Row> topics(List<Topic> topics) {
        return topics.stream()
                .filter(topic -> topic.held().people() >= Figure.MINIMUM_GROUP)
                .sorted((a, b) -> a.held().value() == b.held().value()
                        ? a.name().compareTo(b.name())
                        : Long.compare(b.held().value(), a.held().value()))
                .limit(MOST_TOPICS)
                .map(ShownFigures::row)
                .toList();
    }

    private static Row row(Topic topic) {
        return new Row(topic.name(), List.of(new Count(topic.held().value())));
    }
}
