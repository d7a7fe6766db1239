package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleQueries.Standing;
import org.belay.scheduling.ScheduleRepository.NewGap;
import org.belay.scheduling.ScheduleRepository.NewMove;
import org.belay.scheduling.ScheduleWorkshopQueries.ToPlace;
import org.belay.scheduling.WorkshopProposalRepository.Proposal;
import org.belay.session.ProposedSession;
import org.belay.session.ProposedSessions;
import org.belay.shared.PersonId;
import org.belay.workshop.WorkshopId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what a run works on and writes down what came of it, on the thread that solves, where nobody is signed in:
 * whoever started the run was asked for the permission then. Agreed sessions are not touched here.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
class ScheduleLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleLedger.class);

    static final String BROKEN = "schedule.failure.broken";
    static final String INTERRUPTED = "schedule.failure.interrupted";

    /** How far behind the last day times are looked for, to be suggested. */
    private static final Duration BEHIND = Duration.ofDays(28);

    private static final Duration AHEAD = Duration.ofDays(400);

    private final CohortService cohorts;
    private final ScheduleLoader loader;
    private final ScheduleRepository repository;
    private final ProposedSessions proposals;
    private final WorkshopProposalRepository workshops;
    private final SchedulesInProgress inProgress;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ScheduleLedger(
            CohortService cohorts,
            ScheduleLoader loader,
            ScheduleRepository repository,
            ProposedSessions proposals,
            WorkshopProposalRepository workshops,
            SchedulesInProgress inProgress,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.cohorts = cohorts;
        this.loader = loader;
        this.repository = repository;
        this.proposals = proposals;
        this.workshops = workshops;
        this.inProgress = inProgress;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** A run that was started. */
    record Started(
            ScheduleRunId id, CohortReference cohort, PersonId by, RunPurpose purpose, ScheduleSettings settings) {}

    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    Drawn draw(Started run) {
        return draw(run.cohort(), run.purpose(), run.settings());
    }

    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    Drawn draw(CohortReference cohort, RunPurpose purpose, ScheduleSettings settings) {
        var calendars = calendars(cohort, purpose, settings);
        return purpose == RunPurpose.PLACE
                ? new Placing(calendars, settings).drawn()
                : new Drawing(calendars).replanning();
    }

    /** Everything that lies ahead as it stands. */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    Drawn asItIs(CohortReference cohort) {
        var now = clock.instant();
        var rules = repository.rules(cohort.id());
        return new Drawing(loader.load(cohort.id(), now, now.plus(AHEAD), rules, Set.of())).asItIs();
    }

    private Calendars calendars(CohortReference cohort, RunPurpose purpose, ScheduleSettings settings) {
        var last = settings.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var now = clock.instant();
        var to = (last.isBefore(now) ? now : last).plus(BEHIND);
        var chosen = purpose == RunPurpose.PLACE ? settings.workshops() : Set.<WorkshopId>of();
        return loader.load(cohort.id(), now, to, PlaceRules.of(settings), chosen);
    }

    void record(Started run, Drawn drawn, ScheduleResult result) {
        repository.lockCohort(run.cohort().id());
        var state = result.stopped() ? ScheduleRunState.STOPPED : ScheduleRunState.FINISHED;
        if (repository.finish(run.id(), state, result, drawn.open(), clock.instant()) != 1) {
            return;
        }
        repository.forgetMoves(run.cohort().id());
        if (run.purpose() == RunPurpose.PLACE) {
            place(run, drawn, result);
        } else {
            suggest(run, drawn, result);
        }
        audit.record(
                run.by(),
                event("schedule.run-finished", run)
                        .with("purpose", run.purpose())
                        .with("meetings", drawn.open())
                        .with("unplaced", result.unplaced().size()));
        var placed = drawn.open() - result.unplaced().size();
        ended(run, false, drawn.open(), placed);
    }

    /** Proposals that are not pinned make way; what somebody has moved, pinned or accepted since the run began stays. */
    private void place(Started run, Drawn drawn, ScheduleResult result) {
        // From here on nobody takes a suggestion of a run of before.
        repository.forgetGaps(run.cohort().id());
        var byHand = makeWay(run, drawn);
        for (var index = 0; index < result.placements().size(); index++) {
            var placement = result.placements().get(index);
            var meeting = drawn.problem().meetings().get(index);
            var subject = drawn.subjects().get(index);
            if (placement != null && !meeting.pinned() && !byHand.settled(subject, meeting.window())) {
                propose(run, drawn, subject, placement);
            }
        }
        gaps(run, drawn, result, byHand);
    }

    private ByHand makeWay(Started run, Drawn drawn) {
        var cohort = run.cohort().id();
        var calendars = drawn.calendars();
        var gone = calendars.sessions().stream()
                .filter(session -> session.proposed() && !session.pinned())
                .filter(session -> anew(drawn, session))
                .collect(Collectors.toMap(Standing::session, Standing::version));
        repository.removeMovesOf(gone.keySet());
        proposals.withdraw(gone);
        var placed = calendars.workshops().stream()
                .filter(workshop -> run.settings().workshops().contains(workshop.id()) && !workshop.pinned())
                .map(ToPlace::date)
                .map(CourseDate::id)
                .collect(Collectors.toSet());
        workshops.makeWay(placed);
        placed.retainAll(workshops.of(cohort).keySet());
        return ByHand.since(calendars, loader.sessions(cohort, calendars), List.copyOf(placed));
    }

    /** Proposals of what a run does not place stay. */
    private static boolean anew(Drawn drawn, Standing session) {
        return drawn.subjects().stream()
                .noneMatch(s -> s.standing() != null && s.standing().session().equals(session.session()));
    }

    private void propose(Started run, Drawn drawn, Drawn.Subject subject, Placement placement) {
        var starts = drawn.startsAt(placement);
        var room = drawn.room(placement);
        if (subject.kind() == MeetingKind.KICKOFF) {
            repository.proposeKickoff(run.cohort().id(), starts, subject.minutes(), subject.held(), room);
            return;
        }
        var workshop = subject.workshop();
        if (workshop != null) {
            workshops.propose(new Proposal(
                    workshop.date().id(), workshop.id(), workshop.version(), starts, subject.minutes(), room, false));
            return;
        }
        proposals.propose(
                new ProposedSession(
                        subject.match(), subject.circle(), starts, subject.minutes(), subject.held(), room, false),
                run.by());
    }

    private void gaps(Started run, Drawn drawn, ScheduleResult result, ByHand byHand) {
        for (var gap : result.unplaced()) {
            var meeting = drawn.problem().meetings().get(gap.meeting());
            var subject = drawn.subjects().get(gap.meeting());
            if (byHand.settled(subject, meeting.window())) {
                continue;
            }
            var time = drawn.calendars().time();
            repository.addGap(
                    run.id(),
                    new NewGap(
                            subject.kind(),
                            subject.match(),
                            subject.circle(),
                            subject.workshop(),
                            time.instant(meeting.window().from()),
                            time.instant(meeting.window().to()),
                            subject.minutes(),
                            subject.held(),
                            StoredWhy.of(gap.why(), drawn, subject.minutes())));
        }
    }

    /** The moves that a plan needs, those first that stand on nobody's place. */
    private void suggest(Started run, Drawn drawn, ScheduleResult result) {
        repository.forgetGaps(run.cohort().id());
        gaps(run, drawn, result, new ByHand(drawn.problem().time(), List.of(), List.of()));
        var board = Conflicts.board(drawn);
        Map<Integer, Placement> open = new HashMap<>();
        for (var index = 0; index < result.placements().size(); index++) {
            var placement = result.placements().get(index);
            if (placement != null
                    && !placement.equals(drawn.problem().meetings().get(index).now())) {
                open.put(index, placement);
            }
        }
        var position = 0;
        for (var index : order(board, open)) {
            var standing = Objects.requireNonNull(drawn.subjects().get(index).standing());
            var placement = Objects.requireNonNull(open.get(index));
            repository.addMove(
                    run.id(),
                    new NewMove(
                            standing.session(),
                            standing.version(),
                            position++,
                            Conflicts.of(drawn, Conflicts.board(drawn), index).stream()
                                    .findFirst()
                                    .orElse(null),
                            drawn.startsAt(placement),
                            drawn.room(placement)));
        }
    }

    private static List<Integer> order(Board board, Map<Integer, Placement> open) {
        var order = new ArrayList<Integer>();
        var left = new ArrayList<>(open.keySet().stream().sorted().toList());
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(index -> board.against(index, Objects.requireNonNull(open.get(index)))
                            .isEmpty())
                    .findFirst()
                    .orElse(left.getFirst());
            board.take(next);
            board.put(next, Objects.requireNonNull(open.get(next)));
            left.remove((Object) next);
            order.add(next);
        }
        return order;
    }

    void failed(Started run) {
        if (repository.fail(run.id(), BROKEN, clock.instant()) == 1) {
            audit.record(run.by(), event("schedule.run-failed", run));
            ended(run, true, 0, 0);
        }
    }

    private void ended(Started run, boolean failed, int meetings, int placed) {
        news.publishEvent(
                new ScheduleRunEnded(run.id(), run.cohort(), run.by(), run.purpose(), failed, meetings, placed));
    }

    static AuditEvent event(String action, Started run) {
        return AuditEvent.of(
                        action, "schedule_run", run.id().value(), run.cohort().name())
                .in(run.cohort().program());
    }

    /** What a restart interrupted will not go on: the ledger says so. */
    @EventListener(ApplicationReadyEvent.class)
    public void failInterrupted() {
        for (var run : repository.running()) {
            if (inProgress.progress(run.cohort()).isEmpty()
                    && repository.fail(run.id(), INTERRUPTED, clock.instant()) == 1) {
                LOG.warn(
                        "Schedule run {} was interrupted by a restart", run.id().value());
                news.publishEvent(new ScheduleRunEnded(
                        run.id(), cohorts.reference(run.cohort()), run.by(), run.purpose(), true, 0, 0));
            }
        }
    }
}
