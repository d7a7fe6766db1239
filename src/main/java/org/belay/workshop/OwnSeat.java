package org.belay.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reader stands to a seat.
 *
 * @param line the place in the order in which people came
 * @param place on the waitlist, from 1; 0 for who is not on it
 * @param answerBy until when a seat that is offered can be accepted; null when none is
 * @param ticket what is shown at the door
 * @param online whether they join online where there is a room as well
 */
public record OwnSeat(
        SeatState state, int line, int place, @Nullable Instant answerBy, String ticket, boolean online) {}
