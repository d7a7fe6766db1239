package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.program.PlanService;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.shared.AfterCommit;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.WorkshopId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Runs that place what a cohort meets for, or look for moves: what they are asked, and how they start and end. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ScheduleRuns {

    private static final int USUAL_WEEKS = 2;
    private static final int USUAL_GROUP_WEEKS = 4;
    private static final int USUAL_LED = 5;
    private static final int USUAL_MINUTES = 60;

    private final CurrentUser user;
    private final CohortService cohorts;
    private final PlanService plans;
    private final KickoffQueries kickoffs;
    private final ScheduleWorkshopQueries workshops;
    private final ScheduleRepository repository;
    private final ScheduleLedger ledger;
    private final SchedulesInProgress inProgress;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleRuns(
            CurrentUser user,
            CohortService cohorts,
            PlanService plans,
            KickoffQueries kickoffs,
            ScheduleWorkshopQueries workshops,
            ScheduleRepository repository,
            ScheduleLedger ledger,
            SchedulesInProgress inProgress,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.plans = plans;
        this.kickoffs = kickoffs;
        this.workshops = workshops;
        this.repository = repository;
        this.ledger = ledger;
        this.inProgress = inProgress;
        this.audit = audit;
        this.clock = clock;
    }

    /** The workshops that a run can place: those that are drafts or lie ahead. */
    @Transactional(readOnly = true)
    public List<WorkshopChoice> workshops(CohortId cohort) {
        coordinator(cohort);
        return workshops.choices(cohort, clock.instant());
    }

    /** What a run would place if nobody changed anything: as last time, else by the plan and the dates of the cohort. */
    @Transactional(readOnly = true)
    public ScheduleSettings defaults(CohortId id) {
        coordinator(id);
        var cohort = cohorts.reference(id);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var starts = cohort.dates().startsOn();
        var from = starts == null || starts.isBefore(today.plusDays(1)) ? today.plusDays(1) : starts;
        var last = repository.last(id, RunPurpose.PLACE).map(ScheduleRunRow::settings);
        if (last.isPresent() && !last.get().to().isBefore(from)) {
            var before = last.get();
            return with(before, before.from().isBefore(from) ? from : before.from(), drafts(id));
        }
        var ends = cohort.dates().closingFrom();
        var to = ends == null || ends.isBefore(from.plusWeeks(1)) ? from.plusWeeks(12) : ends;
        var began = starts == null || starts.isBefore(today);
        return new ScheduleSettings(
                !began && kickoffs.of(id).isEmpty(),
                Sessions.ALL,
                true,
                minutes(cohort),
                USUAL_MINUTES,
                SessionKind.REMOTE,
                USUAL_WEEKS,
                USUAL_GROUP_WEEKS,
                from,
                to.isAfter(from.plusDays(ScheduleSettings.MOST_DAYS)) ? from.plusDays(ScheduleSettings.MOST_DAYS) : to,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(),
                USUAL_LED,
                drafts(id));
    }

    /** Of those nobody has been told when they are. */
    private Set<WorkshopId> drafts(CohortId cohort) {
        return workshops.choices(cohort, clock.instant()).stream()
                .filter(WorkshopChoice::draft)
                .map(WorkshopChoice::id)
                .limit(ScheduleSettings.MOST_WORKSHOPS)
                .collect(Collectors.toSet());
    }

    private static ScheduleSettings with(ScheduleSettings before, LocalDate from, Set<WorkshopId> workshops) {
        return new ScheduleSettings(
                before.kickoff(),
                before.sessions(),
                before.groups(),
                before.minutes(),
                before.groupMinutes(),
                before.kind(),
                before.weeks(),
                before.groupWeeks(),
                from,
                before.to(),
                before.preferredFrom(),
                before.preferredTo(),
                before.equipment(),
                before.mostAWeek(),
                workshops);
    }

    /** As long as the first guide of the plan takes, if a session can be that long. */
    private int minutes(CohortReference cohort) {
        return plans.plan(cohort.program()).guides().stream()
                .map(guide ->
                        guide.agenda().stream().mapToInt(item -> item.minutes()).sum())
                .filter(SessionPlan.LENGTHS::contains)
                .findFirst()
                .orElse(USUAL_MINUTES);
    }

    /** How far a run has come; nothing when none is going on. Asked often, so nothing is read but the permission. */
    @Transactional(readOnly = true)
    public Optional<ScheduleProgress> progress(CohortId cohort) {
        coordinator(cohort);
        return inProgress.progress(cohort);
    }

    /**
     * Starts a run in the background, which goes on whatever becomes of the page. Its result replaces the proposals that
     * are not pinned; agreed sessions stay as they are.
     *
     * @throws Refused when a run is going on, or the settings contradict each other
     */
    public ScheduleRunId place(CohortId id, ScheduleSettings settings) {
        var actor = coordinator(id);
        var problems = settings.problems(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (problems.isEmpty() && settings.meetings() && endsBeforeTheKickoff(id, settings)) {
            throw new Refused(Problem.of("schedule.problem.before-kickoff"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return start(actor, id, RunPurpose.PLACE, settings);
    }

    /** Sessions come after the kickoff, so there would be none. */
    private boolean endsBeforeTheKickoff(CohortId id, ScheduleSettings settings) {
        var last = settings.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return kickoffs.of(id)
                .filter(kickoff -> kickoff.stays(settings))
                .filter(kickoff -> !kickoff.time().endsAt().isBefore(last))
                .isPresent();
    }

    /** Looks for the fewest moves after which everything fits; each is suggested and none is made. */
    public ScheduleRunId replan(CohortId id) {
        var actor = coordinator(id);
        return start(actor, id, RunPurpose.REPLAN, defaults(id));
    }

    private ScheduleRunId start(Actor actor, CohortId id, RunPurpose purpose, ScheduleSettings settings) {
        repository.lockCohort(id);
        var cohort = cohorts.reference(id);
        if (!cohort.state().meets()) {
            throw new Refused(Problem.of("schedule.problem.stage"));
        }
        if (inProgress.progress(id).isPresent() || repository.isRunning(id)) {
            throw new Refused(Problem.of("schedule.problem.running"));
        }
        var now = clock.instant();
        var run = new ScheduleLedger.Started(
                repository.add(id, purpose, settings, actor.person(), now), cohort, actor.person(), purpose, settings);
        audit.record(
                actor.person(),
                ScheduleLedger.event("schedule.run-started", run).with("purpose", purpose));
        AfterCommit.run(() -> inProgress.start(id, now, progress -> solve(run, progress), () -> ledger.failed(run)));
        return run.id();
    }

    /**
     * Places sessions at once, where nobody waits at a page: for a demo, and for imports.
     *
     * @param moves how long to search for a better schedule, in tries
     */
    public void placeAtOnce(CohortId id, ScheduleSettings settings, long moves) {
        var actor = coordinator(id);
        repository.lockCohort(id);
        var cohort = cohorts.reference(id);
        var run = new ScheduleLedger.Started(
                repository.add(id, RunPurpose.PLACE, settings, actor.person(), clock.instant()),
                cohort,
                actor.person(),
                RunPurpose.PLACE,
                settings);
        var drawn = ledger.draw(run);
        var limits = new ScheduleSolver.Limits(Duration.ofSeconds(30), moves, id.value());
        ledger.record(run, drawn, new ScheduleSolver(drawn.problem(), limits).solve(step -> {}));
    }

    private void solve(ScheduleLedger.Started run, SchedulesInProgress.Run progress) {
        var drawn = ledger.draw(run);
        progress.at(drawn.open(), 0);
        var solver = new ScheduleSolver(drawn.problem(), ScheduleSolver.Limits.USUAL);
        progress.works(solver);
        var pinned = drawn.problem().meetings().size() - drawn.open();
        var result = solver.solve(step -> progress.at(drawn.open(), Math.max(0, step.placed() - pinned)));
        ledger.record(run, drawn, result);
    }

    /** Asks the run that goes on to stop; the best it has so far is its result. */
    public void stop(CohortId cohort) {
        coordinator(cohort);
        inProgress.stop(cohort);
    }

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
