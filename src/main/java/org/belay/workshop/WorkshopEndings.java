package org.belay.workshop;

import java.time.Clock;
import java.util.Set;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortClosed;
import org.belay.enrollment.ApplicationWithdrawn;
import org.belay.organization.PeopleLeft;
import org.belay.security.CurrentUser;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of seats and workshops when people leave or a cohort is over. */
@Component
class WorkshopEndings {

    private final WorkshopRepository workshops;
    private final SeatRepository seats;
    private final Waitlist waitlist;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    WorkshopEndings(
            WorkshopRepository workshops,
            SeatRepository seats,
            Waitlist waitlist,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.workshops = workshops;
        this.seats = seats;
        this.waitlist = waitlist;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Who takes part in the cohort no more has no seat in its workshops. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationWithdrawn withdrawn) {
        free(Set.of(withdrawn.applicant()), withdrawn.cohort());
    }

    /** Before accounts are closed, as for matches: who imports may be among the leavers. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleLeft leavers) {
        free(leavers.people(), null);
        for (var id : workshops.ledBy(leavers.people())) {
            var workshop = workshops.lock(id).orElseThrow();
            if (!workshop.over(clock.instant())) {
                workshops.stopLeading(id, leavers.people());
                audit.record(leavers.by(), workshop.event("workshop.facilitator-left"));
                news.publishEvent(new LeaderLeft(workshops.find(id).orElseThrow(), leavers.by()));
            }
        }
    }

    private void free(Set<PersonId> people, @Nullable CohortId cohort) {
        var now = clock.instant();
        for (var id : seats.ahead(people, cohort, now)) {
            var workshop = workshops.lock(id).orElseThrow();
            for (var person : people) {
                seats.of(id, person).filter(seat -> seat.state().open()).ifPresent(seat -> {
                    seats.become(id, person, SeatState.GIVEN_BACK, now);
                    news.publishEvent(new SeatGivenUp(workshop, new InLine(person, seat.line())));
                });
            }
            waitlist.promote(workshop);
        }
    }

    /**
     * Before anything is made of the closing: nobody could finish or cancel a workshop afterwards, and who was there would
     * have no certificate.
     *
     * @throws Refused while one is published
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortClosed closed) {
        var open = workshops.find(workshops.published(closed.cohort()));
        if (!open.isEmpty()) {
            throw new Refused(open.stream()
                    .map(workshop -> Problem.of("workshop.problem.cohort-closes", workshop.title()))
                    .toList());
        }
    }

    /**
     * Everybody in the cohort is told of that once; whoever is not in it is told of the workshop, and so is who has a seat,
     * which stands in their calendar.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortCancelled cancelled) {
        for (var id : workshops.published(cancelled.cohort())) {
            var workshop = workshops.lock(id).orElseThrow();
            if (workshop.begun(clock.instant())) {
                continue;
            }
            var concerned =
                    seats.in(id, workshop.audience() == Audience.EVERYBODY ? SeatState.OPEN : Set.of(SeatState.TAKEN));
            workshops.enter(workshop, workshop.cancel(cancelled.reason(), clock.instant()));
            audit.record(user.person(), workshop.event("workshop.cancelled"));
            news.publishEvent(new WorkshopCancelled(
                    workshops.find(id).orElseThrow(), cancelled.reason(), concerned, user.person()));
        }
    }
}
