package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.cohort.CohortService;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleWorkshopRepository.Proposal;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.ProposedSession;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionProposals;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.WorkshopId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do by hand in a schedule: put a session elsewhere, take a suggestion, pin or take back a proposal. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ScheduleEdits {

    private static final Duration AHEAD = Duration.ofDays(400);
    private static final Duration LOOKED_THROUGH = Duration.ofDays(21);
    private static final Duration APART = Duration.ofHours(2);
    private static final int MOST_ALTERNATIVES = 40;

    private final CurrentUser user;
    private final CohortService cohorts;
    private final ScheduleRowQueries rows;
    private final ScheduleLoader loader;
    private final ScheduleRepository repository;
    private final SessionProposals proposals;
    private final ScheduleWorkshopRepository workshops;
    private final Clock clock;

    ScheduleEdits(
            CurrentUser user,
            CohortService cohorts,
            ScheduleRowQueries rows,
            ScheduleLoader loader,
            ScheduleRepository repository,
            SessionProposals proposals,
            ScheduleWorkshopRepository workshops,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.rows = rows;
        this.loader = loader;
        this.repository = repository;
        this.proposals = proposals;
        this.workshops = workshops;
        this.clock = clock;
    }

    /** A session, for who is about to put it elsewhere. */
    @Transactional(readOnly = true)
    public ScheduledRow session(SessionId id) {
        var row = rows.row(id, coordinator(rows.cohortOf(id)).person());
        if (row.own()) {
            throw new NotFound(id);
        }
        return row;
    }

    /** Who changed a session last. */
    @Transactional(readOnly = true)
    public Optional<String> lastChangedBy(SessionId id) {
        coordinator(rows.cohortOf(id));
        return rows.lastChangedBy(id);
    }

    /**
     * Places from a day on at which everybody and a room are free, the earliest first, not closer than two hours to each
     * other.
     *
     * @param minutes how long it is to be
     * @param inRoom whether a room is looked for
     */
    @Transactional(readOnly = true)
    public List<Alternative> alternatives(SessionId id, Instant from, int minutes, boolean inRoom) {
        session(id);
        var now = clock.instant();
        var drawn = drawn(id, new Window(0, Integer.MAX_VALUE));
        var index = index(drawn, id);
        var time = drawn.problem().time();
        var first = time.slotFrom(from.isBefore(now) ? now : from);
        var window = new Window(first, Math.min(time.slots(), time.slotFrom(from.plus(LOOKED_THROUGH))));
        var meeting = shaped(drawn, index, minutes, inRoom).within(window);
        var board = Conflicts.board(drawn);
        var found = new ArrayList<Alternative>();
        for (var start : drawn.problem().starts(meeting)) {
            var startsAt = time.instant(start);
            if (!found.isEmpty() && startsAt.isBefore(found.getLast().startsAt().plus(APART))) {
                continue;
            }
            drawn.problem().roomsFor(meeting).stream()
                    .map(room -> new Placement(start, room))
                    .filter(placement ->
                            board.against(index, meeting, placement).isEmpty())
                    .findFirst()
                    .ifPresent(placement -> found.add(alternative(drawn, placement)));
            if (found.size() >= MOST_ALTERNATIVES) {
                break;
            }
        }
        return found;
    }

    private static Alternative alternative(Drawn drawn, Placement placement) {
        return new Alternative(
                drawn.startsAt(placement),
                drawn.room(placement),
                placement.room() < 0
                        ? null
                        : drawn.calendars().rooms().get(placement.room()).name());
    }

    /** The meeting with another length, in a room or in none. */
    private static ScheduleProblem.Meeting shaped(Drawn drawn, int index, int minutes, boolean inRoom) {
        var meeting = drawn.problem().meetings().get(index).lasting(TimeLine.slots(minutes));
        if (!inRoom) {
            return meeting.remote();
        }
        var people = meeting.people().stream()
                .map(p -> drawn.calendars().people().get(p))
                .toList();
        return drawn.calendars()
                .site(people)
                .map(site -> meeting.in(new ScheduleProblem.RoomNeed(people.size(), Set.of(), Set.of(site.value()))))
                .orElse(meeting.remote());
    }

    /** What stands against putting a session there; nothing when it fits. */
    @Transactional(readOnly = true)
    public List<Conflict> check(SessionId id, Instant startsAt, int minutes, @Nullable RoomId room) {
        session(id);
        var drawn = drawn(id, new Window(0, Integer.MAX_VALUE));
        var index = index(drawn, id);
        var time = drawn.problem().time();
        var start = time.slot(startsAt);
        var slots = time.slotFrom(startsAt.plusSeconds(60L * minutes)) - start;
        var place = new Placement(start, drawn.calendars().room(room));
        var meeting = shaped(drawn, index, minutes, room != null).lasting(slots);
        return Conflicts.board(drawn).against(index, meeting, place).stream()
                .map(Board.Against::obstacle)
                .flatMap(Conflicts::of)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Puts a session elsewhere; a proposal is pinned there.
     *
     * @param version with which it was read
     * @return the session where it is now: an agreed one gets a successor
     * @throws Refused with what stands against it
     * @throws ChangedMeanwhile when somebody else changed it since
     */
    public SessionId put(SessionId id, long version, Instant startsAt, int minutes, @Nullable RoomId room) {
        var row = session(id);
        ChangedMeanwhile.unlessOne(row.version() == version ? 1 : 0, id);
        var conflicts = check(id, startsAt, minutes, room);
        if (!conflicts.isEmpty()) {
            throw new Refused(conflicts.stream()
                    .map(conflict -> Problem.of("schedule.refused." + conflict))
                    .toList());
        }
        return proposals.put(id, version, startsAt, minutes, room);
    }

    /** Takes the way back of {@link #put}; the session goes where it came from, whatever weeks say. */
    public void undo(SessionId id, Instant startsAt, int minutes, @Nullable RoomId room, boolean pinned) {
        var row = session(id);
        proposals.put(id, row.version(), startsAt, minutes, room);
        if (row.proposed() && !pinned) {
            proposals.pin(id, row.version() + 1, false);
        }
    }

    private Drawn drawn(SessionId id, Window window) {
        var now = clock.instant();
        var cohort = rows.cohortOf(id);
        return new Drawing(loader.load(cohort, now, now.plus(AHEAD), 0, Set.of())).standing(id, window);
    }

    private static int index(Drawn drawn, SessionId id) {
        var index = drawn.index(id);
        if (index < 0) {
            throw new Refused(Problem.of("session.problem.begun"));
        }
        return index;
    }

    /** Makes a suggested move; refused when the session or its surroundings have changed. */
    public SessionId accept(ScheduleMoveId id) {
        var move = rows.move(id);
        var row = session(move.session());
        coordinator(move.cohort());
        repository.removeMove(id);
        return put(move.session(), move.version(), move.startsAt(), row.minutes(), move.room());
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
            propose(workshop, change.startsAt(), change.minutes(), room);
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

    private void propose(WorkshopId workshop, Instant startsAt, int minutes, @Nullable RoomId room) {
        var version = workshops.version(workshop).orElseThrow(() -> new NotFound(workshop));
        workshops.propose(new Proposal(workshop, version, startsAt, minutes, room));
    }

    public void pin(SessionId id, long version, boolean pinned) {
        session(id);
        proposals.pin(id, version, pinned);
    }

    public void withdraw(SessionId id, long version) {
        session(id);
        proposals.withdraw(id, version);
    }

    /** A room to choose from. */
    public record RoomChoice(RoomId room, String name, int seats) {}

    /** Rooms at the sites of those who meet in a session. */
    @Transactional(readOnly = true)
    public List<RoomChoice> rooms(SessionId id) {
        session(id);
        var drawn = drawn(id, new Window(0, Integer.MAX_VALUE));
        var meeting = shaped(drawn, index(drawn, id), 30, true);
        return drawn.problem().roomsFor(meeting).stream()
                .filter(room -> room >= 0)
                .map(room -> drawn.calendars().rooms().get(room))
                .map(room -> new RoomChoice(room.room(), room.name(), room.seats()))
                .toList();
    }

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
