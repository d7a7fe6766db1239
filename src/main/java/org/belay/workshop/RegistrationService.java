package org.belay.workshop;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats in workshops, for those who want one. Each change locks the workshop first: however many come at once, they are
 * served one after the other, and the order in which they got the lock is the order of the waitlist.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class RegistrationService {

    private final WorkshopAccess access;
    private final WorkshopRepository workshops;
    private final SeatRepository seats;
    private final AudienceQueries audience;
    private final ClashQueries clashes;
    private final Waitlist waitlist;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RegistrationService(
            WorkshopAccess access,
            WorkshopRepository workshops,
            SeatRepository seats,
            AudienceQueries audience,
            ClashQueries clashes,
            Waitlist waitlist,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.access = access;
        this.workshops = workshops;
        this.seats = seats;
        this.audience = audience;
        this.clashes = clashes;
        this.waitlist = waitlist;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** How whoever asks stands to a seat; nothing when they never had, or wanted, one. */
    @Transactional(readOnly = true)
    public Optional<OwnSeat> mine(WorkshopId id) {
        access.require(Permission.SEE_WORKSHOP, id);
        return seats.of(id, user.person());
    }

    @Transactional(readOnly = true)
    public Seats seats(WorkshopId id) {
        return seats.spread(access.require(Permission.SEE_WORKSHOP, id));
    }

    /** Whether whoever asks could have a seat, as far as it depends on them. */
    @Transactional(readOnly = true)
    public boolean mayRegister(Workshop workshop) {
        return access.may(Permission.REGISTER, workshop) && !workshop.leads(user.person());
    }

    /** What whoever asks has at the time of a workshop. They are told, and decide by themselves. */
    @Transactional(readOnly = true)
    public List<Overlap> overlaps(WorkshopId id) {
        var workshop = access.require(Permission.SEE_WORKSHOP, id);
        var person = user.person();
        return workshop.dates().stream()
                .flatMap(date -> clashes.of(person, date.time(), id).stream())
                .toList();
    }

    /**
     * A seat, or a place on the waitlist. Whoever has one already keeps it, so that a second press changes nothing.
     *
     * @throws Refused before registration opens and after it closes
     */
    public RegistrationResult register(WorkshopId id) {
        var entered = access.enter(Permission.REGISTER, id);
        return register(
                entered.workshop(), entered.actor().person(), entered.actor().person());
    }

    /**
     * The same for somebody else who takes part, by whoever coordinates; the person is told.
     *
     * @throws NotFound when the workshop is not for them
     */
    public RegistrationResult add(WorkshopId id, PersonId person) {
        var entered = access.enter(Permission.RUN_WORKSHOP, id);
        if (!audience.isGuest(entered.workshop(), person) || !audience.isOpenTo(id, person)) {
            throw new NotFound(person);
        }
        return register(entered.workshop(), person, entered.actor().person());
    }

    private RegistrationResult register(Workshop workshop, PersonId person, PersonId by) {
        var id = workshop.id();
        var before = seats.of(id, person).filter(seat -> seat.state().open());
        if (before.isPresent()) {
            return result(before.get());
        }
        var now = clock.instant();
        requireOpen(workshop, person, now);
        var free = seats.spread(workshop).free() > 0;
        var state = free ? SeatState.TAKEN : SeatState.WAITLISTED;
        seats.put(id, person, state, workshops.nextInLine(id), false, now);
        var seat = seats.of(id, person).orElseThrow();
        audit.record(
                by,
                workshop.event(
                        by.equals(person) ? free ? "workshop.registered" : "workshop.waitlisted" : "workshop.added"));
        var inLine = new InLine(person, seat.line());
        news.publishEvent(free ? new SeatTaken(workshop, inLine) : new PutOnWaitlist(workshop, inLine, seat.place()));
        return result(seat);
    }

    private static RegistrationResult result(OwnSeat seat) {
        var until = seat.answerBy();
        return switch (seat.state()) {
            case TAKEN -> new RegistrationResult.Registered();
            case OFFERED -> new RegistrationResult.Offered(until == null ? Instant.MAX : until);
            case WAITLISTED -> new RegistrationResult.Waitlisted(seat.place());
            case GIVEN_BACK, DECLINED, LAPSED -> throw new IllegalStateException("Not registered: " + seat);
        };
    }

    static void requireOpen(Workshop workshop, PersonId person, Instant now) {
        workshop.requireState(WorkshopState.PUBLISHED);
        if (workshop.leads(person)) {
            throw new Refused(Problem.of("workshop.problem.leads"));
        }
        if (!workshop.takesRegistrations(now)) {
            var opens = workshop.registration().opensAt();
            throw new Refused(Problem.of(
                    opens != null && now.isBefore(opens)
                            ? "workshop.problem.not-open-yet"
                            : "workshop.problem.closed"));
        }
    }

    /** Yes to a seat that was offered. */
    public OfferAnswer accept(WorkshopId id) {
        var entered = access.enter(Permission.REGISTER, id);
        var workshop = entered.workshop();
        var person = entered.actor().person();
        waitlist.lapse(workshop);
        return switch (stateOf(id, person)) {
            case TAKEN -> new OfferAnswer.Registered();
            case OFFERED -> {
                workshop.requireState(WorkshopState.PUBLISHED);
                if (workshop.begun(clock.instant())) {
                    throw new Refused(Problem.of("workshop.problem.begun"));
                }
                seat(workshop, person, "workshop.offer-accepted");
                yield new OfferAnswer.Registered();
            }
            case LAPSED, WAITLISTED, GIVEN_BACK, DECLINED -> new OfferAnswer.TooLate();
        };
    }

    /** No to a seat that was offered; it goes to the next at once. */
    public void decline(WorkshopId id) {
        leave(id, SeatState.OFFERED, SeatState.DECLINED, "workshop.offer-declined");
    }

    /** Gives a seat back, or a place on the waitlist; the seat goes to the next at once. */
    public void giveBack(WorkshopId id) {
        leave(id, null, SeatState.GIVEN_BACK, "workshop.gave-back");
    }

    private void leave(WorkshopId id, @Nullable SeatState wanted, SeatState then, String action) {
        var entered = access.enter(Permission.REGISTER, id);
        var workshop = entered.workshop();
        var person = entered.actor().person();
        var seat = seats.of(id, person).filter(own -> own.state().open());
        if (seat.isEmpty() || (wanted != null && seat.get().state() != wanted)) {
            return;
        }
        if (workshop.begun(clock.instant())) {
            throw new Refused(Problem.of("workshop.problem.begun"));
        }
        seats.become(id, person, then, clock.instant());
        audit.record(person, workshop.event(action));
        news.publishEvent(
                new SeatGivenUp(workshop, new InLine(person, seat.get().line())));
        if (seat.get().state() != SeatState.WAITLISTED) {
            waitlist.promote(workshop);
        }
    }

    /**
     * Takes a seat that came free close to the start, from the waitlist.
     *
     * @throws Refused when somebody else was faster, or seats are still offered in order
     */
    public void takeFreeSeat(WorkshopId id) {
        var entered = access.enter(Permission.REGISTER, id);
        var workshop = entered.workshop();
        var person = entered.actor().person();
        if (stateOf(id, person) == SeatState.TAKEN) {
            return;
        }
        workshop.requireState(WorkshopState.PUBLISHED);
        waitlist.lapse(workshop);
        var now = clock.instant();
        if (stateOf(id, person) != SeatState.WAITLISTED || !workshop.firstCome(now) || workshop.begun(now)) {
            throw new Refused(Problem.of("workshop.problem.in-order"));
        }
        if (seats.spread(workshop).free() == 0) {
            throw new Refused(Problem.of("workshop.problem.no-seat"));
        }
        seat(workshop, person, "workshop.registered");
    }

    private void seat(Workshop workshop, PersonId person, String action) {
        seats.become(workshop.id(), person, SeatState.TAKEN, clock.instant());
        audit.record(person, workshop.event(action));
        var line = seats.of(workshop.id(), person).orElseThrow().line();
        news.publishEvent(new SeatTaken(workshop, new InLine(person, line)));
    }

    private SeatState stateOf(WorkshopId id, PersonId person) {
        return seats.of(id, person).map(OwnSeat::state).orElse(SeatState.GIVEN_BACK);
    }
}
