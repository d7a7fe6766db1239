package org.belay.reporting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.NotRecorded;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.FigureValue.WholeOnly;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;

/**
 * The cohorts of a program together. Pure.
 *
 * <p>It is worked out from what the report of each of them shows to the same reader, and from nothing else. A figure that one
 * of them hides has no total: taken from it, the others would tell what is hidden. So whatever a cohort hides could be anything
 * else that is hidden, and the program says the same.
 */
final class ProgramFigures {

    /** How far people came and how they met; who completed stands last and is drawn. */
    private static final List<Figure> COURSE =
            List.of(Figure.MATCHED, Figure.SESSIONS_HELD, Figure.HELD_SHARE, Figure.COMPLETED_SHARE);

    private static final List<Figure> RESULTS =
            List.of(Figure.SESSION_RATING, Figure.RECOMMENDATION, Figure.TIES, Figure.GOAL_SUCCESS);

    /** What a cohort shows of itself. */
    record OfCohort(String name, ShownFigures figures) {}

    private final List<OfCohort> cohorts;

    ProgramFigures(List<OfCohort> cohorts) {
        this.cohorts = List.copyOf(cohorts);
    }

    /** Figures and answers of all; topics, months and scores are told for each cohort alone. */
    ShownFigures all() {
        Map<Figure, FigureValue> figures = new EnumMap<>(Figure.class);
        each(ShownFigures::figures).forEach(figure -> figures.put(figure, together(figure)));
        Map<Question, Bar> answers = new EnumMap<>(Question.class);
        each(ShownFigures::answers).forEach(question -> answers.put(question, together(question)));
        return new ShownFigures(figures, answers, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Those that some of the cohorts record and others do not, so that their totals are of fewer cohorts. Cohorts that do not
     * record who was matched have matched nobody, which is no less in the total.
     */
    Set<Figure> partial() {
        return Stream.concat(
                        each(ShownFigures::figures).stream()
                                .filter(figure -> figure != Figure.MATCHED)
                                .filter(figure -> ofSome(cohort -> cohort.figure(figure))),
                        each(ShownFigures::answers).stream()
                                .filter(question -> ofSome(
                                        cohort -> cohort.answers(question).state()))
                                .map(Question::figure))
                .collect(Collectors.toSet());
    }

    private boolean ofSome(Function<ShownFigures, FigureValue> value) {
        return cohorts.stream()
                        .map(OfCohort::figures)
                        .map(value)
                        .map(NotRecorded.class::isInstance)
                        .distinct()
                        .count()
                > 1;
    }

    private <K> List<K> each(Function<ShownFigures, Map<K, ?>> part) {
        return cohorts.stream()
                .map(OfCohort::figures)
                .map(part)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** The cohorts beside each other, with the total below. */
    List<Breakdown> tables() {
        return Stream.of(table(By.COHORT, COURSE), table(By.COHORT_RESULTS, RESULTS))
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    private Breakdown table(By by, List<Figure> wanted) {
        List<Figure> columns = wanted.stream()
                .filter(figure -> !(together(figure) instanceof NotRecorded || together(figure) instanceof WholeOnly))
                .toList();
        List<Row> rows = cohorts.stream()
                .map(cohort -> new Row(
                        cohort.name(),
                        columns.stream().map(cohort.figures()::figure).toList()))
                .toList();
        return new Breakdown(
                by,
                columns,
                rows,
                new Row("", columns.stream().map(this::together).toList()),
                List.of());
    }

    private FigureValue together(Figure figure) {
        return sum(
                figure,
                cohorts.stream().map(cohort -> cohort.figures().figure(figure)).toList());
    }

    private Bar together(Question question) {
        return join(
                question,
                cohorts.stream()
                        .map(cohort -> cohort.figures().answers(question))
                        .toList());
    }

    /** Of the cohorts that record it; nothing where one of them hides it, or only tells it in points, which do not add up. */
    static FigureValue sum(Figure figure, List<FigureValue> values) {
        List<FigureValue> recorded =
                values.stream().filter(value -> !(value instanceof NotRecorded)).toList();
        if (recorded.stream().anyMatch(WholeOnly.class::isInstance)) {
            return FigureValue.wholeOnly();
        }
        if (recorded.stream().anyMatch(Hidden.class::isInstance) || inPoints(figure, recorded)) {
            return FigureValue.wouldTell();
        }
        return recorded.stream().reduce(ProgramFigures::add).orElse(FigureValue.notRecorded());
    }

    /** Whether it is a score of several of which one does not say its answers. */
    private static boolean inPoints(Figure figure, List<FigureValue> recorded) {
        return figure.unit() == Unit.SCORE
                && recorded.size() > 1
                && !recorded.stream().allMatch(Score.class::isInstance);
    }

    private static FigureValue add(FigureValue one, FigureValue other) {
        return switch (one) {
            case Count count -> with(Count.class, other, more -> new Count(count.value() + more.value()));
            case Amount amount -> with(Amount.class, other, more -> new Amount(amount.value() + more.value()));
            case Share share ->
                with(
                        Share.class,
                        other,
                        more -> new Share(share.numerator() + more.numerator(), share.base() + more.base()));
            case Mean mean -> with(Mean.class, other, more -> pool(mean, more));
            case Score score ->
                with(
                        Score.class,
                        other,
                        more -> new Score(
                                score.high() + more.high(), score.middle() + more.middle(), score.low() + more.low()));
            case NotRecorded ignored -> other;
            case WholeOnly ignored -> one;
            case Hidden ignored -> one;
        };
    }

    private static <T extends FigureValue> FigureValue with(
            Class<T> kind, FigureValue other, Function<T, FigureValue> sum) {
        return sum.apply(kind.cast(other));
    }

    /** Mean and deviation of all values together, as if they had been one list. */
    private static Mean pool(Mean one, Mean other) {
        long n = one.n() + other.n();
        double mean = (one.n() * one.value() + other.n() * other.value()) / n;
        BiFunction<Mean, Double, Double> squares = (part, middle) ->
                (part.n() - 1) * part.deviation() * part.deviation() + part.n() * Math.pow(part.value() - middle, 2);
        double sum = squares.apply(one, mean) + squares.apply(other, mean);
        return new Mean(mean, n < 2 ? 0 : Math.sqrt(sum / (n - 1)), n, one.independent() && other.independent());
    }

    /** Choices that one cohort joins are joined in all. */
    static Bar join(Question question, List<Bar> bars) {
        List<Bar> recorded = bars.stream()
                .filter(bar -> !(bar.state() instanceof NotRecorded))
                .toList();
        FigureValue state =
                sum(question.figure(), recorded.stream().map(Bar::state).toList());
        if (!state.shown()) {
            return new Bar(List.of(), state);
        }
        List<Segment> first = recorded.getFirst().segments();
        List<Integer> ends = first.stream()
                .map(Segment::last)
                .filter(end -> recorded.stream()
                        .allMatch(bar -> bar.segments().stream().anyMatch(each -> each.last() == end)))
                .toList();
        List<Segment> joined = IntStream.range(0, ends.size())
                .mapToObj(i -> segment(recorded, i == 0 ? first.getFirst().first() : ends.get(i - 1) + 1, ends.get(i)))
                .toList();
        return new Bar(joined, state);
    }

    private static Segment segment(List<Bar> bars, int first, int last) {
        return new Segment(
                first,
                last,
                bars.stream()
                        .flatMap(bar -> bar.segments().stream())
                        .filter(each -> each.first() >= first && each.last() <= last)
                        .mapToLong(Segment::count)
                        .sum());
    }
}
