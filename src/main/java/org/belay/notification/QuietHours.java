package org.belay.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * In which no mail leaves, by the clock on the person's wall; they may go over midnight.
 *
 * @param until the first minute in which mails leave again
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet all day long");
        }
    }

    /** The time itself, or the end of the quiet hours in which it falls. */
    Instant after(Instant time, ZoneId zone) {
        var today = time.atZone(zone).toLocalDate();
        for (var day = today.minusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            var begin = ZonedDateTime.of(day, from, zone).toInstant();
            var end = ZonedDateTime.of(from.isBefore(until) ? day : day.plusDays(1), until, zone)
                    .toInstant();
            if (!time.isBefore(begin) && time.isBefore(end)) {
                return end;
            }
        }
        return time;
    }
}
