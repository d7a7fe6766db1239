package org.belay.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where days end last: a day that is over there is over for everybody. */
public final class LastOnEarth {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(-12);

    private LastOnEarth() {}

    /** The day that goes on there: the one before it is the latest that is over everywhere. */
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    public static boolean isOver(LocalDate day, Instant now) {
        return today(now).isAfter(day);
    }

    /** The moment at which a day is over everywhere. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
