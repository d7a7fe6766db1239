package org.belay.reporting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.care.CareFigures;
import org.belay.care.CareStatistics;
import org.belay.care.Load;
import org.belay.feedback.EndRecommendation;
import org.belay.feedback.PrePost;
import org.belay.feedback.ScoreChange;
import org.belay.feedback.SurveyResult;
import org.belay.feedback.SurveyResults;
import org.belay.feedback.Wording;
import org.belay.goal.GoalFigures;
import org.belay.goal.GoalStatistics;
import org.belay.goal.GoalStatus;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.Standing.Care;
import org.belay.reporting.Standing.Goals;
import org.belay.reporting.Standing.Recommendation;
import org.belay.reporting.Standing.Scale;
import org.belay.reporting.Standing.Scale.Detail;
import org.belay.reporting.StandingQueries.Calls;
import org.belay.reporting.StandingQueries.Marks;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a cohort stands: what goals and surveys count of themselves, and what their own statements read of the rest. */
@Component
class Standings {

    private final StandingQueries queries;
    private final GoalStatistics goals;
    private final SurveyResults surveys;
    private final CareStatistics care;

    Standings(StandingQueries queries, GoalStatistics goals, SurveyResults surveys, CareStatistics care) {
        this.queries = queries;
        this.goals = goals;
        this.surveys = surveys;
        this.care = care;
    }

    Standing of(CohortId cohort) {
        return new Standing(
                queries.circles(cohort),
                queries.ties(cohort),
                queries.workshops(cohort),
                queries.workshopPeople(cohort),
                queries.supporters(cohort),
                goals(goals.figures(cohort)),
                surveys.changes(cohort).stream().map(Standings::scale).toList(),
                care(care.figures(cohort), queries.calls(cohort)),
                queries.fit(cohort),
                surveys.recommendation(cohort).map(Standings::recommendation).orElse(null));
    }

    /** Of the people of each row, and last of those in none. */
    List<GroupStanding> by(GroupPlaces places, CohortId cohort) {
        Map<Integer, GoalFigures> goalsBy = goals.figuresBy(cohort, places::of);
        Map<Integer, Long> atWorkshops =
                queries.atWorkshops(cohort).stream().collect(groupingBy(places::of, counting()));
        Map<Integer, List<Marks>> marks =
                queries.marks(cohort).stream().collect(groupingBy(each -> places.of(each.person())));
        return IntStream.rangeClosed(0, places.rows())
                .mapToObj(place -> {
                    GoalFigures figures = goalsBy.get(place);
                    long people = atWorkshops.getOrDefault(place, 0L);
                    List<Marks> own = marks.getOrDefault(place, List.of());
                    return new GroupStanding(
                            figures == null ? null : goals(figures),
                            people(people),
                            tally(own, Marks::all),
                            tally(own, Marks::present),
                            tally(own, Marks::absent));
                })
                .toList();
    }

    private static Tally tally(List<Marks> marks, ToLongFunction<Marks> number) {
        return new Tally(
                marks.stream().mapToLong(number).sum(),
                marks.stream().filter(each -> number.applyAsLong(each) > 0).count());
    }

    /** Nothing where nobody supports others and nobody calls for help. */
    private static @Nullable Care care(CareFigures figures, Calls calls) {
        if (figures.supporters() == 0 && calls.all().value() == 0) {
            return null;
        }
        List<Tally> loads = Stream.of(Load.values())
                .map(load -> figures.loads().getOrDefault(load, 0))
                .map(Standings::people)
                .toList();
        int supervised = figures.supervisions().people();
        int others = figures.supporters() - supervised;
        return new Care(
                new Answers(loads, figures.confidences().size(), (long) figures.supporters()),
                figures.confidences(),
                tally(figures.supervisions()),
                people(supervised),
                people(others),
                tally(figures.encounters()),
                tally(figures.talks()),
                calls.all(),
                calls.settled(),
                calls.notSettled());
    }

    private static Tally tally(CareFigures.Tally tally) {
        return new Tally(tally.number(), tally.people());
    }

