package org.belay.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.feedback.SurveyRepository.Begun;
import org.belay.program.SurveyMoment;
import org.belay.program.SurveyPlanService;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.workshop.AttendanceSettled;
import org.belay.workshop.FeedbackAsked;
import org.belay.workshop.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins surveys when their day has come, and asks those who joined meanwhile. It works by the dates of cohorts and by
 * what is in the tables alone, so that a crash or a second node changes nothing. What cannot be asked yet, because its
 * license is not confirmed or its text is missing, begins as soon as it can within its days; after a workshop it is asked on
 * the day on which that is finished, or not. Nobody is signed in.
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
                .forEach(due -> begin(cohort, surveys.onItsDays(cohort, due.draft()))
                        .filter(begun -> !begun.closesOn().isBefore(today))
                        .ifPresent(begun -> surveys.askParticipants(
                                begun.id(), cohort, due.planned().side())));
    }

    /** One that has begun keeps its days, whatever the cohort does. */
    private Optional<Begun> begin(CohortId cohort, SurveyDraft draft) {
        var begun = surveys.find(cohort, draft);
        return begun.isPresent()
                ? begun
                : newest(draft.instrument())
                        .map(instrument -> surveys.open(cohort, instrument.id(), draft))
                        .map(survey -> new Begun(survey, draft.closesOn()));
    }

    /** The newest version that can be asked, which nobody edits any more from now on. */
    private Optional<InstrumentVersion> newest(String key) {
        return instruments
                .askable(key)
                .flatMap(version -> instruments.lock(version.id()))
                .filter(InstrumentVersion::usable);
    }

    /** Those who were at a workshop are asked what the plan asks after workshops, with their cohort. */
    @EventListener
    void on(FeedbackAsked news) {
        places(news.workshop(), news.people())
                .forEach((cohort, there) -> after(news.workshop())
                        .forEach(draft -> begin(cohort, draft).ifPresent(survey -> surveys.ask(survey.id(), there))));
    }

    /** Who turns out to have been there is asked with the others, while these are. */
    @EventListener
    void on(AttendanceSettled news) {
        var there = news.people().stream()
                .filter(one -> one.dates() > 0)
                .map(AttendanceSettled.Attended::person)
                .toList();
        places(news.workshop(), there)
                .forEach((cohort, people) -> after(news.workshop())
                        .forEach(draft -> surveys.find(cohort, draft)
                                .filter(begun -> !begun.closesOn().isBefore(draft.opensOn()))
                                .ifPresent(begun -> surveys.ask(begun.id(), people))));
    }

    /** Of a workshop for all cohorts each is asked in every cohort in which they take part. */
    private Map<CohortId, List<PersonId>> places(Workshop workshop, List<PersonId> people) {
        var cohort = workshop.cohort();
        return cohort == null ? queries.places(workshop.program(), people) : Map.of(cohort, people);
    }

    /** What begins today after a workshop. */
    private List<SurveyDraft> after(Workshop workshop) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return plans.plan(workshop.program()).stream()
                .filter(planned -> planned.when() == SurveyMoment.AFTER_WORKSHOP)
                .map(planned -> new SurveyDraft(
                        planned.instrument(),
                        planned.when(),
                        planned.side(),
                        workshop.id().value(),
                        planned.anonymous(),
                        today,
                        today.plusDays(DueSurvey.OPEN_DAYS)))
                .toList();
    }
}
