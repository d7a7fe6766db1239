package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.QrCode;
import org.belay.workshop.SeatState;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopState;

/** What whoever has a seat shows at the door. */
final class TicketCard {

    private TicketCard() {}

    static Optional<Component> of(WorkshopTools tools, Workshop workshop) {
        if (workshop.state() != WorkshopState.PUBLISHED || workshop.over(tools.now())) {
            return Optional.empty();
        }
        return tools.registrations()
                .mine(workshop.id())
                .filter(seat -> seat.state() == SeatState.TAKEN)
                .map(seat -> Blocks.card(
                        text("workshop.ticket"),
                        new QrCode(
                                tools.inFull(WorkshopNavigation.ticket(workshop.id(), seat.ticket())),
                                text("workshop.ticket-alt")),
                        Blocks.muted(text("workshop.ticket-help"))));
    }
}
