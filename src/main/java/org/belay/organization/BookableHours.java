package org.belay.organization;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a room can be booked, on each day by the clock of its site.
 *
 * @param to midnight is the end of the day; not after the begin for a room that can never be booked
 */
public record BookableHours(LocalTime from, LocalTime to) {

    private static final int DAY = Math.toIntExact(Duration.ofDays(1).toSeconds());

    /** Of a room that says nothing of it. */
    public static final BookableHours USUAL = new BookableHours(LocalTime.of(8, 0), LocalTime.of(18, 0));

    /** As far as a room says it; the end that is missing is the usual one. */
    public static BookableHours of(@Nullable LocalTime from, @Nullable LocalTime to) {
        return new BookableHours(from == null ? USUAL.from : from, to == null ? USUAL.to : to);
    }

    /**
     * Whether the whole of a stretch lies in them.
     *
     * @param begins second of the day
     * @param seconds how long it is
     */
    public boolean hold(long begins, long seconds) {
        return begins >= from.toSecondOfDay() && begins + seconds <= closes();
    }

    private int closes() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay();
    }

    /** Of one day. */
    public Duration length() {
        return Duration.ofSeconds(Math.max(0, closes() - from.toSecondOfDay()));
    }
}
