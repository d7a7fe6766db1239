package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.workshop.Seats;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopState;

/** How the seats are spread, in numbers and as one square each. */
class PlacesCard extends Div {

    /** Beyond this the squares would be dust. */
    private static final int MOST_SQUARES = 60;

    PlacesCard(WorkshopTools tools, Workshop workshop, Seats seats, boolean leads) {
        var number = Blocks.text(Formats.number(seats.taken()));
        number.addClassName("b-number-value");
        var card = Blocks.column(Blocks.row(number, Blocks.muted(text("workshop.taken-of", seats.all()))));
        if (workshop.state() == WorkshopState.PUBLISHED) {
            card.add(Blocks.muted(
                    seats.taken() > seats.all()
                            ? text("workshop.beyond", seats.taken() - seats.all())
                            : Words.seats(seats)));
        }
        if (seats.all() <= MOST_SQUARES) {
            card.add(squares(seats));
        }
        if (workshop.venue().both()) {
            card.add(Blocks.fact(text("workshop.joining-online"), Blocks.text(Formats.number(seats.online()))));
        }
        if (workshop.minimum() > 0) {
            card.add(Blocks.fact(text("workshop.minimum"), Blocks.text(Formats.number(workshop.minimum()))));
        }
        if (seats.offered() > 0) {
            card.add(Blocks.fact(text("workshop.offered"), Blocks.text(Formats.number(seats.offered()))));
        }
        if (seats.waiting() > 0) {
            card.add(Blocks.fact(text("workshop.waiting"), Blocks.text(Formats.number(seats.waiting()))));
        }
        var now = tools.now();
        if (workshop.state() == WorkshopState.PUBLISHED && !workshop.begun(now)) {
            card.add(Blocks.fact(
                    text("workshop.registration"),
                    Blocks.text(
                            now.isBefore(workshop.registrationClosesAt())
                                    ? text("workshop.closes", Words.moment(workshop.registrationClosesAt(), now))
                                    : text("workshop.closed"))));
        }
        if (leads) {
            card.add(WhoSees.ofOther(Permission.SEE_ATTENDANCE));
        }
        add(Blocks.card(text("workshop.places"), card));
    }

    private static Div squares(Seats seats) {
        var squares = Blocks.block("b-ws-seats");
        squares.getElement().setAttribute("aria-hidden", "true");
        for (var i = 0; i < seats.all(); i++) {
            squares.add(Blocks.block(
                    i < seats.taken()
                            ? "b-ws-seat b-acc"
                            : i < seats.taken() + seats.offered() ? "b-ws-seat b-warn" : "b-ws-seat"));
        }
        return squares;
    }
}
