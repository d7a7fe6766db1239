package org.belay.workshop;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a seat.
 *
 * @param answerBy null unless one is offered
 */
public record Waiting(
        PersonId person,
        String name,
        SeatState state,
        Instant askedAt,
        @Nullable Instant answerBy) {}
