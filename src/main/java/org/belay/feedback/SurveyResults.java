package org.belay.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.cohort.CohortService;
import org.belay.feedback.SurveyQueries.Given;
import org.belay.feedback.SurveyResult.Hidden;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be read of surveys, for the pages of a cohort and for reports: counts, means, distributions, changes. Nothing is
 * shown to anybody of a survey that is not over: two looks at one that grows would tell what was answered between them. All
 * of it is suppressed by the rules of {@link Results}; nothing here names a person.
 */
@Service
@Transactional(readOnly = true)
public class SurveyResults {

    private final SurveyQueries queries;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final Clock clock;

    SurveyResults(SurveyQueries queries, CohortService cohorts, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.user = user;
        this.clock = clock;
    }

    /** @throws NotFound for everybody but coordinators and managers of the program and administrators */
    public SurveyResult of(SurveyId id) {
        var survey = queries.find(id).orElseThrow(() -> new NotFound(id));
        user.require(Permission.SEE_SURVEY_RESULTS, Facts.of(survey.program()));
        var instrument = queries.instrument(survey.instrument()).content();
        if (!over(survey)) {
            return nothing(survey, instrument, Hidden.STILL_OPEN);
        }
        var counted = counted(survey, instrument);
        if (counted.size() < SmallNumbers.MINIMUM) {
            return nothing(survey, instrument, Hidden.TOO_FEW);
        }
        var mayRead = user.may(Permission.SEE_FREE_ANSWERS, Facts.of(survey.program()));
        return new SurveyResult(
                survey,
                instrument,
                response(survey),
                counted.size(),
                null,
                Results.items(instrument, counted),
                Results.scores(instrument, counted),
                Results.groups(instrument, counted),
                mayRead ? Results.words(instrument, counted) : List.of());
    }

    private SurveyResult nothing(SurveyHead survey, Instrument instrument, Hidden why) {
        return new SurveyResult(survey, instrument, response(survey), 0, why, List.of(), List.of(), null, List.of());
    }

    /** Whoever sees who owes knows it anyway. */
    private @Nullable Response response(SurveyHead survey) {
        var response = new Response(survey.asked(), survey.answered());
        return response.tells() && !user.may(Permission.SEE_SURVEY_DEBTS, Facts.of(survey.program())) ? null : response;
    }

    private List<Given> counted(SurveyHead survey, Instrument instrument) {
        return Results.counted(instrument, queries.answers(survey));
    }

    /**
     * The changes from the start to the end of a cohort, one for each score of each confidential instrument that was asked of
     * the same people both times in the same version, once both are over.
     */
    public List<ScoreChange> changes(CohortId cohort) {
        user.require(Permission.SEE_SURVEY_RESULTS, cohorts.facts(cohort));
        var all = latest(queries.of(cohort)).stream()
                .filter(one -> !one.anonymous() && over(one))
                .toList();
        return all.stream()
                .filter(before -> before.when() == SurveyMoment.START)
                .flatMap(before -> all.stream()
                        .filter(after -> after.when() == SurveyMoment.END
                                && after.instrument().equals(before.instrument())
                                && after.side() == before.side())
                        .flatMap(after -> changes(before, after).stream()))
                .toList();
    }

    /**
     * Without what was asked again in later days, to which the start or the end of the cohort moved: of two changes of most
     * of the same people the difference tells of the others.
     */
    private static List<SurveyHead> latest(List<SurveyHead> all) {
        return all.stream()
                .filter(one -> all.stream()
                        .noneMatch(other -> other.when() == one.when()
                                && other.side() == one.side()
                                && other.key().equals(one.key())
                                && other.occasion() > one.occasion()))
                .toList();
    }

    private List<ScoreChange> changes(SurveyHead before, SurveyHead after) {
        var instrument = queries.instrument(before.instrument()).content();
        var first = counted(before, instrument);
        var second = counted(after, instrument);
        var asked = queries.askedBoth(before.id(), after.id());
        var countsHidden = response(before) == null || response(after) == null;
        return instrument.scores().stream()
                .filter(score -> score.rule() != Score.Rule.RECOMMENDATION)
                .map(score -> change(before, after, instrument, score, asked, countsHidden, first, second))
                .toList();
    }

