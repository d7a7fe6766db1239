package org.belay.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;

/**
 * When a person is usually free, and on which days they are not.
 *
 * @param zone the grid is in its local time, whatever daylight saving does
 * @param free null when the person has not said
 * @param closed days of this zone on which the person is away or has a holiday
 */
record WeekCalendar(ZoneId zone, @Nullable WeekGrid free, Set<LocalDate> closed) {

    private static final int OPENING = 8 * 2;
    private static final int CLOSING = 18 * 2;

    WeekCalendar {
        closed = Set.copyOf(closed);
    }

    /** A week of somebody of whom nothing is known, nor of the partner: by day. */
    boolean byDay(Instant time) {
        int halfHour = halfHour(time);
        return halfHour >= OPENING && halfHour < CLOSING && isOpen(time);
    }

    boolean isFree(Instant time) {
        return isOpen(time) && (free == null || free.isFree(time.atZone(zone).getDayOfWeek(), halfHour(time)));
    }

    private boolean isOpen(Instant time) {
        return !closed.contains(time.atZone(zone).toLocalDate());
    }

    private int halfHour(Instant time) {
        var local = time.atZone(zone).toLocalTime();
        return local.getHour() * 2 + local.getMinute() / 30;
    }
}
