package org.belay.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.belay.shared.LastOnEarth;
import org.jspecify.annotations.Nullable;

/**
 * For how long an offer stands. A day is over once it is over everywhere on earth, so that the same date holds for both
 * of a pair, wherever they are.
 *
 * @param until the last day on which it can be accepted
 * @param reminder the day on which whoever has not answered is reminded; null where there is no time for one
 */
record OfferPeriod(LocalDate until, @Nullable LocalDate reminder) {

    /** Two days before the end are enough to act, and of a short time one is left. */
    private static final int NOTICE = 2;

    static OfferPeriod of(int days, Instant now) {
        var until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days);
        var notice = Math.min(NOTICE, days / 2);
        return new OfferPeriod(until, notice == 0 ? null : until.minusDays(notice));
    }

    /** The latest day that is over everywhere. */
    static LocalDate lastDayOver(Instant now) {
        return LastOnEarth.today(now).minusDays(1);
    }

    static boolean isOver(@Nullable LocalDate until, Instant now) {
        return until != null && LastOnEarth.isOver(until, now);
    }
}
