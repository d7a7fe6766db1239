package org.belay.reporting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.belay.care.Pulse;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.Standing.Answered;
import org.belay.reporting.Standing.Care;
import org.belay.reporting.Standing.Circles;
import org.belay.reporting.Standing.Goals;
import org.belay.reporting.Standing.Scale;
import org.belay.reporting.Standing.Scale.Detail;
import org.belay.reporting.Standing.Supporters;
import org.belay.reporting.Standing.Ties;
import org.belay.shared.Moments;
import org.jspecify.annotations.Nullable;

/** What may be shown of where a cohort stands; of what it has nothing of, such as circles, there is no figure. Pure. */
final class StandingFigures {

    private static final List<Figure> OF_A_SCALE =
            List.of(Figure.SCALE_BEFORE, Figure.SCALE_AFTER, Figure.SCALE_CHANGE);

    private static final List<Figure> OF_THOSE_ASKED =
            List.of(Figure.SCALE_BEFORE, Figure.SCALE_AFTER, Figure.SCALE_CHANGE, Figure.SCALE_RESPONSE);

    private static final List<Figure> OF_ITS_CHANGE =
            List.of(Figure.SCALE_EFFECT, Figure.SCALE_ONCE, Figure.SCALE_ROSE, Figure.SCALE_FELL);

    /** What tells how many people have goals. */
    static final List<Figure> OF_GOALS = List.of(
            Figure.GOAL_PEOPLE,
            Figure.GOALS,
            Figure.GOAL_SUCCESS,
            Figure.GOALS_REACHED,
            Figure.GOALS_RECOVERED,
            Figure.GOAL_SCORE,
            Figure.GOAL_SCORE_BEFORE);

    private static final int MORE = 3;
    private static final int LOWEST = -2;

    private StandingFigures() {}

