package org.belay.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Guesses;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.Workshop.Date;
import org.belay.workshop.WorkshopAccess.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The list at the door: who is here, late or not there; by hand, by the ticket that somebody shows, or by themselves. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CheckInService {

    /** Who checks in by themselves later than this is late. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final WorkshopAccess access;
    private final WorkshopRepository workshops;
    private final SeatRepository seats;
    private final AttendanceRepository attendance;
    private final AudienceQueries audience;
    private final CurrentUser user;
    private final Guesses guesses;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckInService(
            WorkshopAccess access,
            WorkshopRepository workshops,
            SeatRepository seats,
            AttendanceRepository attendance,
            AudienceQueries audience,
            CurrentUser user,
            Guesses guesses,
            AuditTrail audit,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.access = access;
        this.workshops = workshops;
        this.seats = seats;
        this.attendance = attendance;
        this.audience = audience;
        this.user = user;
        this.guesses = guesses;
        this.audit = audit;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** Those with a seat, as they were marked at a date. */
    @Transactional(readOnly = true)
    public List<CheckInRow> list(WorkshopDateId date) {
        var workshop = access.require(Permission.CHECK_IN, of(date));
        return attendance.list(workshop.id(), date);
    }

    /** At how many dates everybody with a seat was. */
    @Transactional(readOnly = true)
    public List<Attended> attended(WorkshopId id) {
        return attendance.of(access.require(Permission.CHECK_IN, id).id());
    }

    /** At how many dates whoever asks was; nothing for who had no seat. */
    @Transactional(readOnly = true)
    public Optional<Attended> mine(WorkshopId id) {
        return attendance.of(access.require(Permission.SEE_WORKSHOP, id).id(), user.person());
    }

    private WorkshopId of(WorkshopDateId date) {
        return workshops.of(date).orElseThrow(() -> new NotFound(date));
    }

    /**
     * Says whether somebody is here; saved at once.
     *
     * @param presence null takes the mark away
     * @return how the person was marked before, for the way back
     */
    public @Nullable Presence mark(WorkshopDateId date, PersonId person, @Nullable Presence presence) {
        var entered = door(date);
        if (seats.of(entered.workshop().id(), person)
                .filter(seat -> seat.state() == SeatState.TAKEN)
                .isEmpty()) {
            throw new NotFound(person);
        }
        var before = attendance.of(date, person).orElse(null);
        write(entered, date, person, presence);
        return before;
    }

    /**
     * Marks everybody at a date who was not looked for yet; returns whom, for the way back.
     *
     * @throws Refused before it begins: they may still come
     */
    public List<PersonId> markRestAsNoShow(WorkshopDateId date) {
        var entered = door(date);
        if (clock.instant().isBefore(entered.workshop().date(date).startsAt())) {
            throw new Refused(Problem.of("workshop.problem.rest-early"));
        }
        var rest = attendance.list(entered.workshop().id(), date).stream()
                .filter(row -> row.presence() == null)
                .map(CheckInRow::person)
                .toList();
        rest.forEach(person -> write(entered, date, person, Presence.NO_SHOW));
        return rest;
    }

    /** From an hour before a date on, and later too, when a list is corrected. */
    private Entered door(WorkshopDateId date) {
        var entered = access.enter(Permission.CHECK_IN, of(date));
        var workshop = entered.workshop();
        if (workshop.state() != WorkshopState.HELD) {
            workshop.requireState(WorkshopState.PUBLISHED);
        }
        if (!workshop.date(date).doorOpen(clock.instant())) {
            throw new Refused(Problem.of("workshop.problem.door-closed"));
        }
        return entered;
    }

    private void write(Entered entered, WorkshopDateId date, PersonId person, @Nullable Presence presence) {
        if (presence == null) {
            attendance.unmark(date, person);
        } else {
            attendance.mark(date, person, presence, entered.actor().person(), clock.instant());
        }
        var workshop = entered.workshop();
        if (workshop.state() == WorkshopState.HELD) {
            audit.record(entered.actor().person(), workshop.event("workshop.attendance-corrected"));
            news.publishEvent(new AttendanceSettled(
                    workshop, List.of(attendance.of(workshop.id(), person).orElse(new Attended(person, 0, 0)))));
        }
    }

    /** Who may walk in: who takes part and has no seat, those on the waitlist first. */
    @Transactional(readOnly = true)
    public List<Guest> guests(WorkshopId id, String search, int offset, int limit) {
        return audience.withoutSeat(access.require(Permission.CHECK_IN, id), search, offset, limit);
    }

    /** Lets somebody in who has no seat, whether all are taken or not: whoever is at the door sees if there is a chair. */
    public void letIn(WorkshopDateId date, PersonId person) {
        var entered = door(date);
        var workshop = entered.workshop();
        var state = seats.of(workshop.id(), person).map(OwnSeat::state).orElse(SeatState.GIVEN_BACK);
        if (state == SeatState.TAKEN) {
            write(entered, date, person, Presence.HERE);
            return;
        }
        if (!state.open() && !mayWalkIn(workshop, person)) {
            throw new NotFound(person);
        }
        walkIn(workshop, person);
        write(entered, date, person, Presence.HERE);
        audit.record(entered.actor().person(), workshop.event("workshop.walk-in"));
    }

    private boolean mayWalkIn(Workshop workshop, PersonId person) {
        return !workshop.leads(person) && audience.isGuest(workshop, person);
    }

    private void walkIn(Workshop workshop, PersonId person) {
        seats.put(workshop.id(), person, SeatState.TAKEN, workshops.nextInLine(workshop.id()), true, clock.instant());
    }

    /** Takes a walk-in back that was a mistake. */
    public void sendBack(WorkshopDateId date, PersonId person) {
        var entered = door(date);
        write(entered, date, person, null);
        seats.become(entered.workshop().id(), person, SeatState.GIVEN_BACK, clock.instant());
    }

    /** Checks the holder of a ticket in, for who stands at the door. */
    public TicketResult byTicket(WorkshopId id, String ticket) {
        var entered = access.enter(Permission.CHECK_IN, id);
        var workshop = entered.workshop();
        var person = seats.holder(id, ticket).orElseThrow(() -> new NotFound(ticket));
        var name = audience.nameOf(person);
        var now = clock.instant();
        var around = workshop.state() == WorkshopState.CANCELLED ? Optional.<Date>empty() : workshop.around(now);
        if (around.isEmpty()) {
            return new TicketResult.NotNow(name);
        }
        if (seats.of(id, person).filter(seat -> seat.state() == SeatState.TAKEN).isEmpty()) {
            return new TicketResult.NoSeat(name);
        }
        var date = around.get();
        if (attendance.of(date.id(), person).filter(Presence::attended).isPresent()) {
            return new TicketResult.AlreadyHere(name, date);
        }
        var presence = onTime(date, now);
        write(entered, date.id(), person, presence);
        return new TicketResult.CheckedIn(person, name, date, presence);
    }

    private static Presence onTime(Date date, Instant now) {
        return now.isAfter(date.startsAt().plus(GRACE)) ? Presence.LATE : Presence.HERE;
    }

    /** Today's code of a date, for who stands at the door. */
    @Transactional(readOnly = true)
    public String code(WorkshopDateId date) {
        return today(access.require(Permission.CHECK_IN, of(date)), date);
    }

    /** Another code; the one before is good no more. */
    public String newCode(WorkshopDateId date) {
        var workshop = access.enter(Permission.CHECK_IN, of(date)).workshop();
        workshops.renewDoorCode(date);
        return today(workshop, date);
    }

    private String today(Workshop workshop, WorkshopDateId date) {
        return workshops.doorCode(date).on(LocalDate.ofInstant(clock.instant(), workshop.zone()));
    }

    /** A screen that has shown it since before midnight is right as long as that evening goes on. */
    private boolean opens(Workshop workshop, Date date, String typed) {
        var code = workshops.doorCode(date.id());
        var began = LocalDate.ofInstant(date.startsAt().minus(Workshop.AT_THE_DOOR), workshop.zone());
        return typed.equals(today(workshop, date.id())) || typed.equals(code.on(began));
    }

    /** Whether whoever asks may check in by themselves now. */
    @Transactional(readOnly = true)
    public Optional<Date> doorFor(WorkshopId id) {
        var workshop = access.require(Permission.SEE_WORKSHOP, id);
        var now = clock.instant();
        if (workshop.state() != WorkshopState.PUBLISHED || !access.may(Permission.REGISTER, workshop)) {
            return Optional.empty();
        }
        return workshop.around(now)
                .filter(date -> attendance
                        .of(date.id(), user.person())
                        .filter(Presence::attended)
                        .isEmpty());
    }

    /**
     * Whoever asks is here, and knows the code that is shown at the door. Who has no seat walks in. Tries are counted
     * outside the transaction of what was tried, which begins after that.
     *
     * @throws Refused when the code is another, or no date is now; guessing is slowed down
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Presence here(WorkshopId id, String code) {
        var attempt = guesses.attempt("check-in", Long.toString(user.person().value()))
                .orElseThrow(() -> new Refused(Problem.of("workshop.problem.guesses")));
        var presence = Objects.requireNonNull(transaction.execute(status -> checkIn(id, code)));
        attempt.succeeded();
        return presence;
    }

    private Presence checkIn(WorkshopId id, String code) {
        var entered = access.enter(Permission.REGISTER, id);
        var workshop = entered.workshop();
        workshop.requireState(WorkshopState.PUBLISHED);
        var person = entered.actor().person();
        if (workshop.leads(person)) {
            throw new Refused(Problem.of("workshop.problem.leads"));
        }
        var now = clock.instant();
        var date = workshop.around(now).orElseThrow(() -> new Refused(Problem.of("workshop.problem.door-closed")));
        if (!opens(workshop, date, code.replaceAll("\\s", ""))) {
            throw new Refused(Problem.of("workshop.problem.code"));
        }
        if (seats.of(id, person).filter(seat -> seat.state() == SeatState.TAKEN).isEmpty()) {
            walkIn(workshop, person);
        }
        var presence = onTime(date, now);
        write(entered, date.id(), person, presence);
        return presence;
    }
}
