package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.organization.RoomId;
import org.belay.scheduling.WorkshopProposalRepository.Proposal;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.AgreedTimes;
import org.belay.session.SessionId;
import org.belay.session.SessionProposals;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.session.TakenTimes;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.workshop.ArrangedWorkshops;
import org.belay.workshop.ArrangedWorkshops.Arrangement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals become agreed. Publishing locks in the order of all others: workshops, those who meet,
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
    private final ScheduleWorkshopQueries workshops;
    private final WorkshopProposalRepository proposed;
    private final ScheduleLoader loader;
    private final ScheduleRepository repository;
    private final SessionProposals proposals;
    private final ArrangedWorkshops arranged;
    private final AgreedTimes times;
    private final KickoffEntries entries;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SchedulePublishing(
            CurrentUser user,
            CohortService cohorts,
            ScheduleRowQueries rows,
            KickoffQueries kickoffs,
            ScheduleWorkshopQueries workshops,
            WorkshopProposalRepository proposed,
            ScheduleLoader loader,
            ScheduleRepository repository,
            SessionProposals proposals,
            ArrangedWorkshops arranged,
            AgreedTimes times,
            KickoffEntries entries,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.rows = rows;
        this.kickoffs = kickoffs;
        this.workshops = workshops;
        this.proposed = proposed;
        this.loader = loader;
        this.repository = repository;
        this.proposals = proposals;
        this.arranged = arranged;
        this.times = times;
        this.entries = entries;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What is published, or would be.
     *
     * @param workshops how many of their dates
     * @param people who are told
     * @param left how many cannot be: somebody has agreed to something else since, or a workshop is not complete or lacks a
     *     place for one of its dates
     * @param busy who has something else at the kickoff, which is held all the same
     * @param first when the first of them begins; null for none
     */
    public record Published(
            int sessions,
            int kickoffs,
            int workshops,
            int people,
            int left,
            int busy,
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
        return fitting(id, proposed(id, coordinator(id))).published();
    }

    /**
     * Publishes as agreed all proposals that a coordinator may publish; what does not fit any more stays proposed.
     *
     * @param progress whoever cancels it has published nothing
     */
    public Published publish(CohortId id, Progress progress) {
        var actor = coordinator(id);
        var cohort = cohorts.reference(id);
        repository.lockCohort(id);
        repository.lockWorkshops(proposedAhead(id, clock.instant()).stream()
                .map(Proposal::workshop)
                .toList());
        var read = proposed(id, actor);
        lock(id, read);
        // What somebody has changed before all was locked stays as they left it.
        var fitting = fitting(id, proposed(id, actor).in(read));
        fitting.kickoff.ifPresent(kickoff -> publish(actor, cohort, kickoff));
        var done = 0;
        for (var row : fitting.sessions) {
            proposals.publish(Objects.requireNonNull(row.session()), row.version());
            progress.at(++done / (double) fitting.sessions.size());
        }
        arrange(fitting.events);
        return fitting.published();
    }

    /** What a coordinator may publish, whether it fits or not. */
    private record Proposed(List<ScheduledRow> sessions, Optional<KickoffRow> kickoff, List<Proposal> events) {

        int all() {
            return sessions.size() + kickoff.stream().toList().size() + events.size();
        }

        /** What stands in both alike. */
        Proposed in(Proposed other) {
            var same = new HashSet<>(other.sessions);
            return new Proposed(
                    sessions.stream().filter(same::contains).toList(),
                    kickoff.filter(one -> other.kickoff.filter(one::equals).isPresent()),
                    events.stream().filter(other.events::contains).toList());
        }

        Set<RoomId> rooms() {
            return Stream.of(
                            sessions.stream().map(ScheduledRow::room),
                            kickoff.stream().map(KickoffRow::room),
                            events.stream().map(Proposal::room))
                    .flatMap(Function.identity())
                    .flatMap(Stream::ofNullable)
                    .collect(Collectors.toSet());
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

    /**
     * Of what is proposed that which fits, one after the other, so that nothing stands at the time of another. A refusal of
     * one must not undo the others, so each is foreseen; all on what was read at once.
     */
    private Fitting fitting(CohortId id, Proposed all) {
        var meeting = loader.meeting(id);
        var everybody = all.kickoff.isEmpty() ? Set.<PersonId>of() : kickoffs.people(id);
        var people = new HashSet<>(everybody);
        all.sessions.forEach(row -> people.addAll(meeting.in(row)));
        var now = clock.instant();
        var agreed = times.read(people, all.rooms(), new Slot(now, now.plus(AHEAD)));
        var fresh = new TakenTimes();
        var kickoff = all.kickoff.filter(one -> agreed.free(one.room(), one.time()));
        kickoff.ifPresent(one -> fresh.take(everybody, one.room(), one.time()));
        var meets = cohorts.reference(id).state().meets();
        var sessions = new ArrayList<ScheduledRow>();
        var told = new HashSet<PersonId>();
        for (var row : all.sessions) {
            var those = meeting.in(row);
            if (meets
                    && !those.isEmpty()
                    && agreed.free(those, row.room(), row.time())
                    && fresh.free(those, row.room(), row.time())) {
                fresh.take(those, row.room(), row.time());
                sessions.add(row);
                told.addAll(those);
            }
        }
        var events = fitting(id, all.events, fresh);
        kickoff.ifPresent(one -> told.addAll(everybody));
        told.addAll(workshops.concerned(events.stream().map(Proposal::workshop).toList()));
        var busy = kickoff.map(one -> agreed.busy(everybody, one.time())).orElse(0);
        return new Fitting(sessions, kickoff, events, told.size(), all.all(), busy);
    }

    /** A workshop with several dates once each of them has a place. */
    private List<Proposal> fitting(CohortId id, List<Proposal> events, TakenTimes fresh) {
        var incomplete = proposed.withGaps(id);
        var ahead = new HashSet<>(events);
        proposed.of(id).values().stream()
                .filter(proposal -> !ahead.contains(proposal))
                .forEach(proposal -> incomplete.add(proposal.workshop()));
        var wanted = arrangements(events.stream()
                .filter(event -> !incomplete.contains(event.workshop()))
                .toList());
        var fitting = arranged.fitting(wanted, fresh).stream()
                .map(Arrangement::workshop)
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> fitting.contains(event.workshop()))
                .toList();
    }

    /** The dates of each workshop together; of one that is proposed in several rooms none. */
    private static List<Arrangement> arrangements(List<Proposal> events) {
        return events.stream()
                .collect(Collectors.groupingBy(Proposal::workshop, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(dates -> dates.stream()
                        .allMatch(date ->
                                Objects.equals(date.room(), dates.getFirst().room())))
                .map(dates -> new Arrangement(
                        dates.getFirst().workshop(),
                        dates.getFirst().version(),
                        dates.stream().collect(Collectors.toMap(Proposal::date, Proposal::time)),
                        dates.getFirst().room()))
                .toList();
    }

    /**
     * What can be published together.
     *
     * @param told of a draft of a workshop only who leads it
     * @param proposed how many there are, with those that do not fit
     */
    private record Fitting(
            List<ScheduledRow> sessions,
            Optional<KickoffRow> kickoff,
            List<Proposal> events,
            int told,
            int proposed,
            int busy) {

        Published published() {
            var kickoffs = kickoff.isPresent() ? 1 : 0;
            var first = Stream.of(
                            sessions.stream().map(ScheduledRow::startsAt),
                            kickoff.stream().map(KickoffRow::startsAt),
                            events.stream().map(Proposal::startsAt))
                    .flatMap(Function.identity())
                    .min(Comparator.naturalOrder());
            return new Published(
                    sessions.size(),
                    kickoffs,
                    events.size(),
                    told,
                    proposed - sessions.size() - kickoffs - events.size(),
                    busy,
                    first.orElse(null));
        }
    }

    List<Proposal> proposedAhead(CohortId id, Instant now) {
        return proposed.of(id).values().stream()
                .filter(proposal -> proposal.startsAt().isAfter(now))
                .toList();
    }

    private void lock(CohortId cohort, Proposed all) {
        repository.keep(
                all.sessions.stream()
                        .flatMap(row -> Stream.ofNullable(row.match()))
                        .collect(Collectors.toSet()),
                all.sessions.stream()
                        .flatMap(row -> Stream.ofNullable(row.circle()))
                        .collect(Collectors.toSet()));
        var people = new HashSet<PersonId>(loader.people(cohort));
        workshops
                .leaders(all.events.stream().map(Proposal::workshop).toList())
                .values()
                .forEach(people::addAll);
        repository.lockCalendars(people);
        repository.lockRooms(all.rooms());
    }

    private void arrange(List<Proposal> events) {
        arrangements(events).forEach(arranged::arrange);
        proposed.withdraw(events.stream().map(Proposal::date).toList());
    }

    private void publish(Actor actor, CohortReference cohort, KickoffRow kickoff) {
        repository.publishKickoff(kickoff.id(), kickoff.version());
        audit.record(
                actor.person(),
                KickoffEntries.event("schedule.kickoff-published", kickoff, cohort)
                        .with("starts", kickoff.startsAt()));
        news.publishEvent(new KickoffAgreed(
                entries.of(kickoff, kickoff.version() + 1, cohort, kickoffs.people(cohort.id())), actor.person()));
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

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
