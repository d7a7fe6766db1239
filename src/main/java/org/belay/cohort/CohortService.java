package org.belay.cohort;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.program.ProgramService;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohorts of all programs: what is known of them, and their dates. {@link CohortLifeCycle} moves them on. */
@Service
@Transactional
public class CohortService {

    private final CohortRepository cohorts;
    private final ProgramService programs;
    private final CohortProgressCounts progress;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    CohortService(
            CohortRepository cohorts,
            ProgramService programs,
            CohortProgressCounts progress,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.cohorts = cohorts;
        this.programs = programs;
        this.progress = progress;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cohorts that whoever asks may open, newest first. */
    @Transactional(readOnly = true)
    public List<CohortReference> visible() {
        return visible(Permission.SEE_COHORT);
    }

    /** The cohorts for which whoever asks has a permission that goes by their program, newest first. */
    @Transactional(readOnly = true)
    public List<CohortReference> visible(Permission permission) {
        return cohorts.visibleTo(user.actor(), permission);
    }

    /** The same with their counts. */
    @Transactional(readOnly = true)
    public List<CohortRow> list() {
        var visible = visible();
        var counts = progress.of(visible.stream().map(CohortReference::id).toList());
        return visible.stream()
                .map(cohort -> new CohortRow(cohort, counts.getOrDefault(cohort.id(), CohortProgress.NONE)))
                .toList();
    }

    /** @throws NotFound for everybody but coordinators of the program and administrators */
    @Transactional(readOnly = true)
    public CohortDetails get(CohortId id) {
        var reference = require(Permission.SEE_COHORT, id);
        var cohort = cohorts.find(id).orElseThrow(() -> new NotFound(id));
        return new CohortDetails(
                reference,
                programs.get(reference.program()).team(),
                cohorts.stages(id),
                cohort.endReason(),
                cohort.version());
    }

    @Transactional(readOnly = true)
    public CohortProgress progress(CohortId id) {
        require(Permission.SEE_COHORT, id);
        return progress.of(id);
    }

    /** Whether the actor may edit the cohort and move it on. */
    @Transactional(readOnly = true)
    public boolean mayRun(CohortDetails cohort) {
        return user.may(Permission.RUN_COHORT, Facts.of(cohort.program()));
    }

    @Transactional(readOnly = true)
    public boolean mayReopen(CohortDetails cohort) {
        return user.may(Permission.REOPEN_COHORT, Facts.of(cohort.program()));
    }

    /** @throws Refused when the draft is incomplete or the program has a cohort of that name */
    public CohortId create(ProgramId program, CohortDraft draft) {
        var actor = user.require(Permission.RUN_COHORT, Facts.of(program));
        Cohort.check(draft);
        return add(actor, program, draft, CohortState.DRAFT, clock.instant(), "cohort.created");
    }

    /**
     * Adds a cohort that is over already, for an import of history; nothing of its life cycle is acted out.
     *
     * @throws Refused when a date is missing
     */
    public CohortId addClosed(ProgramId program, CohortDraft draft) {
        var actor = user.require(Permission.IMPORT_HISTORY, Facts.of(program));
        Cohort.check(draft);
        var ended = draft.dates().endsOn();
        if (ended == null || draft.dates().startsOn() == null) {
            throw new Refused(Requirement.DATES.problem());
        }
        return add(actor, program, draft, CohortState.CLOSED, CohortStages.on(ended), "cohort.recorded");
    }

    /**
     * Adds a cohort that is running already, for an import of what another system kept until now. Its people and matches
     * come with it.
     *
     * @throws Refused when a date is missing
     */
    public CohortId addRunning(ProgramId program, CohortDraft draft) {
        var actor = user.require(Permission.IMPORT_HISTORY, Facts.of(program));
        Cohort.check(draft);
        var started = draft.dates().startsOn();
        if (started == null || draft.dates().endsOn() == null) {
            throw new Refused(Requirement.DATES.problem());
        }
        return add(actor, program, draft, CohortState.RUNNING, CohortStages.on(started), "cohort.taken-over");
    }

    /** Takes cohorts of the past away that an import brought and nothing hangs on any more. */
    public void forgetPast(Collection<CohortId> past) {
        user.require(Permission.IMPORT_HISTORY);
        cohorts.remove(past);
    }

    private CohortId add(
            Actor actor, ProgramId program, CohortDraft draft, CohortState state, Instant entered, String action) {
        var id = unlessNameTaken(draft, () -> cohorts.create(program, draft, state, clock.instant()));
        cohorts.enter(id, state, entered);
        audit.record(
                actor.person(),
                AuditEvent.of(action, "cohort", id.value(), draft.name()).in(program));
        return id;
    }

    /**
     * Dates the stages that cohorts are past by their plan, not by the moment when they were entered: for a demo, in which
     * months go by at once.
     */
    public void dateStagesByPlan() {
        visible(Permission.RUN_COHORT)
                .forEach(cohort -> cohorts.dateStagesByPlan(cohort.id(), cohort.dates(), clock.instant()));
    }

    /**
     * Changes name, code or dates.
     *
     * @param version with which the cohort was read
     * @throws ChangedMeanwhile when somebody else edited or moved it since
     * @throws Refused when the dates contradict each other, or the cohort is over
     */
    public void edit(CohortId id, long version, CohortDraft draft) {
        var actor = user.require(Permission.RUN_COHORT, facts(id));
        var before = cohorts.lock(id);
        ChangedMeanwhile.unlessOne(before.version() == version ? 1 : 0, id);
        var after = before.edited(draft);
        ChangedMeanwhile.unlessOne(unlessNameTaken(draft, () -> cohorts.update(after)), id);
        audit.record(actor.person(), CohortChanges.between(before, after));
    }

    /**
     * What any feature may need of a cohort before it can decide about its own objects, the program above all. No
     * decision is made here.
     */
    @Transactional(readOnly = true)
    public CohortReference reference(CohortId id) {
        return cohorts.reference(id).orElseThrow(() -> new NotFound(id));
    }

    /** What a decision about an object of this cohort needs to know. */
    @Transactional(readOnly = true)
    public Facts facts(CohortId id) {
        return Facts.of(reference(id).program());
    }

    /** Where a cohort stands now; no decision is made here. */
    @Transactional(readOnly = true)
    public CohortState stateOf(CohortId id) {
        return cohorts.state(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * Refuses unless the cohort is in one of these states, and keeps it there until the transaction ends.
     *
     * @throws Refused with the words that its state does not allow this
     */
    public void requireState(CohortId id, CohortState... allowed) {
        var state = cohorts.keepState(id).orElseThrow(() -> new NotFound(id));
        if (!Set.of(allowed).contains(state)) {
            throw new Refused(Problem.of("cohort.problem.wrong-state." + state.name()));
        }
    }

    private CohortReference require(Permission permission, CohortId id) {
        var reference = reference(id);
        user.require(permission, Facts.of(reference.program()));
        return reference;
    }

    private static <T> T unlessNameTaken(CohortDraft draft, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new Refused(Problem.of("cohort.problem.name-taken", draft.name()));
        }
    }
}
