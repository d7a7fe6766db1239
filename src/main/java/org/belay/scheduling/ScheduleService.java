package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.organization.RoomId;
import org.belay.program.PlanService;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.Slot;
import org.belay.shared.AfterCommit;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Schedules of cohorts: runs that place sessions or look for moves, and what came of them. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ScheduleService {

    private static final int USUAL_WEEKS = 2;
    private static final int USUAL_GROUP_WEEKS = 4;
    private static final int USUAL_LED = 5;
    private static final int USUAL_MINUTES = 60;
    private static final int FEW = 4;
    private static final Duration FAR = Duration.ofDays(730);

    private final CurrentUser user;
    private final CohortService cohorts;
    private final PlanService plans;
    private final ScheduleRowQueries rows;
    private final KickoffQueries kickoffs;
    private final ScheduleRepository repository;
    private final ScheduleLoader loader;
    private final ScheduleLedger ledger;
    private final SchedulesInProgress inProgress;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleService(
            CurrentUser user,
            CohortService cohorts,
            PlanService plans,
            ScheduleRowQueries rows,
            KickoffQueries kickoffs,
            ScheduleRepository repository,
            ScheduleLoader loader,
            ScheduleLedger ledger,
            SchedulesInProgress inProgress,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.plans = plans;
        this.rows = rows;
        this.kickoffs = kickoffs;
        this.repository = repository;
        this.loader = loader;
        this.ledger = ledger;
        this.inProgress = inProgress;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether whoever asks may see and make the schedule of a cohort. */
    @Transactional(readOnly = true)
    public boolean maySchedule(CohortId cohort) {
        return user.may(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }

    @Transactional(readOnly = true)
    public ScheduleOverview overview(CohortId id) {
        var reader = coordinator(id).person();
        var cohort = cohorts.reference(id);
        var now = clock.instant();
        var agreedBy = repository.agreedBy(cohort.program());
        var ahead = rows.rows(id, now, now.plus(FAR), reader);
        var kickoff = kickoffs.of(id);
        var running = inProgress.progress(id);
        var drawn = ahead.isEmpty() ? Optional.<Drawing.Drawn>empty() : Optional.of(ledger.asItIs(cohort));
        return new ScheduleOverview(
                running.orElse(null),
                repository.last(id, RunPurpose.PLACE).orElse(null),
                repository.last(id, RunPurpose.REPLAN).orElse(null),
                (int) ahead.stream().filter(ScheduledRow::proposed).count()
                        + (int) kickoff.filter(k -> ScheduleEdits.proposedAhead(k, now)).stream()
                                .count(),
                (int) ahead.stream()
                                .filter(row -> ScheduleEdits.publishable(row, agreedBy, now))
                                .count()
                        + (int) kickoff.filter(k -> ScheduleEdits.proposedAhead(k, now)).stream()
                                .count(),
                gaps(id, reader),
                moves(id, reader),
                drawn.map(all -> conflicts(ahead, all)).orElse(List.of()),
                kickoff.orElse(null),
                agreedBy,
                cohort.state().meets());
    }

    private static List<ScheduledRow> conflicts(List<ScheduledRow> ahead, Drawing.Drawn drawn) {
        var board = Conflicts.board(drawn);
        return ahead.stream()
                .map(row -> row.against(conflicts(row, drawn, board)))
                .filter(row -> !row.conflicts().isEmpty())
                .toList();
    }

    private static List<Conflict> conflicts(ScheduledRow row, Drawing.Drawn drawn, Board board) {
        for (var index = 0; index < drawn.subjects().size(); index++) {
            var standing = drawn.subjects().get(index).standing();
            if (standing != null && standing.session().equals(row.session())) {
                return Conflicts.of(drawn, board, index);
            }
        }
        return List.of();
    }

    private List<ScheduleGap> gaps(CohortId cohort, PersonId reader) {
        var stored = rows.gaps(cohort, reader);
        var people = new HashSet<PersonId>();
        var places = new HashSet<RoomId>();
        for (var gap : stored) {
            people.addAll(gap.why().people());
            gap.why().changes().stream()
                    .map(StoredWhy.Change::room)
                    .filter(Objects::nonNull)
                    .map(room -> new RoomId(Objects.requireNonNull(room)))
                    .forEach(places::add);
        }
        var names = rows.names(people, cohort);
        var rooms = rows.roomNames(places);
        return stored.stream()
                .map(gap -> new ScheduleGap(
                        gap.gap().id(),
                        gap.gap().meeting(),
                        gap.gap().title(),
                        gap.gap().from(),
                        gap.gap().to(),
                        gap.gap().minutes(),
                        gap.gap().kind(),
                        gap.own() ? null : gap.why().in(names, rooms)))
                .toList();
    }

    /** Those of sessions that nobody has changed since. */
    private List<SuggestedMove> moves(CohortId cohort, PersonId reader) {
        return rows.moves(cohort).stream()
                .map(move -> new SuggestedMove(
                        move.id(),
                        rows.row(move.session(), reader),
                        move.conflict(),
                        move.startsAt(),
                        move.room(),
                        move.roomName()))
                .toList();
    }

    /** The meetings that begin within this time, the kickoff among them. */
    @Transactional(readOnly = true)
    public List<ScheduledRow> rows(CohortId cohort, Instant from, Instant to) {
        var reader = coordinator(cohort).person();
        var all = new java.util.ArrayList<>(rows.rows(cohort, from, to, reader));
        kickoffs.of(cohort)
                .filter(k -> !k.startsAt().isBefore(from) && k.startsAt().isBefore(to))
                .map(this::row)
                .ifPresent(all::addFirst);
        all.sort(java.util.Comparator.comparing(ScheduledRow::startsAt));
        return all;
    }

    private ScheduledRow row(KickoffRow kickoff) {
        var room = kickoff.room();
        return new ScheduledRow(
                null,
                MeetingKind.KICKOFF,
                null,
                null,
                null,
                kickoff.state(),
                kickoff.startsAt(),
                kickoff.minutes(),
                kickoff.kind(),
                room,
                room == null ? null : rows.roomNames(Set.of(room)).get(room),
                kickoff.pinned(),
                kickoff.version(),
                false,
                List.of());
    }

    /**
     * When those whose names are looked for are taken by something else: that they are and nothing more, whoever asks.
     * Of more than a few people it would say nothing.
     */
    @Transactional(readOnly = true)
    public List<Slot> busy(CohortId cohort, String words, Instant from, Instant to) {
        coordinator(cohort);
        if (words.isBlank()) {
            return List.of();
        }
        var people = rows.named(loader.people(cohort), words.strip());
        return people.isEmpty() || people.size() > FEW
                ? List.of()
                : loader.elsewhere(cohort, people, new Slot(from, to));
    }

    @Transactional(readOnly = true)
    public List<ClosedDay> closed(CohortId cohort, LocalDate from, LocalDate to) {
        coordinator(cohort);
        return rows.closed(Set.of(cohort), from, to);
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
            return with(before, before.from().isBefore(from) ? from : before.from());
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
                USUAL_LED);
    }

    private static ScheduleSettings with(ScheduleSettings before, LocalDate from) {
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
                before.mostAWeek());
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
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return start(actor, id, RunPurpose.PLACE, settings);
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

    /** Agreed kickoffs that lie ahead of whoever is signed in. */
    @Transactional(readOnly = true)
    public List<OwnKickoff> ownKickoffs() {
        return kickoffs.ahead(user.person(), clock.instant());
    }

    /** Who agrees to proposals in the program of this cohort. */
    public void agree(CohortId id, AgreedBy by) {
        var cohort = cohorts.reference(id);
        var actor = user.require(Permission.SCHEDULE_COHORT, Facts.of(cohort.program()));
        repository.agree(cohort.program(), by);
        audit.record(
                actor.person(),
                AuditEvent.of("schedule.agreed-by", "program", cohort.program().value(), cohort.programName())
                        .in(cohort.program())
                        .with("by", by));
    }

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
