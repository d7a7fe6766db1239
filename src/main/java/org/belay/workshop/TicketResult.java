package org.belay.workshop;

import org.belay.shared.PersonId;
import org.belay.workshop.Workshop.Date;

/** What became of a ticket that was shown at the door. */
public sealed interface TicketResult {

    String name();

    /** @param date to whose door the person came */
    record CheckedIn(PersonId person, String name, Date date, Presence presence) implements TicketResult {}

    /** Checked in before. */
    record AlreadyHere(String name, Date date) implements TicketResult {}

    /** The seat was given back, or waits for an answer. */
    record NoSeat(String name) implements TicketResult {}

    /** No date of the workshop is now. */
    record NotNow(String name) implements TicketResult {}
}