    static Map<Figure, FigureValue> of(Standing standing) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        values.putAll(circles(standing.circles()));
        values.putAll(ties(standing.ties()));
        values.putAll(trained(standing));
        values.putAll(goals(standing.goals()));
        values.putAll(supporters(standing.supporters()));
        values.putAll(care(standing.care()));
        values.putAll(fit(standing.fit()));
        return values;
    }

    private static Map<Figure, FigureValue> fit(@Nullable Answered fit) {
        return fit == null
                ? Map.of()
                : Map.of(
                        Figure.FIT_RESPONSE,
                        Suppression.share(people(fit.people()), people(fit.asked() - fit.people())));
    }

    private static Map<Figure, FigureValue> circles(@Nullable Circles circles) {
        return circles == null
                ? Map.of()
                : Map.of(
                        Figure.CIRCLES, Suppression.count(circles.circles()),
                        Figure.CIRCLE_SESSIONS, Suppression.count(circles.sessions()),
                        Figure.CIRCLE_ATTENDANCE, Suppression.share(circles.present(), circles.absent()));
    }

    /** The number of ties is hidden with their share: who knows how many pairs met could take one from the other. */
    private static Map<Figure, FigureValue> ties(@Nullable Ties ties) {
        if (ties == null) {
            return Map.of();
        }
        var share = Suppression.share(ties.across(), ties.within());
        var across = Suppression.count(ties.across());
        return Map.of(
                Figure.TIES,
                across.shown() && share instanceof FigureValue.Hidden ? FigureValue.wouldTell() : across,
                Figure.TIES_SHARE,
                share);
    }

    /** How many people came to any of them would bound how many came to one that is hidden. */
    private static Map<Figure, FigureValue> trained(Standing standing) {
        Tally people = standing.workshopPeople();
        if (people == null) {
            return Map.of();
        }
        var everybody = Suppression.count(people);
        boolean tells = everybody.shown()
                && WorkshopFigures.rows(standing.workshops()).stream()
                        .anyMatch(each -> !each.values().get(1).shown());
        return Map.of(
                Figure.WORKSHOPS,
                Suppression.count(new Tally(standing.workshops().size(), people.value())),
                Figure.WORKSHOP_PEOPLE,
                tells ? FigureValue.wouldTell() : everybody);
    }

    private static Map<Figure, FigureValue> supporters(@Nullable Supporters supporters) {
        if (supporters == null || supporters.matchesEach().isEmpty()) {
            return Map.of();
        }
        var people = Suppression.count(people(supporters.matchesEach().size()));
        return Map.of(
                Figure.SUPPORTERS,
                people,
                Figure.MATCHES_PER_SUPPORTER,
                people.shown() ? ShownFigures.mean(counts(supporters.matchesEach()), 1) : people);
    }

    /** From one match on, and as many more as a reader may think possible. */
    private static List<Long> counts(List<Long> matchesEach) {
        long most = Collections.max(matchesEach);
        return LongStream.rangeClosed(1, most + MORE)
                .mapToObj(number ->
                        matchesEach.stream().filter(each -> each == number).count())
                .toList();
    }

    private static List<Long> sure(List<Integer> confidences) {
        return IntStream.rangeClosed(0, Pulse.MOST_SURE)
                .mapToObj(sure ->
                        confidences.stream().filter(each -> each == sure).count())
                .toList();
    }

    /** Of what nobody said or did there is no figure. Beside who did not answer, what the others said would stand alone. */
    private static Map<Figure, FigureValue> care(@Nullable Care care) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        if (care == null) {
            return values;
        }
        if (care.load().people() > 0) {
            var said = ShownFigures.response(care.load());
            values.put(Figure.LOAD_RESPONSE, said);
            values.put(Figure.CONFIDENCE, said.shown() ? ShownFigures.mean(sure(care.confidences()), 0) : said);
        }
        if (care.supervisions().value() > 0) {
            values.put(Figure.SUPERVISED, Suppression.share(care.supervised(), care.notSupervised()));
            values.put(Figure.SUPERVISIONS, Suppression.count(care.supervisions()));
        }
        if (care.encounters().value() > 0) {
            values.put(Figure.ENCOUNTERS, Suppression.count(care.encounters()));
            values.put(Figure.ENCOUNTER_TALKS, Suppression.count(care.talks()));
        }
        if (care.calls().value() > 0) {
            values.put(Figure.CALLS_FOR_HELP, Suppression.count(care.calls()));
            values.put(Figure.CALLS_SETTLED, Suppression.share(care.settled(), care.notSettled()));
        }
        return values;
    }

    /** What people say of how much it is, hidden with how many of them say so. */
    static Bar load(Care care) {
        var said = ShownFigures.response(care.load());
        return said.shown() ? ShownFigures.bar(care.load()) : new Bar(List.of(), said);
    }

    /** Reached and recovered are parts of the success, which is a part of those that count. */
    private static Map<Figure, FigureValue> goals(@Nullable Goals goals) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        if (goals == null) {
            return values;
        }
        var success = Suppression.share(goals.success(), goals.noSuccess());
        List<FigureValue> parts = Parts.of(goals.success(), List.of(goals.reached(), goals.recovered()));
        boolean apart = success.shown() && parts.getFirst().shown();
        values.put(Figure.GOAL_PEOPLE, Suppression.count(people(goals.all().people())));
        values.put(Figure.GOALS, Suppression.count(goals.all()));
        values.put(Figure.GOAL_SUCCESS, success);
        values.put(Figure.GOALS_REACHED, apart || !parts.get(1).shown() ? parts.get(1) : FigureValue.wouldTell());
        values.put(Figure.GOALS_RECOVERED, apart || !parts.get(2).shown() ? parts.get(2) : FigureValue.wouldTell());
        boolean allReached = goals.reached().value() == goals.all().value();
        values.put(Figure.GOAL_SCORE, score(goals.scores(), allReached ? 0 : LOWEST));
        values.put(Figure.GOAL_SCORE_BEFORE, score(goals.scoresBefore(), LOWEST));
        return values;
    }

    /** Of goals at any level. */
    static FigureValue score(List<Double> scores) {
        return score(scores, LOWEST);
    }

    /**
     * Most people have one goal, and then it is ten times its level and 50; so it is hidden as if all had.
     *
     * @param lowest the level below which none can be: a goal that was reached is at the one that was expected or above
     */
    private static FigureValue score(List<Double> scores, int lowest) {
        if (scores.isEmpty()) {
            return FigureValue.notRecorded();
        }
        var people = Suppression.count(people(scores.size()));
        if (!people.shown()) {
            return people;
        }
        List<Long> levels = IntStream.rangeClosed(lowest, 2)
                .mapToObj(level -> scores.stream()
                        .filter(score -> Math.round((score - 50) / 10) == level)
                        .count())
                .toList();
        if (!Moments.leaveOpen(levels, Moments.MEAN)) {
            return FigureValue.wouldTell();
        }
        var mean = ShownFigures.mean(scores);
        return Moments.leaveOpen(levels, Moments.DEVIATION) ? mean : mean.withoutInterval();
    }

    /** One row for each score in two tables, what it was and how it changed; the values are those that surveys show. */
    static List<Breakdown> scaleTables(List<Scale> scales, Locale reader) {
        if (scales.stream().anyMatch(scale -> scale.more() == null)) {
            return List.of(table(
                    By.SCALE,
                    OF_A_SCALE,
                    scales,
                    reader,
                    scale -> List.of(scale.before(), scale.after(), scale.change())));
        }
        return scales.isEmpty()
                ? List.of()
                : List.of(
                        table(By.SCALE, OF_THOSE_ASKED, scales, reader, StandingFigures::asked),
                        table(By.CHANGE, OF_ITS_CHANGE, scales, reader, StandingFigures::changed));
    }

    private static List<FigureValue> asked(Scale scale) {
        return List.of(
                scale.before(),
                scale.after(),
                scale.change(),
                Objects.requireNonNull(scale.more()).response());
    }

    private static List<FigureValue> changed(Scale scale) {
        Detail more = Objects.requireNonNull(scale.more());
        return List.of(more.effect(), more.once(), more.rose(), more.fell());
    }

    private static Breakdown table(
            By by, List<Figure> columns, List<Scale> scales, Locale reader, Function<Scale, List<FigureValue>> values) {
        return new Breakdown(
                by,
                columns,
                scales.stream()
                        .map(scale -> new Row(scale.name(reader), values.apply(scale)))
                        .toList(),
                null,
                List.of());
    }

    private static Tally people(long number) {
        return new Tally(number, number);
    }
}
