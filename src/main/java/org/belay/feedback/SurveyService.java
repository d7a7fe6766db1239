package org.belay.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.program.SurveyPlanService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The surveys of a cohort for those who coordinate it: which there are, which come, and who still owes. */
@Service
@Transactional
public class SurveyService {

    private final SurveyQueries queries;
    private final SurveyRepository surveys;
    private final InstrumentRepository instruments;
    private final SurveyOpening opening;
    private final SurveyPlanService plans;
    private final CohortService cohorts;
    private final People people;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    SurveyService(
            SurveyQueries queries,
            SurveyRepository surveys,
            InstrumentRepository instruments,
            SurveyOpening opening,
            SurveyPlanService plans,
            CohortService cohorts,
            People people,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.queries = queries;
        this.surveys = surveys;
        this.instruments = instruments;
        this.opening = opening;
        this.plans = plans;
        this.cohorts = cohorts;
        this.people = people;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that have begun, by the day. */
    @Transactional(readOnly = true)
    public List<SurveyHead> begun(CohortId cohort) {
        user.require(Permission.SEE_SURVEY_RESULTS, cohorts.facts(cohort));
        return queries.of(cohort);
    }

    /**
     * A survey that is still to come.
     *
     * @param title of its instrument; null where the registry has none
     * @param usable whether its instrument may and can be asked
     */
    public record Coming(DueSurvey due, @Nullable Wording title, boolean usable) {}

    /** Those of the plan that have not begun and still can. */
    @Transactional(readOnly = true)
    public List<Coming> coming(CohortId cohort) {
        user.require(Permission.SEE_SURVEY_RESULTS, cohorts.facts(cohort));
        var reference = cohorts.reference(cohort);
        var today = today();
        return DueSurvey.of(plans.plan(reference.program()), reference.dates()).stream()
                .filter(due -> !due.closesOn().isBefore(today))
                .filter(due -> surveys.find(cohort, surveys.onItsDays(cohort, due.draft()))
                        .isEmpty())
                .map(this::coming)
                .toList();
    }

    private Coming coming(DueSurvey due) {
        var versions = instruments.of(due.planned().instrument());
        return new Coming(
                due,
                versions.isEmpty() ? null : versions.getFirst().content().title(),
                instruments.askable(due.planned().instrument()).isPresent());
    }

    /** Begins what is due today, without waiting for the job. */
    public void openDue(CohortId cohort) {
        user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        opening.open(cohort);
    }

    /** The names of those who have not answered; never what anybody said. */
    @Transactional(readOnly = true)
    public List<String> owing(SurveyId id) {
        var survey = find(id);
        user.require(Permission.SEE_SURVEY_DEBTS, Facts.of(survey.program()));
        return queries.owing(id);
    }

    @Transactional(readOnly = true)
    public boolean mayRemind(CohortId cohort) {
        return user.may(Permission.REMIND_OF_SURVEY, cohorts.facts(cohort));
    }

    /**
     * Reminds all who have not answered, with their news of the day.
     *
     * @throws Refused when it is over, or they were reminded today, where whoever asks for it is
     */
    public void remind(SurveyId id) {
        var survey = find(id);
        var actor = user.require(Permission.REMIND_OF_SURVEY, Facts.of(survey.program()));
        var now = clock.instant();
        if (!survey.open(now, ZoneOffset.UTC)) {
            throw new Refused(Problem.of("survey.problem.over"));
        }
        if (survey.reminded(now, people.zone(actor.person()))) {
            throw new Refused(Problem.of("survey.problem.reminded"));
        }
        surveys.remind(id, now);
        audit.record(
                actor.person(),
                AuditEvent.of("survey.reminded", "survey", id.value(), survey.cohortName())
                        .in(survey.program()));
    }

    @Transactional(readOnly = true)
    public boolean mayGroup(SurveyHead survey) {
        return !survey.anonymous() && !survey.over(clock.instant()) && user.may(Permission.GROUP_SURVEY, facts(survey));
    }

    private static Facts facts(SurveyHead survey) {
        return Facts.of(survey.program());
    }

    /**
     * By what its results will be shown in groups.
     *
     * @throws Refused once it is over: results may have been read, and of two ways to group the same answers the
     *     differences could tell what few people said
     */
    public void group(SurveyId id, GroupedBy by) {
        var survey = find(id);
        var actor = user.require(Permission.GROUP_SURVEY, facts(survey));
        if (survey.anonymous()) {
            throw new Refused(Problem.of("survey.problem.no-groups"));
        }
        if (survey.over(clock.instant())) {
            throw new Refused(Problem.of("survey.problem.grouped"));
        }
        surveys.group(id, by);
        audit.record(
                actor.person(),
                AuditEvent.of("survey.grouped", "survey", id.value(), survey.cohortName())
                        .in(survey.program())
                        .with("groups", by));
    }

    private SurveyHead find(SurveyId id) {
        return queries.find(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
