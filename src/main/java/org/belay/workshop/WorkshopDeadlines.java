package org.belay.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time brings: offers lapse and go to the next, people are reminded of a date, coordinators hear of too few. It works
 * by the times in the tables alone, one transaction each, so that a crash, a second node or an hour without the
 * application changes nothing but the minute; of what is past or cancelled nobody is told. Nobody is signed in.
 */
@Component
class WorkshopDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopDeadlines.class);

    /** People are reminded a day before. */
    static final Duration REMINDED_BEFORE = Duration.ofHours(24);

    private final WorkshopRepository workshops;
    private final SeatRepository seats;
    private final Waitlist waitlist;
    private final DecisionTime decision;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkshopDeadlines(
            WorkshopRepository workshops,
            SeatRepository seats,
            Waitlist waitlist,
            DecisionTime decision,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.workshops = workshops;
        this.seats = seats;
        this.waitlist = waitlist;
        this.decision = decision;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    void act() {
        var now = clock.instant();
        each(seats.withLapsed(now), waitlist::lapse);
        each(workshops.withMinimum(), this::tellTooFew);
        for (var date : workshops.toRemind(now, now.plus(REMINDED_BEFORE))) {
            workshops.of(date).ifPresent(id -> each(List.of(id), workshop -> remind(workshop, date)));
        }
    }

    private void tellTooFew(Workshop workshop) {
        var now = clock.instant();
        var count = seats.spread(workshop);
        if (WorkshopService.tooFew(workshop, count, decision.days(workshop.program()), now)
                && workshops.markTooFewTold(workshop.id(), now) == 1) {
            news.publishEvent(new TooFewRegistered(workshop, count.registered()));
        }
    }

    private void remind(Workshop workshop, WorkshopDateId date) {
        Instant now = clock.instant();
        workshop.dates().stream()
                .filter(one -> one.id().equals(date) && one.startsAt().isAfter(now))
                .filter(one -> workshop.state() == WorkshopState.PUBLISHED)
                .filter(one -> workshops.markReminded(date, now) == 1)
                .forEach(one -> news.publishEvent(
                        new WorkshopNear(workshop, one, seats.in(workshop.id(), List.of(SeatState.TAKEN)))));
    }

    /** As each is once it is locked: somebody may have changed it meanwhile. */
    private void each(List<WorkshopId> due, Consumer<Workshop> act) {
        for (var id : due) {
            try {
                transaction.executeWithoutResult(status -> workshops.lock(id).ifPresent(act));
            } catch (RuntimeException e) {
                // The others are due all the same; this one is tried again the next time.
                LOG.error("What is due for workshop {} could not be done", id.value(), e);
            }
        }
    }
}
