package org.belay.workshop;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes seats on that come free, in the order in which people came. It is told after everything that may free one, in
 * the same transaction and with the workshop locked, so that no seat stays free while somebody waits, but for those close
 * to the start: they are for whoever takes them first.
 */
@Component
class Waitlist {

    private final SeatRepository seats;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Waitlist(SeatRepository seats, ApplicationEventPublisher news, Clock clock) {
        this.seats = seats;
        this.news = news;
        this.clock = clock;
    }

    /** @return those to whom a seat is offered now */
    @Transactional(propagation = Propagation.MANDATORY)
    List<InLine> promote(Workshop workshop) {
        var now = clock.instant();
        if (workshop.state() != WorkshopState.PUBLISHED || workshop.begun(now)) {
            return List.of();
        }
        var free = seats.spread(workshop).free();
        if (free == 0) {
            return List.of();
        }
        if (workshop.firstCome(now)) {
            var waiting = seats.in(workshop.id(), List.of(SeatState.WAITLISTED));
            if (!waiting.isEmpty()) {
                news.publishEvent(new SeatFree(workshop, waiting));
            }
            return List.of();
        }
        var next = seats.first(workshop.id(), free);
        var until = workshop.answerBy(now);
        for (var seat : next) {
            seats.offer(workshop.id(), seat.person(), until, now);
            news.publishEvent(new SeatOffered(workshop, seat, until));
        }
        return next;
    }

    /** Ends the offers that nobody answered in time, and passes the seats on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lapse(Workshop workshop) {
        var now = clock.instant();
        var late = seats.lapsed(workshop.id(), now);
        for (var seat : late) {
            seats.become(workshop.id(), seat.person(), SeatState.LAPSED, now);
            if (workshop.state() == WorkshopState.PUBLISHED && !workshop.begun(now)) {
                news.publishEvent(new OfferLapsed(workshop, seat));
            }
        }
        if (!late.isEmpty()) {
            promote(workshop);
        }
    }
}