    private static @Nullable Goals goals(GoalFigures figures) {
        return figures.scores().isEmpty()
                ? null
                : new Goals(
                        // Beside the base of their success, those set aside would tell how many they are.
                        new Tally(
                                figures.success().goals() + figures.noSuccess().goals(),
                                figures.scores().size()),
                        tally(figures.success()),
                        tally(figures.noSuccess()),
                        tally(figures.status(GoalStatus.REACHED)),
                        tally(figures.status(GoalStatus.RECOVERED)),
                        levels(figures),
                        figures.scores(),
                        figures.scoresAtStart());
    }

    private static Answers levels(GoalFigures figures) {
        List<Tally> levels = IntStream.iterate(2, level -> level >= -2, level -> level - 1)
                .mapToObj(level -> tally(figures.levels().getOrDefault(level, GoalFigures.Tally.NONE)))
                .toList();
        return new Answers(levels, figures.scores().size(), null);
    }

    private static Tally tally(GoalFigures.Tally tally) {
        return new Tally(tally.goals(), tally.people());
    }

    /** The same numbers as on the page of the survey. */
    private static Recommendation recommendation(EndRecommendation said) {
        if (said.hidden() == EndRecommendation.Hidden.STILL_OPEN) {
            FigureValue none = FigureValue.notRecorded();
            return new Recommendation(none, Bar.NONE, none);
        }
        FigureValue response = said.countsHidden()
                ? FigureValue.wouldTell()
                : Suppression.share(people(said.answered()), people(said.asked() - said.answered()));
        SurveyResult.Recommendation shown = said.shown();
        if (shown == null) {
            FigureValue hidden =
                    said.hidden() == EndRecommendation.Hidden.TOO_FEW ? FigureValue.tooFew() : FigureValue.wouldTell();
            return new Recommendation(hidden, new Bar(List.of(), hidden), response);
        }
        Score score = new Score(shown.high(), shown.middle(), shown.low());
        if (!response.shown()) {
            long points = Math.round(score.value());
            FigureValue hidden = FigureValue.wouldTell();
            return new Recommendation(
                    said.leavesOpen(points) ? new Amount(points) : hidden, new Bar(List.of(), hidden), response);
        }
        List<Tally> choices = List.of(people(score.high()), people(score.middle()), people(score.low()));
        return new Recommendation(score, new Bar(Suppression.joinChoices(choices), new Count(score.n())), response);
    }

    private static Tally people(long number) {
        return new Tally(number, number);
    }

    static Scale scale(ScoreChange change) {
        Wording instrument = change.before().title();
        Wording score = change.score().title();
        PrePost shown = change.change();
        if (shown == null) {
            FigureValue hidden =
                    change.hidden() == ScoreChange.Hidden.WOULD_TELL ? FigureValue.wouldTell() : FigureValue.tooFew();
            return new Scale(
                    instrument, score, hidden, hidden, hidden, new Detail(hidden, hidden, hidden, hidden, hidden));
        }
        return new Scale(
                instrument,
                score,
                new Mean(shown.meanBefore(), 0, shown.n(), false),
                new Mean(shown.meanAfter(), 0, shown.n(), false),
                new Mean(shown.meanChange(), shown.deviation(), shown.n(), true),
                detail(change, shown));
    }

    private static Detail detail(ScoreChange change, PrePost shown) {
        PrePost.Effect effect = shown.effect();
        PrePost.Reliable reliable = shown.reliable();
        FigureValue uncounted = change.reliableHidden() ? FigureValue.wouldTell() : FigureValue.notRecorded();
        return new Detail(
                change.tells() ? FigureValue.wouldTell() : response(change.asked(), shown),
                effect == null ? FigureValue.notRecorded() : new Amount(effect.value()),
                new Count((long) shown.onlyBefore() + shown.onlyAfter()),
                reliable == null ? uncounted : new Share(reliable.rose(), shown.n()),
                reliable == null ? uncounted : new Share(reliable.fell(), shown.n()));
    }

    /** Beside those who answered once, who answered neither time would follow. */
    static FigureValue response(int asked, PrePost shown) {
        long missing = (long) asked - shown.n();
        FigureValue response = Suppression.share(people(shown.n()), people(missing));
        return Suppression.small(missing - shown.onlyBefore() - shown.onlyAfter()) && response.shown()
                ? FigureValue.wouldTell()
                : response;
    }
}
