package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.organization.RoomId;
import org.belay.scheduling.WorkshopProposalRepository.Proposal;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.ProposedSession;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionProposals;
import org.belay.session.SessionState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.WorkshopDateId;
import org.belay.workshop.WorkshopId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do by hand in a schedule: put a meeting elsewhere, take a suggestion, pin or take back a proposal. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ScheduleEdits {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final CurrentUser user;
    private final CohortService cohorts;
    private final ScheduleRowQueries rows;
    private final ScheduleLoader loader;
    private final ScheduleRepository repository;
    private final SessionProposals proposals;
    private final ScheduleWorkshopQueries workshops;
    private final WorkshopProposalRepository proposed;
    private final KickoffQueries kickoffs;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleEdits(
            CurrentUser user,
            CohortService cohorts,
            ScheduleRowQueries rows,
            ScheduleLoader loader,
            ScheduleRepository repository,
            SessionProposals proposals,
            ScheduleWorkshopQueries workshops,
            WorkshopProposalRepository proposed,
            KickoffQueries kickoffs,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.rows = rows;
        this.loader = loader;
        this.repository = repository;
        this.proposals = proposals;
        this.workshops = workshops;
        this.proposed = proposed;
        this.kickoffs = kickoffs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A meeting as it stands, for who is about to put it elsewhere. */
    @Transactional(readOnly = true)
    public ScheduledRow meeting(MeetingKey key) {
        return found(key).filter(found -> !found.own()).orElseThrow(() -> new NotFound(key));
    }

    private Optional<ScheduledRow> found(MeetingKey key) {
        var reader = coordinator(cohortOf(key)).person();
        return switch (key) {
            case MeetingKey.OfSession(var id) -> rows.find(id, reader);
            case MeetingKey.OfWorkshop(var date) -> proposed.row(date);
            case MeetingKey.OfKickoff(var cohort) -> kickoffs.of(cohort).map(this::row);
        };
    }

    /** As somebody has read it; one that stands there no more was moved or taken away since. */
    private ScheduledRow asRead(MeetingKey key, long version) {
        var row = found(key).orElseThrow(() -> new ChangedMeanwhile(key));
        if (row.own()) {
            throw new NotFound(key);
        }
        ChangedMeanwhile.unlessOne(row.version() == version ? 1 : 0, key);
        return row;
    }

    private ScheduledRow row(KickoffRow kickoff) {
        return kickoff.scheduled(rows.roomName(kickoff.room()));
    }

    private CohortId cohortOf(MeetingKey key) {
        return switch (key) {
            case MeetingKey.OfSession(var id) -> rows.cohortOf(id);
            case MeetingKey.OfWorkshop(var date) -> workshops.cohortOf(date).orElseThrow(() -> new NotFound(date));
            case MeetingKey.OfKickoff(var cohort) -> cohort;
        };
    }

    /** Who changed a meeting last. */
    @Transactional(readOnly = true)
    public Optional<String> lastChangedBy(MeetingKey key) {
        coordinator(cohortOf(key));
        return switch (key) {
            case MeetingKey.OfSession(var id) -> rows.lastChangedBy("session", id.value());
            case MeetingKey.OfWorkshop(var date) ->
                workshops.workshopOf(date).flatMap(id -> rows.lastChangedBy("workshop", id.value()));
            case MeetingKey.OfKickoff(var cohort) ->
                kickoffs.of(cohort)
                        .flatMap(kickoff ->
                                rows.lastChangedBy("kickoff", kickoff.id().value()));
        };
    }

    /**
     * Places from a day on at which everybody and a room are free, the earliest first, not closer than two hours to each
     * other.
     *
     * @param minutes how long it is to be
     * @param inRoom whether a room is looked for
     */
    @Transactional(readOnly = true)
    public List<Alternative> alternatives(MeetingKey key, Instant from, int minutes, boolean inRoom) {
        meeting(key);
        return moving(key).alternatives(from, minutes, inRoom);
    }

    /** What stands against putting a meeting there; nothing when it fits. */
    @Transactional(readOnly = true)
    public List<Conflict> check(MeetingKey key, Instant startsAt, int minutes, @Nullable RoomId room) {
        meeting(key);
        return moving(key).against(startsAt, minutes, room);
    }

    /** How many sessions would be before the kickoff, were it then, of those who have not begun to meet. */
    @Transactional(readOnly = true)
    public int beforeKickoff(CohortId cohort, Instant startsAt, int minutes) {
        coordinator(cohort);
        var calendars = calendars(cohort);
        var end = startsAt.plusSeconds(60L * minutes);
        return (int) calendars.sessions().stream()
                .filter(session -> session.time().startsAt().isAfter(calendars.now())
                        && session.time().startsAt().isBefore(end)
                        && calendars.kickoffBefore(session).isPresent()
                        && (session.proposed() || session.state() == SessionState.SCHEDULED))
                .count();
    }

    private Moving moving(MeetingKey key) {
        return Moving.of(new Drawing(calendars(cohortOf(key))).standing(key, Moving.ANYWHERE), key);
    }

    private ScheduleLoader.Calendars calendars(CohortId cohort) {
        var now = clock.instant();
        return loader.load(cohort, now, now.plus(AHEAD), repository.rules(cohort), Set.of());
    }

    /**
     * Puts a meeting elsewhere; a proposal is pinned there. Of what many come to, only proposals can be put elsewhere here,
     * and they stay as long as they are.
     *
     * @param version with which it was read
     * @return the meeting as it is now: an agreed session gets a successor
     * @throws Refused with what stands against it
     * @throws ChangedMeanwhile when somebody else changed it since
     */
    public Moved put(MeetingKey key, long version, Instant startsAt, int minutes, @Nullable RoomId room) {
        var row = asRead(key, version);
        var conflicts = check(key, startsAt, minutes, room);
        if (!conflicts.isEmpty()) {
            throw new Refused(conflicts.stream()
                    .map(conflict -> Problem.of("schedule.refused." + conflict))
                    .toList());
        }
        var now = switch (key) {
            case MeetingKey.OfSession(var id) ->
                new MeetingKey.OfSession(proposals.put(id, version, startsAt, minutes, room));
            case MeetingKey.OfWorkshop _, MeetingKey.OfKickoff _ -> {
                putForMany(key, row, startsAt, room, true);
                yield key;
            }
        };
        return new Moved(now, meeting(now).version());
    }

    /** A meeting that was put elsewhere, and its version right after that: the way back is open while it has this one. */
    public record Moved(MeetingKey key, long version) {}

    /**
     * Takes the way back of {@link #put}; the meeting goes where it came from, whatever weeks say.
     *
     * @throws ChangedMeanwhile when somebody has changed it since it was put there
     */
    public void undo(Moved moved, Instant startsAt, int minutes, @Nullable RoomId room, boolean pinned) {
        var row = asRead(moved.key, moved.version);
        switch (moved.key) {
            case MeetingKey.OfSession(var id) -> {
                proposals.put(id, moved.version, startsAt, minutes, room);
                if (row.proposed() && !pinned) {
                    proposals.pin(id, moved.version + 1, false);
                }
            }
            case MeetingKey.OfWorkshop _, MeetingKey.OfKickoff _ -> putForMany(moved.key, row, startsAt, room, pinned);
        }
    }

    private void putForMany(MeetingKey key, ScheduledRow row, Instant startsAt, @Nullable RoomId room, boolean pinned) {
        if (!startsAt.isAfter(clock.instant())) {
            throw new Refused(Problem.of("session.problem.past"));
        }
        write(key, row, startsAt, room, pinned);
        audit(
                key,
                "schedule.proposal-put",
                event -> event.with("from", row.startsAt()).with("to", startsAt));
    }

    private void write(MeetingKey key, ScheduledRow row, Instant startsAt, @Nullable RoomId room, boolean pinned) {
        if (!row.proposed()) {
            throw new Refused(Problem.of("session.problem.state"));
        }
        var written = switch (key) {
            case MeetingKey.OfWorkshop(var date) -> {
                var put = proposed.put(date, row.version(), startsAt, room, pinned);
                proposed.putAll(Objects.requireNonNull(row.workshop()), room);
                yield put;
            }
            case MeetingKey.OfKickoff(var cohort) ->
                repository.putKickoff(cohort, row.version(), startsAt, Moving.held(row, room), room, pinned);
            case MeetingKey.OfSession _ -> throw new IllegalArgumentException("A session is no proposal for many.");
        };
        ChangedMeanwhile.unlessOne(written, key);
    }

    private void audit(MeetingKey key, String action, UnaryOperator<AuditEvent> more) {
        var cohort = cohorts.reference(cohortOf(key));
        var event = switch (key) {
            case MeetingKey.OfWorkshop(var date) ->
                AuditEvent.of(
                        action,
                        "workshop",
                        workshops.workshopOf(date).orElseThrow().value(),
                        cohort.name());
            case MeetingKey.OfKickoff _ ->
                AuditEvent.of(
                        action,
                        "kickoff",
                        kickoffs.of(cohort.id()).orElseThrow().id().value(),
                        cohort.name());
            case MeetingKey.OfSession(var id) -> AuditEvent.of(action, "session", id.value(), cohort.name());
        };
        audit.record(coordinator(cohort.id()).person(), more.apply(event.in(cohort.program())));
    }

    /** Makes a suggested move; refused when the session or its surroundings have changed. */
    public Moved accept(ScheduleMoveId id) {
        var move = rows.move(id);
        var key = new MeetingKey.OfSession(move.session());
        var row = meeting(key);
        coordinator(move.cohort());
        repository.removeMove(id);
        return put(key, move.version(), move.startsAt(), row.minutes(), move.room());
    }

    public void dismiss(ScheduleMoveId id) {
        coordinator(rows.move(id).cohort());
        repository.removeMove(id);
    }

    /**
     * Takes one of the changes that would give a meeting a place: it becomes a proposal there.
     *
     * @param suggestion which of them
     */
    public void take(ScheduleGapId id, int suggestion) {
        var of = rows.of(id);
        var reader = coordinator(of.cohort()).person();
        var gap = rows.gap(id, reader).orElseThrow(() -> new NotFound(id));
        if (gap.own() || suggestion < 0 || suggestion >= gap.why().changes().size()) {
            throw new NotFound(id);
        }
        var change = gap.why().changes().get(suggestion);
        var room = change.room() == null ? null : new RoomId(change.room());
        if (repository.removeGap(id) != 1) {
            throw new ChangedMeanwhile(id);
        }
        var workshop = of.workshop();
        if (workshop != null) {
            propose(
                    of.cohort(),
                    workshop,
                    Objects.requireNonNull(of.date()),
                    change.startsAt(),
                    change.minutes(),
                    room);
            return;
        }
        proposals.suggest(new ProposedSession(
                of.match(),
                of.circle(),
                change.startsAt(),
                change.minutes(),
                room == null ? SessionKind.REMOTE : SessionKind.IN_PERSON,
                room,
                true));
    }

    /** In the room of the other dates, which may have been put elsewhere since the place was found. */
    private void propose(
            CohortId cohort,
            WorkshopId workshop,
            WorkshopDateId date,
            Instant startsAt,
            int minutes,
            @Nullable RoomId room) {
        var elsewhere = proposed.of(cohort).values().stream()
                .anyMatch(other -> other.workshop().equals(workshop)
                        && !other.date().equals(date)
                        && !Objects.equals(other.room(), room));
        if (elsewhere) {
            throw new Refused(Problem.of("schedule.refused." + Conflict.ROOM_APART));
        }
        var version = workshops.version(workshop).orElseThrow(() -> new NotFound(workshop));
        proposed.propose(new Proposal(date, workshop, version, startsAt, minutes, room, true));
    }

    /** Whether runs leave a proposal where it is. */
    public void pin(MeetingKey key, long version, boolean pinned) {
        var row = asRead(key, version);
        if (key instanceof MeetingKey.OfSession(var id)) {
            proposals.pin(id, version, pinned);
            return;
        }
        write(key, row, row.startsAt(), row.room(), pinned);
        audit(key, pinned ? "schedule.proposal-pinned" : "schedule.proposal-unpinned", UnaryOperator.identity());
    }

    public void withdraw(SessionId id, long version) {
        meeting(new MeetingKey.OfSession(id));
        proposals.withdraw(id, version);
    }

    /** A room to choose from. */
    public record RoomChoice(RoomId room, String name, int seats) {}

    /** Rooms that suit those who meet, where they are. */
    @Transactional(readOnly = true)
    public List<RoomChoice> rooms(MeetingKey key) {
        meeting(key);
        return moving(key).rooms();
    }

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
