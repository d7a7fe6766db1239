package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.belay.workshop.OfferAnswer;
import org.belay.workshop.OwnSeat;
import org.belay.workshop.RegistrationResult.Offered;
import org.belay.workshop.RegistrationResult.Registered;
import org.belay.workshop.RegistrationResult.Waitlisted;
import org.belay.workshop.SeatState;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopState;

/** The reader's own seat: how to get one, what stands, how to give it back. */
class RegistrationCard extends Div {

    private final transient WorkshopTools tools;
    private final transient Workshop workshop;
    private final transient Runnable changed;

    private RegistrationCard(WorkshopTools tools, Workshop workshop, Runnable changed) {
        this.tools = tools;
        this.workshop = workshop;
        this.changed = changed;
    }

    /** Nothing once it has begun: what counts then is who was there. */
    static Optional<Component> of(WorkshopTools tools, Workshop workshop, Runnable changed) {
        if (workshop.state() != WorkshopState.PUBLISHED || workshop.begun(tools.now())) {
            return Optional.empty();
        }
        var card = new RegistrationCard(tools, workshop, changed);
        var content = Blocks.column(card.state());
        content.add(WhoSees.of(Permission.SEE_ATTENDANCE));
        card.add(Blocks.card(text("workshop.your-seat"), content));
        return Optional.of(card);
    }

    private Component state() {
        var seat = tools.registrations().mine(workshop.id());
        return switch (seat.map(OwnSeat::state).orElse(SeatState.GIVEN_BACK)) {
            case TAKEN -> seated(seat.orElseThrow());
            case OFFERED -> offered(seat.orElseThrow());
            case WAITLISTED -> waiting(seat.orElseThrow());
            case LAPSED -> Blocks.column(Blocks.muted(text("workshop.lapsed")), open());
            case GIVEN_BACK, DECLINED -> open();
        };
    }

    private Component seated(OwnSeat seat) {
        var both = workshop.venue().both();
        var where = !both ? "workshop.seated" : seat.online() ? "workshop.seated-online" : "workshop.seated-room";
        var buttons = Blocks.row();
        if (both) {
            buttons.add(
                    seat.online()
                            ? Buttons.plain(
                                    text("workshop.sit-in-room"),
                                    () -> act(() -> tools.online().sitInRoom(workshop.id()), "workshop.seated-room"))
                            : joinOnline());
        }
        buttons.add(Buttons.plain(text("workshop.give-back"), this::giveBack));
        return Blocks.column(Blocks.note(Tone.OK, "circle-check", text(where)), overlaps(), buttons);
    }

    /** Of one that is both in a room and online: nobody waits for a place online. */
    private Component joinOnline() {
        return Buttons.plain(
                text("workshop.join-online"),
                () -> act(() -> tools.online().joinOnline(workshop.id()), "workshop.seated-online"));
    }

    private Component offered(OwnSeat seat) {
        var until = seat.answerBy();
        return Blocks.column(
                Blocks.note(
                        Tone.WARNING,
                        "timer",
                        Blocks.strong(text("workshop.offer")),
                        Blocks.text(text("workshop.offer-until", until == null ? "" : moment(until)))),
                overlaps(),
                Blocks.row(
                        Buttons.primary(text("workshop.accept"), "check", this::accept),
                        Buttons.plain(
                                text("workshop.decline"),
                                () -> act(() -> tools.registrations().decline(workshop.id()), "workshop.declined"))));
    }

    private Component waiting(OwnSeat seat) {
        var seats = tools.registrations().seats(workshop.id());
        var firstCome = workshop.firstCome(tools.now());
        var part = Blocks.column(
                Blocks.note(
                        Tone.INFO,
                        "list",
                        Blocks.strong(text("workshop.waiting-place", seat.place())),
                        Blocks.text(
                                firstCome
                                        ? text("workshop.first-come")
                                        : text("workshop.in-order", moment(workshop.firstComeAt())))),
                overlaps());
        var buttons = Blocks.row();
        if (firstCome && seats.free() > 0) {
            buttons.add(Buttons.primary(
                    text("workshop.take"),
                    "check",
                    () -> act(() -> tools.registrations().takeFreeSeat(workshop.id()), "workshop.registered")));
        }
        if (workshop.venue().both()) {
            buttons.add(joinOnline());
        }
        buttons.add(Buttons.plain(text("workshop.leave-waitlist"), this::giveBack));
        part.add(buttons);
        return part;
    }

    private Component open() {
        var now = tools.now();
        var seats = tools.registrations().seats(workshop.id());
        if (!workshop.takesRegistrations(now)) {
            var opens = workshop.registration().opensAt();
            return Blocks.muted(
                    opens != null && now.isBefore(opens)
                            ? text("workshop.opens", moment(opens))
                            : text("workshop.registration-closed"));
        }
        var both = workshop.venue().both();
        var register = seats.free() == 0 ? "workshop.wait" : both ? "workshop.register-room" : "workshop.register";
        var buttons = Blocks.row(Buttons.primary(text(register), seats.free() > 0 ? "ticket" : "list", this::register));
        if (both) {
            buttons.add(joinOnline());
        }
        return Blocks.column(
                Blocks.text(Words.seats(seats)),
                seats.free() == 0 ? Blocks.muted(Words.waiting(workshop, seats, tools.now())) : Blocks.column(),
                overlaps(),
                buttons);
    }

    private Component overlaps() {
        return OverlapNotes.of(tools.registrations().overlaps(workshop.id()), tools.now());
    }

    private String moment(Instant moment) {
        return Words.moment(moment, tools.now());
    }

    private void register() {
        if (Notify.attempt(() -> {
            switch (tools.registrations().register(workshop.id())) {
                case Registered _ -> Notify.done(text("workshop.registered"));
                case Waitlisted(var place) -> Notify.done(text("workshop.waitlisted", place));
                case Offered(var until) -> Notify.done(text("workshop.offer-until", moment(until)));
            }
        })) {
            changed.run();
        }
    }

    private void accept() {
        if (Notify.attempt(() -> {
            switch (tools.registrations().accept(workshop.id())) {
                case OfferAnswer.Registered _ -> Notify.done(text("workshop.registered"));
                case OfferAnswer.TooLate _ -> Notify.problem(text("workshop.too-late"));
            }
        })) {
            changed.run();
        }
    }

    /** The seat goes to the next at once, so that there is no way back to it. */
    private void giveBack() {
        act(() -> tools.registrations().giveBack(workshop.id()), "workshop.given-back");
    }

    private void act(Runnable action, String done) {
        if (Notify.attempt(action)) {
            Notify.done(text(done));
            changed.run();
        }
    }
}
