package org.belay.program;

import java.time.Clock;
import java.time.LocalDate;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a program: its milestones, and guides to sessions. */
@Service
@Transactional
public class PlanService {

    private final ProgramRepository programs;
    private final PlanRepository plans;
    private final RunningMatches matches;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    PlanService(
            ProgramRepository programs,
            PlanRepository plans,
            RunningMatches matches,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.programs = programs;
        this.plans = plans;
        this.matches = matches;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PlanDetails get(ProgramId id) {
        user.require(Permission.SEE_PROGRAM, Facts.of(id));
        var program = programs.find(id).orElseThrow(() -> new NotFound(id));
        return new PlanDetails(id, program.name(), plans.plan(id), program.version());
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId id) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(id));
    }

    /** For services further right, which decide who reads it: it says nothing about anybody. */
    @Transactional(readOnly = true)
    public ProgramPlan plan(ProgramId id) {
        var plan = plans.plan(id);
        return programs.format(id).ofEquals() ? plan.forEverybody() : plan;
    }

    /** What the plan would change, and in which matches, if it took the place of the one there is. */
    @Transactional(readOnly = true)
    public PlanEffect effect(ProgramId id, ProgramPlan plan) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var shown = programs.format(id).ofEquals() ? plan.forEverybody() : plan;
        return PlanEffect.between(plan(id), shown, matches.of(id), LocalDate.now(clock));
    }

    /**
     * The dates of every match of the program follow at once.
     *
     * @param version with which the plan was read
     * @throws ChangedMeanwhile when somebody else edited the program since
     */
    public void edit(ProgramId id, long version, ProgramPlan plan) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var name = programs.find(id).orElseThrow(() -> new NotFound(id)).name();
        var problems = plan.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        ChangedMeanwhile.unlessOne(programs.turnPage(id, version), id);
        var before = plans.plan(id);
        plans.set(id, plan);
        audit.record(
                actor.person(),
                AuditEvent.of("program.plan-edited", "program", id.value(), name)
                        .in(id)
                        .with(
                                "before",
                                before.milestones().size() + " + "
                                        + before.guides().size())
                        .with(
                                "after",
                                plan.milestones().size() + " + " + plan.guides().size()));
    }
}
