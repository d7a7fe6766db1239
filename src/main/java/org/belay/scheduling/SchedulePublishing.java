package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleWorkshopRepository.Proposal;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.RoomBookings;
import org.belay.session.SessionId;
import org.belay.session.SessionProposals;
import org.belay.session.SessionState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.ArrangedWorkshops;
import org.belay.workshop.WorkshopId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals become agreed, or are taken away. Publishing locks in the order of all others: workshops, those who meet,
 * their calendars, rooms; so whoever publishes a workshop at the same moment waits, and reads then what has been taken.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SchedulePublishing {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final CurrentUser user;
    private final CohortService cohorts;
    private final ScheduleRowQueries rows;
    private final KickoffQueries kickoffs;
    private final ScheduleWorkshopRepository workshops;
    private final ScheduleLoader loader;
    private final ScheduleRepository repository;
    private final SessionProposals proposals;
    private final ArrangedWorkshops arranged;
    private final RoomBookings rooms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SchedulePublishing(
            CurrentUser user,
            CohortService cohorts,
            ScheduleRowQueries rows,
            KickoffQueries kickoffs,
            ScheduleWorkshopRepository workshops,
            ScheduleLoader loader,
            ScheduleRepository repository,
            SessionProposals proposals,
            ArrangedWorkshops arranged,
            RoomBookings rooms,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.rows = rows;
        this.kickoffs = kickoffs;
        this.workshops = workshops;
        this.loader = loader;
        this.repository = repository;
        this.proposals = proposals;
        this.arranged = arranged;
        this.rooms = rooms;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** How many were published, and how many could not be: somebody has agreed to something else since. */
    public record Published(int published, int left) {}

    /** Whether a coordinator may publish it: circles have nobody who could agree for all. */
    static boolean publishable(ScheduledRow row, AgreedBy agreedBy, Instant now) {
        return row.proposed()
                && !row.own()
                && row.startsAt().isAfter(now)
                && (row.meeting() == MeetingKind.CIRCLE || agreedBy == AgreedBy.COORDINATOR);
    }

    static boolean proposedAhead(KickoffRow kickoff, Instant now) {
        return kickoff.state() == SessionState.PROPOSED && kickoff.startsAt().isAfter(now);
    }

    /** Publishes as agreed all proposals that a coordinator may publish; what does not fit any more stays proposed. */
    public Published publish(CohortId id) {
        var actor = coordinator(id);
        var cohort = cohorts.reference(id);
        var now = clock.instant();
        repository.lockCohort(id);
        var events = ahead(id, now);
        repository.lockWorkshops(events.stream().map(Proposal::workshop).toList());
        var agreedBy = repository.agreedBy(cohort.program());
        // Asking whether they fit keeps those who meet from ending before what they have is locked.
        var sessions = rows.rows(id, now, now.plus(AHEAD), actor.person()).stream()
                .filter(row -> publishable(row, agreedBy, now))
                .toList();
        var fitting = sessions.stream().filter(this::fits).toList();
        var kickoff = kickoffs.of(id).filter(k -> proposedAhead(k, now));
        lock(id, events, fitting, kickoff.stream().toList());
        var published = 0;
        for (var row : fitting) {
            if (fits(row)) {
                proposals.publish(Objects.requireNonNull(row.session()), row.version());
                published++;
            }
        }
        if (kickoff.isPresent() && publish(actor, cohort, kickoff.get())) {
            published++;
        }
        for (var event : events) {
            published += publish(event) ? 1 : 0;
        }
        var all = sessions.size() + events.size() + (kickoff.isPresent() ? 1 : 0);
        return new Published(published, all - published);
    }

    private List<Proposal> ahead(CohortId id, Instant now) {
        return workshops.proposals(id).values().stream()
                .filter(proposal -> proposal.startsAt().isAfter(now))
                .toList();
    }

    private void lock(CohortId cohort, List<Proposal> events, List<ScheduledRow> sessions, List<KickoffRow> kickoff) {
        var people = new HashSet<PersonId>(loader.people(cohort));
        events.forEach(event -> people.addAll(workshops.leaders(event.workshop())));
        repository.lockCalendars(people);
        var places = new ArrayList<RoomId>();
        events.forEach(event -> add(places, event.room()));
        sessions.forEach(row -> add(places, row.room()));
        kickoff.forEach(one -> add(places, one.room()));
        repository.lockRooms(places);
    }

    private static void add(List<RoomId> places, @Nullable RoomId room) {
        if (room != null) {
            places.add(room);
        }
    }

    /** A refusal of one must not undo the others, so it is foreseen. */
    private boolean fits(ScheduledRow row) {
        return proposals.fits(Objects.requireNonNull(row.session()));
    }

    private boolean publish(Proposal event) {
        var place = new ArrangedWorkshops.Place(event.startsAt(), event.minutes(), event.room());
        if (!arranged.fits(event.workshop(), event.version(), place)) {
            return false;
        }
        arranged.arrange(event.workshop(), event.version(), place);
        workshops.withdraw(List.of(event.workshop()));
        return true;
    }

    private boolean publish(Actor actor, CohortReference cohort, KickoffRow kickoff) {
        var room = kickoff.room();
        if (room != null && rooms.taken(room, kickoff.time(), null)) {
            return false;
        }
        repository.publishKickoff(kickoff.id(), kickoff.version());
        audit.record(
                actor.person(),
                event("schedule.kickoff-published", kickoff, cohort).with("starts", kickoff.startsAt()));
        news.publishEvent(new KickoffAgreed(entry(kickoff, cohort), actor.person()));
        return true;
    }

    private static AuditEvent event(String action, KickoffRow kickoff, CohortReference cohort) {
        return AuditEvent.of(action, "kickoff", kickoff.id().value(), cohort.name())
                .in(cohort.program());
    }

    private KickoffEntry entry(KickoffRow kickoff, CohortReference cohort) {
        var room = kickoff.room();
        return new KickoffEntry(
                kickoff.id(),
                Math.toIntExact(kickoff.version() + 1),
                cohort.program(),
                cohort.programName(),
                cohort.name(),
                kickoff.startsAt(),
                kickoff.minutes(),
                room == null ? null : rows.roomNames(List.of(room)).get(room),
                kickoffs.people(cohort.id()));
    }

    public void publish(SessionId id, long version) {
        var cohort = rows.cohortOf(id);
        var row = rows.row(id, coordinator(cohort).person());
        if (row.own()) {
            throw new NotFound(id);
        }
        if (!publishable(row, repository.agreedBy(cohorts.reference(cohort).program()), clock.instant())) {
            throw new Refused(Problem.of("schedule.problem.pair-agrees"));
        }
        proposals.publish(id, version);
    }

    /** Takes the kickoff away, proposed or agreed; of an agreed one all who would have met are told. */
    public void withdrawKickoff(CohortId id) {
        var actor = coordinator(id);
        var kickoff = kickoffs.of(id).orElseThrow(() -> new NotFound(id));
        ChangedMeanwhile.unlessOne(repository.removeKickoff(kickoff.id(), kickoff.version()), id);
        var cohort = cohorts.reference(id);
        audit.record(actor.person(), event("schedule.kickoff-withdrawn", kickoff, cohort));
        if (kickoff.state() == SessionState.SCHEDULED && kickoff.startsAt().isAfter(clock.instant())) {
            news.publishEvent(new KickoffCancelled(entry(kickoff, cohort), actor.person()));
        }
    }

    /** Takes away where a workshop was proposed to be; the workshop stays as it is. */
    public void withdraw(WorkshopId id) {
        var cohort = workshops.cohortOf(id).orElseThrow(() -> new NotFound(id));
        var actor = coordinator(cohort);
        if (workshops.withdraw(List.of(id)) == 1) {
            var reference = cohorts.reference(cohort);
            audit.record(
                    actor.person(),
                    AuditEvent.of("schedule.proposal-withdrawn", "workshop", id.value(), reference.name())
                            .in(reference.program()));
        }
    }

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
