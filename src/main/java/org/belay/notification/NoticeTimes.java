package org.belay.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants mails.
 *
 * @param digestAt when the digest of a day leaves, by the person's own clock
 * @param quiet null for none
 */
public record NoticeTimes(LocalTime digestAt, @Nullable QuietHours quiet) {

    public static final NoticeTimes USUAL = new NoticeTimes(LocalTime.of(8, 0), null);

    /** When a mail may leave that is ready at a time. */
    Instant leaves(Instant ready, ZoneId zone) {
        return quiet == null ? ready : quiet.after(ready, zone);
    }

    /** When the digest of a day leaves. */
    Instant digest(LocalDate day, ZoneId zone) {
        return leaves(ZonedDateTime.of(day, digestAt, zone).toInstant(), zone);
    }

    /** The last time before now at which a digest was due. */
    Instant lastDigest(Instant now, ZoneId zone) {
        var day = now.atZone(zone).toLocalDate();
        while (digest(day, zone).isAfter(now)) {
            day = day.minusDays(1);
        }
        return digest(day, zone);
    }
}
