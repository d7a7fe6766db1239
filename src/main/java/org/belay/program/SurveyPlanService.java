package org.belay.program;

import java.util.HashSet;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which surveys the cohorts of a program have, and when. */
@Service
@Transactional
public class SurveyPlanService {

    private final ProgramRepository programs;
    private final SurveyPlanRepository surveys;
    private final CurrentUser user;
    private final AuditTrail audit;

    SurveyPlanService(ProgramRepository programs, SurveyPlanRepository surveys, CurrentUser user, AuditTrail audit) {
        this.programs = programs;
        this.surveys = surveys;
        this.user = user;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public SurveyPlanDetails get(ProgramId id) {
        user.require(Permission.SEE_PROGRAM, Facts.of(id));
        var program = programs.find(id).orElseThrow(() -> new NotFound(id));
        return new SurveyPlanDetails(id, program.name(), surveys.of(id), program.version());
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId id) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(id));
    }

    /** For services further right, which decide who reads it: it says nothing about anybody. */
    @Transactional(readOnly = true)
    public List<PlannedSurvey> plan(ProgramId id) {
        var planned = surveys.of(id);
        return programs.format(id).ofEquals()
                ? planned.stream().map(PlannedSurvey::forEverybody).distinct().toList()
                : planned;
    }

    /**
     * Holds for surveys that have not begun; those that have go on.
     *
     * @param version with which the plan was read
     * @throws ChangedMeanwhile when somebody else edited the program since
     */
    public void edit(ProgramId id, long version, List<PlannedSurvey> planned) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var name = programs.find(id).orElseThrow(() -> new NotFound(id)).name();
        check(planned);
        ChangedMeanwhile.unlessOne(programs.turnPage(id, version), id);
        var before = surveys.of(id).size();
        surveys.set(id, planned);
        audit.record(
                actor.person(),
                AuditEvent.of("program.surveys-edited", "program", id.value(), name)
                        .in(id)
                        .with("before", before)
                        .with("after", planned.size()));
    }

    private static void check(List<PlannedSurvey> planned) {
        if (planned.size() > PlannedSurvey.MOST) {
            throw new Refused(Problem.of("survey-plan.problem.many", PlannedSurvey.MOST));
        }
        if (new HashSet<>(planned.stream().map(SurveyFile::unique).toList()).size() < planned.size()) {
            throw new Refused(Problem.of("survey-plan.problem.twice"));
        }
    }
}
