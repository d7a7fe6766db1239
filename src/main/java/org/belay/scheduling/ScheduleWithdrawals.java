package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortService;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.AgreedTimes;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.WorkshopDateId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What many were to come to is taken away, the kickoff also when it is agreed, and a kickoff is put back. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ScheduleWithdrawals {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final CurrentUser user;
    private final CohortService cohorts;
    private final KickoffQueries kickoffs;
    private final KickoffEntries entries;
    private final ScheduleWorkshopQueries workshops;
    private final WorkshopProposalRepository proposed;
    private final ScheduleRepository repository;
    private final AgreedTimes times;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ScheduleWithdrawals(
            CurrentUser user,
            CohortService cohorts,
            KickoffQueries kickoffs,
            KickoffEntries entries,
            ScheduleWorkshopQueries workshops,
            WorkshopProposalRepository proposed,
            ScheduleRepository repository,
            AgreedTimes times,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.kickoffs = kickoffs;
        this.entries = entries;
        this.workshops = workshops;
        this.proposed = proposed;
        this.repository = repository;
        this.times = times;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes the kickoff away, proposed or agreed; of an agreed one all who would have met are told.
     *
     * @param version with which it was read, so that nobody cancels what they saw as a proposal
     * @return what {@link #restoreKickoff} brings back
     */
    public KickoffRow withdrawKickoff(CohortId id, long version) {
        var actor = coordinator(id);
        var kickoff = kickoffs.of(id).orElseThrow(() -> new ChangedMeanwhile(id));
        remove(kickoff, version, actor.person());
        return kickoff;
    }

    private void remove(KickoffRow kickoff, long version, PersonId by) {
        ChangedMeanwhile.unlessOne(repository.removeKickoff(kickoff.id(), version), kickoff.cohort());
        var cohort = cohorts.reference(kickoff.cohort());
        audit.record(by, KickoffEntries.event("schedule.kickoff-withdrawn", kickoff, cohort));
        if (isAgreedAhead(kickoff)) {
            news.publishEvent(new KickoffCancelled(
                    entries.of(kickoff, kickoff.version() + 1, cohort, kickoffs.people(cohort.id())), by));
        }
    }

    /** Of a cohort that is cancelled there is none; said before those who take part do so no more, whom it concerns. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortCancelled cancelled) {
        kickoffs.of(cancelled.cohort()).ifPresent(kickoff -> remove(kickoff, kickoff.version(), user.person()));
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
                actor.person(),
                KickoffEntries.event("schedule.kickoff-restored", back, cohort).with("starts", back.startsAt()));
        if (isAgreedAhead(back)) {
            news.publishEvent(new KickoffRestored(
                    entries.of(back, back.version(), cohort, kickoffs.people(cohort.id())), actor.person()));
        }
    }

    private boolean fits(KickoffRow kickoff) {
        var now = clock.instant();
        var rooms = Stream.ofNullable(kickoff.room()).collect(Collectors.toSet());
        return times.read(Set.of(), rooms, new Slot(now, now.plus(AHEAD))).free(kickoff.room(), kickoff.time());
    }

    private boolean isAgreedAhead(KickoffRow kickoff) {
        return kickoff.state() == SessionState.SCHEDULED && kickoff.startsAt().isAfter(clock.instant());
    }

    /**
     * Takes away where a date of a workshop was proposed to be; it stays as it is written.
     *
     * @param version of the proposal, with which it was read
     */
    public void withdraw(WorkshopDateId date, long version) {
        var cohort = workshops.cohortOf(date).orElseThrow(() -> new NotFound(date));
        var actor = coordinator(cohort);
        var workshop = workshops.workshopOf(date).orElseThrow(() -> new NotFound(date));
        ChangedMeanwhile.unlessOne(proposed.withdraw(date, version), date);
        var reference = cohorts.reference(cohort);
        audit.record(
                actor.person(),
                AuditEvent.of("schedule.proposal-withdrawn", "workshop", workshop.value(), reference.name())
                        .in(reference.program()));
    }

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
