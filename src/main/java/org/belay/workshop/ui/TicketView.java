package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.workshop.Presence;
import org.belay.workshop.TicketResult.AlreadyHere;
import org.belay.workshop.TicketResult.CheckedIn;
import org.belay.workshop.TicketResult.NoSeat;
import org.belay.workshop.TicketResult.NotNow;
import org.belay.workshop.Workshop;

/**
 * Where the ticket of somebody leads: whoever leads or coordinates reads it at the door, and its holder is checked in.
 * To everybody else the page does not exist, its holder included.
 */
@Route(WorkshopNavigation.WORKSHOP + "/ticket/:ticket")
@PermitAll
class TicketView extends Page implements BeforeEnterObserver {

    private final transient WorkshopTools tools;

    TicketView(WorkshopTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = WorkshopNavigation.workshop(event.getRouteParameters());
        var ticket = event.getRouteParameters().get("ticket").orElse("");
        var result = tools.door().byTicket(id, ticket);
        var workshop = tools.workshops().page(id);
        header(result.name())
                .under(text("workshop.title"), WorkshopNavigation.LIST)
                .under(workshop.title(), WorkshopNavigation.workshop(id));
        add(
                switch (result) {
                    case CheckedIn here -> checkedIn(workshop, here);
                    case AlreadyHere here ->
                        Blocks.note(Tone.OK, "check-check", text("workshop.ticket.already", here.name()));
                    case NoSeat none ->
                        Blocks.note(Tone.WARNING, "user-x", text("workshop.ticket.no-seat", none.name()));
                    case NotNow none -> Blocks.note(Tone.WARNING, "calendar-clock", text("workshop.ticket.not-now"));
                });
        add(Blocks.row(
                Buttons.plain(text("workshop.ticket.list"), () -> Addresses.open(WorkshopNavigation.workshop(id)))));
    }

    private Component checkedIn(Workshop workshop, CheckedIn here) {
        var note = Blocks.column();
        note.add(Blocks.note(
                here.presence() == Presence.LATE ? Tone.WARNING : Tone.OK,
                "circle-check",
                Blocks.strong(text(
                        here.presence() == Presence.LATE ? "workshop.ticket.late" : "workshop.ticket.here",
                        here.name())),
                Blocks.text(Words.when(here.date().time(), workshop.zone(), tools.now())),
                Blocks.row(Buttons.of(text("action.undo"), "undo-2", () -> {
                    if (Notify.attempt(() -> tools.door().mark(here.date().id(), here.person(), null))) {
                        note.removeAll();
                        note.add(Blocks.note(Tone.NEUTRAL, "undo-2", text("workshop.ticket.undone", here.name())));
                    }
                }))));
        return note;
    }
}
