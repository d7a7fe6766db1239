package org.belay.workshop;

import java.time.Clock;
import java.time.Instant;
import org.belay.audit.AuditTrail;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Room or online, for those who come to a workshop that is both. Chairs are as many as the room has; online there is no end. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class OnlineSeats {

    private final WorkshopAccess access;
    private final WorkshopRepository workshops;
    private final SeatRepository seats;
    private final Waitlist waitlist;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    OnlineSeats(
            WorkshopAccess access,
            WorkshopRepository workshops,
            SeatRepository seats,
            Waitlist waitlist,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.access = access;
        this.workshops = workshops;
        this.seats = seats;
        this.waitlist = waitlist;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Whoever asks joins online: instead of a chair, which goes to the next, or of waiting for one, or from the beginning.
     *
     * @throws Refused when it is not both in a room and online, has begun, or takes no registrations
     */
    public void joinOnline(WorkshopId id) {
        var entered = access.enter(Permission.REGISTER, id);
        var workshop = entered.workshop();
        var person = entered.actor().person();
        var now = clock.instant();
        requireBoth(workshop, now);
        var own = seats.of(id, person).filter(seat -> seat.state().open());
        if (own.filter(OwnSeat::online).isPresent()) {
            return;
        }
        if (own.isEmpty()) {
            RegistrationService.requireOpen(workshop, person, now);
            seats.put(id, person, SeatState.TAKEN, workshops.nextInLine(id), false, now);
        }
        seats.become(id, person, SeatState.TAKEN, now);
        seats.sit(id, person, true);
        audit.record(person, workshop.event("workshop.joined-online"));
        if (own.filter(seat -> seat.state() == SeatState.TAKEN).isEmpty()) {
            tellSeated(workshop, person);
        }
        waitlist.promote(workshop);
    }

    private void tellSeated(Workshop workshop, PersonId person) {
        var line = seats.of(workshop.id(), person).orElseThrow().line();
        news.publishEvent(new SeatTaken(workshop, new InLine(person, line)));
    }

    /**
     * Whoever asks takes a chair instead of joining online.
     *
     * @throws Refused when none is free
     */
    public void sitInRoom(WorkshopId id) {
        var entered = access.enter(Permission.REGISTER, id);
        var workshop = entered.workshop();
        var person = entered.actor().person();
        requireBoth(workshop, clock.instant());
        if (seats.of(id, person).filter(OwnSeat::online).isEmpty()) {
            return;
        }
        waitlist.lapse(workshop);
        if (seats.spread(workshop).free() == 0) {
            throw new Refused(Problem.of("workshop.problem.room-full"));
        }
        seats.sit(id, person, false);
        audit.record(person, workshop.event("workshop.sat-in-room"));
    }

    private static void requireBoth(Workshop workshop, Instant now) {
        workshop.requireState(WorkshopState.PUBLISHED);
        if (!workshop.venue().both()) {
            throw new Refused(Problem.of("workshop.problem.not-both"));
        }
        if (workshop.begun(now)) {
            throw new Refused(Problem.of("workshop.problem.begun"));
        }
    }
}
