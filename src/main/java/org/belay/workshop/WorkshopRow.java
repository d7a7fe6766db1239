package org.belay.workshop;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop in a list.
 *
 * @param cohortName null for one of the program
 * @param startsAt the next of its dates that is not over; when all are, the last
 * @param dates how many it has
 * @param where the room or another place; null when it is online alone, or not known
 * @param seat how the reader stands to a seat; null for not at all
 * @param answerBy until when a seat that is offered to the reader can be accepted
 * @param leads whether the reader leads it
 */
public record WorkshopRow(
        WorkshopId id,
        String title,
        String programName,
        @Nullable String cohortName,
        WorkshopState state,
        Instant startsAt,
        int minutes,
        int dates,
        ZoneId zone,
        @Nullable String where,
        boolean online,
        Seats seats,
        int minimum,
        @Nullable SeatState seat,
        @Nullable Instant answerBy,
        boolean leads) {}
