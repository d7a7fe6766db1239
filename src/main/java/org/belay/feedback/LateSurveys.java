package org.belay.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.LateResults;
import org.belay.program.SurveyMoment;
import org.belay.program.SurveyPlanService;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/**
 * Surveys that can still be answered, and those at the end that have not begun: nothing is told of one before it is over.
 * Nothing is late for a cohort that is over itself.
 */
@Component
class LateSurveys implements LateResults {

    private final SurveyQueries queries;
    private final SurveyRepository surveys;
    private final InstrumentRepository instruments;
    private final SurveyPlanService plans;
    private final CohortService cohorts;
    private final Clock clock;

    LateSurveys(
            SurveyQueries queries,
            SurveyRepository surveys,
            InstrumentRepository instruments,
            SurveyPlanService plans,
            CohortService cohorts,
            Clock clock) {
        this.queries = queries;
        this.surveys = surveys;
        this.instruments = instruments;
        this.plans = plans;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> expectedOn(CohortId cohort) {
        var reference = cohorts.reference(cohort);
        if (!reference.state().open()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var begun =
                queries.of(cohort).stream().filter(survey -> !survey.over(now)).map(SurveyHead::resultsOn);
        return Stream.concat(begun, atTheEnd(reference)).max(LocalDate::compareTo);
    }

    private Stream<LocalDate> atTheEnd(CohortReference cohort) {
        var now = clock.instant();
        return DueSurvey.of(plans.plan(cohort.program()), cohort.dates()).stream()
                .filter(due -> due.planned().when() == SurveyMoment.END && !due.over(now))
                .filter(due -> surveys.find(cohort.id(), surveys.onItsDays(cohort.id(), due.draft()))
                        .isEmpty())
                .filter(due -> instruments.askable(due.planned().instrument()).isPresent())
                .map(due -> due.closesOn().plusDays(1));
    }
}
