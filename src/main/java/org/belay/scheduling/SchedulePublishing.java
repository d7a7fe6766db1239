package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * What is published, or would be.
     *
     * @param people who are told
     * @param left how many cannot be: somebody has agreed to something else since, or a workshop is not complete
     * @param first when the first of them begins; null for none
     */
    public record Published(
            int sessions,
            int kickoffs,
            int workshops,
            int people,
            int left,
            @Nullable Instant first) {

        public int all() {
            return sessions + kickoffs + workshops;
        }
    }

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

    /** What publishing would do now, and to whom; nothing is written. */
    public Published preview(CohortId id) {
        var all = proposed(id, coordinator(id));
        var tally = new Tally(id);
        all.sessions().stream().filter(this::fits).forEach(tally::add);
        all.kickoff().filter(this::fits).ifPresent(tally::add);
        all.events().stream().filter(this::fits).forEach(tally::add);
        return tally.of(all);
    }

    /** Publishes as agreed all proposals that a coordinator may publish; what does not fit any more stays proposed. */
    public Published publish(CohortId id) {
        var actor = coordinator(id);
        var cohort = cohorts.reference(id);
        repository.lockCohort(id);
        repository.lockWorkshops(proposedAhead(id, clock.instant()).stream()
                .map(Proposal::workshop)
                .toList());
        var all = proposed(id, actor);
        // Asking whether they fit keeps those who meet from ending before what they have is locked.
        var fitting = all.sessions().stream().filter(this::fits).toList();
        lock(id, all.events(), fitting, all.kickoff().stream().toList());
        var tally = new Tally(id);
        for (var row : fitting) {
            if (fits(row)) {
                proposals.publish(Objects.requireNonNull(row.session()), row.version());
                tally.add(row);
            }
        }
        all.kickoff().filter(this::fits).ifPresent(kickoff -> {
            publish(actor, cohort, kickoff);
            tally.add(kickoff);
        });
        for (var event : all.events()) {
            if (fits(event)) {
                tally.add(event);
                publish(event);
            }
        }
        return tally.of(all);
    }

    /** What a coordinator may publish, whether it fits or not. */
    private record Proposed(List<ScheduledRow> sessions, Optional<KickoffRow> kickoff, List<Proposal> events) {

        int all() {
            return sessions.size() + kickoff.stream().toList().size() + events.size();
        }
    }

    private Proposed proposed(CohortId id, Actor actor) {
        var now = clock.instant();
        var agreedBy = repository.agreedBy(cohorts.reference(id).program());
        return new Proposed(
                rows.rows(id, now, now.plus(AHEAD), actor.person()).stream()
                        .filter(row -> publishable(row, agreedBy, now))
                        .toList(),
                kickoffs.of(id).filter(k -> proposedAhead(k, now)),
                proposedAhead(id, now));
    }

    /** Counts what is published, and those who are told: of a draft of a workshop only who leads it. */
    private final class Tally {

        private final CohortId cohort;
        private final Set<PersonId> people = new HashSet<>();
        private final List<ScheduledRow> sessions = new ArrayList<>();
        private int kickoffs;
        private int workshops;
        private @Nullable Instant first;

        Tally(CohortId cohort) {
            this.cohort = cohort;
        }

        void add(ScheduledRow session) {
            sessions.add(session);
            begins(session.startsAt());
        }

        void add(KickoffRow kickoff) {
            kickoffs++;
            people.addAll(SchedulePublishing.this.kickoffs.people(cohort));
            begins(kickoff.startsAt());
        }

        void add(Proposal event) {
            workshops++;
            people.addAll(SchedulePublishing.this.workshops.concerned(event.workshop()));
            begins(event.startsAt());
        }

        private void begins(Instant start) {
            first = first == null || start.isBefore(first) ? start : first;
        }

        Published of(Proposed all) {
            people.addAll(loader.people(cohort, sessions));
            var published = sessions.size() + kickoffs + workshops;
            return new Published(sessions.size(), kickoffs, workshops, people.size(), all.all() - published, first);
        }
    }

    /** How many of the kickoff and the workshops could be published now. */
    int manyThatFit(CohortId id, Instant now) {
        return (int) (kickoffs.of(id).filter(kickoff -> proposedAhead(kickoff, now) && fits(kickoff)).stream()
                        .count()
                + proposedAhead(id, now).stream().filter(this::fits).count());
    }

    List<Proposal> proposedAhead(CohortId id, Instant now) {
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

    private boolean fits(Proposal event) {
        return arranged.fits(event.workshop(), event.version(), place(event));
    }

    private boolean fits(KickoffRow kickoff) {
        var room = kickoff.room();
        return room == null || !rooms.taken(room, kickoff.time(), null);
    }

    private static ArrangedWorkshops.Place place(Proposal event) {
        return new ArrangedWorkshops.Place(event.startsAt(), event.minutes(), event.room());
    }

    private void publish(Proposal event) {
        arranged.arrange(event.workshop(), event.version(), place(event));
        workshops.withdraw(List.of(event.workshop()));
    }

    private void publish(Actor actor, CohortReference cohort, KickoffRow kickoff) {
        repository.publishKickoff(kickoff.id(), kickoff.version());
        audit.record(
                actor.person(),
                event("schedule.kickoff-published", kickoff, cohort).with("starts", kickoff.startsAt()));
        news.publishEvent(new KickoffAgreed(entry(kickoff, cohort), actor.person()));
    }

    private static AuditEvent event(String action, KickoffRow kickoff, CohortReference cohort) {
        return AuditEvent.of(action, "kickoff", kickoff.id().value(), cohort.name())
                .in(cohort.program());
    }

    private KickoffEntry entry(KickoffRow kickoff, CohortReference cohort) {
        return new KickoffEntry(
                kickoff.id(),
                Math.toIntExact(kickoff.version() + 1),
                cohort.program(),
                cohort.programName(),
                cohort.name(),
                kickoff.startsAt(),
                kickoff.minutes(),
                rows.roomName(kickoff.room()),
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

    /**
     * Takes the kickoff away, proposed or agreed; of an agreed one all who would have met are told.
     *
     * @return what {@link #restoreKickoff} brings back
     */
    public KickoffRow withdrawKickoff(CohortId id) {
        var actor = coordinator(id);
        var kickoff = kickoffs.of(id).orElseThrow(() -> new NotFound(id));
        ChangedMeanwhile.unlessOne(repository.removeKickoff(kickoff.id(), kickoff.version()), id);
        var cohort = cohorts.reference(id);
        audit.record(actor.person(), event("schedule.kickoff-withdrawn", kickoff, cohort));
        if (isAgreedAhead(kickoff)) {
            news.publishEvent(new KickoffCancelled(entry(kickoff, cohort), actor.person()));
        }
        return kickoff;
    }

    /**
     * The way back of {@link #withdrawKickoff}.
     *
     * @throws Refused when it would have begun, its room is taken meanwhile, or there is another kickoff
     */
    public void restoreKickoff(KickoffRow withdrawn) {
        var id = withdrawn.cohort();
        var actor = coordinator(id);
        repository.lockCohort(id);
        var room = withdrawn.room();
        repository.lockRooms(room == null ? List.of() : List.of(room));
        if (!withdrawn.startsAt().isAfter(clock.instant()) || !fits(withdrawn)) {
            throw new Refused(Problem.of("schedule.problem.not-back"));
        }
        var back = withdrawn.version(withdrawn.version() + 2);
        if (repository.restoreKickoff(back) != 1) {
            throw new Refused(Problem.of("schedule.problem.not-back"));
        }
        var cohort = cohorts.reference(id);
        audit.record(
                actor.person(), event("schedule.kickoff-restored", back, cohort).with("starts", back.startsAt()));
        if (isAgreedAhead(back)) {
            news.publishEvent(
                    new KickoffRestored(entry(withdrawn.version(withdrawn.version() + 1), cohort), actor.person()));
        }
    }

    private boolean isAgreedAhead(KickoffRow kickoff) {
        return kickoff.state() == SessionState.SCHEDULED && kickoff.startsAt().isAfter(clock.instant());
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
