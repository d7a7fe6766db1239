package org.belay.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.program.SurveyPlanDetails;
import org.belay.program.SurveyPlanService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Survey plans of programs, with what the registry knows of their instruments. */
@Service
@Transactional
public class SurveyPlans {

    private final SurveyPlanService plans;
    private final InstrumentRepository instruments;
    private final CurrentUser user;

    SurveyPlans(SurveyPlanService plans, InstrumentRepository instruments, CurrentUser user) {
        this.plans = plans;
        this.instruments = instruments;
        this.user = user;
    }

    @Transactional(readOnly = true)
    public SurveyPlanDetails get(ProgramId program) {
        user.require(Permission.SEE_PROGRAM, Facts.of(program));
        return plans.get(program);
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId program) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(program));
    }

    /** The names of the instruments of the registry by their keys; of whoever may read programs. */
    @Transactional(readOnly = true)
    public Map<String, Wording> instruments() {
        user.actor();
        var titles = new LinkedHashMap<String, Wording>();
        instruments
                .all()
                .forEach(version -> titles.putIfAbsent(
                        version.content().key(), version.content().title()));
        return titles;
    }

    /** @throws Refused where an instrument is asked when it cannot be: what is rated with a session, at the start */
    public void edit(ProgramId program, long version, List<PlannedSurvey> planned) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(program));
        var uses = new LinkedHashMap<String, Instrument.Use>();
        instruments
                .all()
                .forEach(one ->
                        uses.putIfAbsent(one.content().key(), one.content().use()));
        if (planned.stream().anyMatch(one -> !fits(uses.get(one.instrument()), one.when()))) {
            throw new Refused(Problem.of("survey-plan.problem.moment"));
        }
        plans.edit(program, version, planned);
    }

    private static boolean fits(Instrument.@org.jspecify.annotations.Nullable Use use, SurveyMoment when) {
        if (use == null) {
            return true;
        }
        return switch (use) {
            case SURVEY -> when != SurveyMoment.AFTER_SESSION;
            case SESSION -> when == SurveyMoment.AFTER_SESSION;
            case WORKSHOP -> when == SurveyMoment.AFTER_WORKSHOP;
            case CARE, GOALS -> false;
        };
    }
}
