package org.belay.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.program.SurveyMoment;
import org.belay.program.SurveyPlanService;
import org.belay.shared.CohortId;
import org.belay.workshop.FeedbackAsked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins surveys when their day has come, and asks those who joined meanwhile. It works by the dates of cohorts and by
 * what is in the tables alone, so that a crash or a second node changes nothing. What cannot be asked yet, because its
 * license is not confirmed or its text is missing, begins as soon as it can within its days. Nobody is signed in.
 */
@Component
class SurveyOpening {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyOpening.class);

    private final SurveyQueries queries;
    private final SurveyRepository surveys;
    private final InstrumentRepository instruments;
    private final SurveyPlanService plans;
    private final CohortService cohorts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurveyOpening(
            SurveyQueries queries,
            SurveyRepository surveys,
            InstrumentRepository instruments,
            SurveyPlanService plans,
            CohortService cohorts,
            TransactionTemplate transaction,
            Clock clock) {
        this.queries = queries;
        this.surveys = surveys;
        this.instruments = instruments;
        this.plans = plans;
        this.cohorts = cohorts;
        this.transaction = transaction;
        this.clock = clock;
    }

    void act() {
        for (var running : queries.cohorts()) {
            try {
                transaction.executeWithoutResult(status -> open(running.cohort()));
            } catch (RuntimeException e) {
                // The others are due all the same; this one is tried again the next time.
                LOG.error(
                        "Surveys of cohort {} could not begin", running.cohort().value(), e);
            }
        }
    }

    /** All that is due in one cohort today. */
    void open(CohortId cohort) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var reference = cohorts.reference(cohort);
        DueSurvey.of(plans.plan(reference.program()), reference.dates()).stream()
                .filter(due -> due.open(today))
                .filter(due -> reference.state() != CohortState.CLOSED
                        || due.planned().when().outlivesCohort())
                .forEach(due -> begin(cohort, due.draft())
                        .ifPresent(survey -> surveys.askParticipants(
                                survey, cohort, due.planned().side())));
    }

    private Optional<SurveyId> begin(CohortId cohort, SurveyDraft draft) {
        var begun = surveys.find(cohort, draft);
        return begun.isPresent()
                ? begun
                : newest(draft.instrument()).map(instrument -> surveys.open(cohort, instrument.id(), draft));
    }

    /** The newest version that can be asked, which nobody edits any more from now on. */
    private Optional<InstrumentVersion> newest(String key) {
        return instruments
                .askable(key)
                .flatMap(version -> instruments.lock(version.id()))
                .filter(InstrumentVersion::usable);
    }

    /** Those who were at a workshop of a cohort are asked what its plan asks after workshops. */
    @EventListener
    void on(FeedbackAsked news) {
        var cohort = news.workshop().cohort();
        if (cohort == null) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        plans.plan(news.workshop().program()).stream()
                .filter(planned -> planned.when() == SurveyMoment.AFTER_WORKSHOP)
                .map(planned -> new SurveyDraft(
                        planned.instrument(),
                        planned.when(),
                        planned.side(),
                        news.workshop().id().value(),
                        planned.anonymous(),
                        today,
                        today.plusDays(DueSurvey.OPEN_DAYS)))
                .forEach(draft ->
                        begin(cohort, draft).ifPresent(survey -> surveys.ask(survey, List.copyOf(news.people()))));
    }
}
