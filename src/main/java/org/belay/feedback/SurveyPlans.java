package org.belay.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belay.program.PlannedSurvey;
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

    /** The names of the questionnaires that can be planned, by their keys; of whoever may read programs. */
    @Transactional(readOnly = true)
    public Map<String, Wording> instruments() {
        user.actor();
        var titles = new LinkedHashMap<String, Wording>();
        newest().values().stream()
                .filter(one -> one.use() == Instrument.Use.SURVEY)
                .forEach(one -> titles.put(one.key(), one.title()));
        return titles;
    }

    /** What every program asks where it takes place, whatever is planned. */
    @Transactional(readOnly = true)
    public List<Instrument> askedAnyway() {
        user.actor();
        return newest().values().stream()
                .filter(one -> one.use() != Instrument.Use.SURVEY)
                .toList();
    }

    private Map<String, Instrument> newest() {
        var newest = new LinkedHashMap<String, Instrument>();
        instruments
                .all()
                .forEach(version -> newest.putIfAbsent(version.content().key(), version.content()));
        return newest;
    }

    /** @throws Refused where an instrument is asked anyway, and not when a plan says */
    public void edit(ProgramId program, long version, List<PlannedSurvey> planned) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(program));
        var anyway = askedAnyway().stream().map(Instrument::key).toList();
        if (planned.stream().anyMatch(one -> anyway.contains(one.instrument()))) {
            throw new Refused(Problem.of("survey-plan.problem.anyway"));
        }
        plans.edit(program, version, planned);
    }
}
