package org.belay.session;

import java.time.Instant;
import java.time.ZoneId;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;

/**
 * When a person is usually free.
 *
 * @param zone the grid is in its local time, whatever daylight saving does
 * @param free null when the person has not said
 */
record WeekCalendar(ZoneId zone, @Nullable WeekGrid free) {

    private static final int OPENING = 8 * 2;
    private static final int CLOSING = 18 * 2;

    /** A week of somebody of whom nothing is known, nor of the partner: by day. */
    boolean byDay(Instant time) {
        int halfHour = halfHour(time);
        return halfHour >= OPENING && halfHour < CLOSING;
    }

    boolean isFree(Instant time) {
        return free == null || free.isFree(time.atZone(zone).getDayOfWeek(), halfHour(time));
    }

    private int halfHour(Instant time) {
        var local = time.atZone(zone).toLocalTime();
        return local.getHour() * 2 + local.getMinute() / 30;
    }
}