    private static ScoreChange change(
            SurveyHead before,
            SurveyHead after,
            Instrument instrument,
            Score score,
            int asked,
            boolean countsHidden,
            List<Given> first,
            List<Given> second) {
        var then = Results.byPerson(instrument, score, first);
        var later = Results.byPerson(instrument, score, second);
        var both = then.keySet().stream().filter(later::containsKey).count();
        if (both < SmallNumbers.MINIMUM) {
            return new ScoreChange(before, after, score, asked, null, ScoreChange.Hidden.TOO_FEW, false, countsHidden);
        }
        // The result of one time rests on all who answered, and on those alone whose answers suffice for the score.
        if (Stream.of(first.size(), second.size(), then.size(), later.size())
                .anyMatch(answered -> SmallNumbers.small(answered - both))) {
            return new ScoreChange(
                    before, after, score, asked, null, ScoreChange.Hidden.WOULD_TELL, false, countsHidden);
        }
        var change = PrePost.of(then, later, score.reliability());
        var reliable = change.reliable();
        var few = reliable != null
                && (SmallNumbers.small(reliable.rose())
                        || SmallNumbers.small(reliable.fell())
                        || SmallNumbers.small(reliable.within()));
        return new ScoreChange(
                before, after, score, asked, few ? change.withoutReliable() : change, null, few, countsHidden);
    }

    /**
     * Whether people would recommend the program, as they were asked at the end: all together, or each side by itself.
     * Nothing where nobody was asked, or in a version that has no such score.
     */
    public Optional<EndRecommendation> recommendation(CohortId cohort) {
        user.require(Permission.SEE_SURVEY_RESULTS, cohorts.facts(cohort));
        var asked = latest(queries.of(cohort)).stream()
                .filter(survey ->
                        survey.when() == SurveyMoment.END && survey.key().equals(Instrument.RECOMMENDATION))
                .flatMap(survey -> recommending(survey).stream())
                .toList();
        return asked.stream()
                .filter(one -> one.survey().side() == PlanSide.BOTH)
                .findFirst()
                .map(List::of)
                .orElse(asked)
                .stream()
                .map(this::recommendation)
                .reduce(EndRecommendation::and);
    }

    private record Recommending(SurveyHead survey, Instrument instrument, Score score) {}

    /** What is edited may have other scores beside it, before it, or none. */
    private Optional<Recommending> recommending(SurveyHead survey) {
        var instrument = queries.instrument(survey.instrument()).content();
        return instrument.scores().stream()
                .filter(score -> score.rule() == Score.Rule.RECOMMENDATION)
                .findFirst()
                .map(score -> new Recommending(survey, instrument, score));
    }

    private EndRecommendation recommendation(Recommending asked) {
        var survey = asked.survey();
        if (!over(survey)) {
            return EndRecommendation.of(survey, null, EndRecommendation.Hidden.STILL_OPEN);
        }
        var result = Results.score(asked.instrument(), asked.score(), counted(survey, asked.instrument()));
        var shown = result.recommendation();
        return EndRecommendation.of(
                survey,
                shown,
                shown != null
                        ? null
                        : result.n() < SmallNumbers.MINIMUM
                                ? EndRecommendation.Hidden.TOO_FEW
                                : EndRecommendation.Hidden.WOULD_TELL);
    }

    /**
     * The first score of an instrument over all times at which a cohort was asked, each with the version that was asked:
     * values of two versions are no line.
     */
    public List<TrendPoint> trend(CohortId cohort, String instrument) {
        user.require(Permission.SEE_SURVEY_RESULTS, cohorts.facts(cohort));
        return queries.of(cohort).stream()
                .filter(survey -> survey.key().equals(instrument))
                .flatMap(survey -> point(survey).stream())
                .toList();
    }

    /** The same questions at the same moment in the cohorts of the program, this one among them, by the day. */
    public List<TrendPoint> linked(SurveyId id) {
        var survey = queries.find(id).orElseThrow(() -> new NotFound(id));
        user.require(Permission.SEE_SURVEY_RESULTS, Facts.of(survey.program()));
        return queries.alike(survey).stream()
                .flatMap(one -> point(one).stream())
                .toList();
    }

    /** Nothing for instruments without a score. */
    private Optional<TrendPoint> point(SurveyHead survey) {
        var instrument = queries.instrument(survey.instrument()).content();
        if (instrument.scores().isEmpty()) {
            return Optional.empty();
        }
        if (!over(survey)) {
            return Optional.of(new TrendPoint(survey, response(survey), 0, null));
        }
        var result = Results.scores(instrument, counted(survey, instrument)).getFirst();
        var recommendation = result.recommendation();
        return Optional.of(new TrendPoint(
                survey,
                response(survey),
                result.n(),
                recommendation == null ? result.mean() : (Double) recommendation.points()));
    }

    private boolean over(SurveyHead survey) {
        return survey.over(clock.instant());
    }
}
