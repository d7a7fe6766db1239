package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.belay.organization.BookableHours;
import org.belay.session.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The time of a schedule, cut into half-hours of UTC. Weeks of people are kept by their own clock; here each half-hour
 * asks the zone for its local time, so that changes to and from daylight saving need no rule of their own: an hour that
 * is skipped is never met, one that comes twice is met twice. Where a zone is off by a quarter of an hour (Kathmandu),
 * a half-hour counts when the whole of it is free.
 */
final class TimeLine {

    static final Duration HALF_HOUR = Duration.ofMinutes(30);
    static final int PER_HOUR = 2;
    static final int PER_DAY = 48;

    private static final long SECONDS = HALF_HOUR.toSeconds();
    private static final int OPENING = 8 * PER_HOUR;
    private static final int CLOSING = 18 * PER_HOUR;

    private final long start;
    private final int slots;
    private final Map<ZoneId, Clock> clocks = new HashMap<>();

    /** @param slots how many half-hours, from the one in which the start lies */
    TimeLine(Instant start, int slots) {
        this.start = Math.floorDiv(start.getEpochSecond(), SECONDS);
        this.slots = slots;
    }

    /** All half-hours that lie between the two, whole or in part. */
    static TimeLine between(Instant from, Instant to) {
        var first = Math.floorDiv(from.getEpochSecond(), SECONDS);
        var behind = Math.ceilDiv(to.getEpochSecond(), SECONDS);
        return new TimeLine(from, Math.toIntExact(Math.max(0, behind - first)));
    }

    int slots() {
        return slots;
    }

    Instant instant(int slot) {
        return Instant.ofEpochSecond((start + slot) * SECONDS);
    }

    /** The half-hour in which an instant lies; below zero or beyond the end when it lies outside. */
    int slot(Instant time) {
        return Math.toIntExact(Math.floorDiv(time.getEpochSecond(), SECONDS) - start);
    }

    /** The first half-hour that begins at an instant or after it. */
    int slotFrom(Instant time) {
        return Math.toIntExact(Math.ceilDiv(time.getEpochSecond(), SECONDS) - start);
    }

    /** How many half-hours a meeting takes. */
    static int slots(int minutes) {
        return Math.ceilDiv(minutes, Math.toIntExact(HALF_HOUR.toMinutes()));
    }

    /**
     * When somebody is free.
     *
     * @param week null when not said: then by day
     * @param closed days on which they are away or their site is closed
     */
    BitSet free(@Nullable WeekGrid week, ZoneId zone, Set<LocalDate> closed) {
        var clock = clock(zone);
        var free = new BitSet(slots);
        for (var slot = 0; slot < slots; slot++) {
            if (free(week, clock.first[slot])
                    && free(week, clock.last[slot])
                    && !(closed.contains(clock.day(slot)) || closed.contains(clock.lastDay(slot)))) {
                free.set(slot);
            }
        }
        return free;
    }

    private static boolean free(@Nullable WeekGrid week, int halfHourOfWeek) {
        if (week != null) {
            return week.isFree(halfHourOfWeek);
        }
        int ofDay = halfHourOfWeek % PER_DAY;
        return ofDay >= OPENING && ofDay < CLOSING && halfHourOfWeek < 5 * PER_DAY;
    }

    /** When a room can be booked: in its hours by the clock of its site, but on closed days. */
    BitSet open(BookableHours hours, ZoneId zone, Set<LocalDate> closed) {
        var clock = clock(zone);
        var open = new BitSet(slots);
        for (var slot = 0; slot < slots; slot++) {
            if (hours.hold(clock.second[slot], SECONDS) && !closed.contains(clock.day(slot))) {
                open.set(slot);
            }
        }
        return open;
    }

    /** The half-hours that are touched by these stretches. */
    BitSet touched(Collection<Slot> taken) {
        var busy = new BitSet(slots);
        for (var time : taken) {
            int from = Math.max(0, slot(time.startsAt()));
            int to = Math.min(slots, slotFrom(time.endsAt()));
            if (from < to) {
                busy.set(from, to);
            }
        }
        return busy;
    }

    /** The half-hour of the day at which one begins by the clock of a zone, 0 to 47. */
    int halfHourOfDay(int slot, ZoneId zone) {
        return clock(zone).ofDay[slot];
    }

    /** What the clock of a zone shows, for who asks very often; not to be written to. */
    Clock clock(ZoneId zone) {
        return clocks.computeIfAbsent(zone, this::read);
    }

    private static long monday(long epochDay) {
        return LocalDate.ofEpochDay(epochDay)
                .with(WeekFields.ISO.dayOfWeek(), 1)
                .toEpochDay();
    }

    /** What the clock of a zone shows at each half-hour. */
    static final class Clock {

        /** Half-hour of the day, 0 to 47. */
        final int[] ofDay;
        /** Which day of the schedule, from 0. */
        final int[] dayOfSchedule;
        /** Which week of the schedule, from 0; weeks begin on Monday. */
        final int[] weekOfSchedule;

        /** Half-hour of the week in which the first second lies, 0 to 335. */
        private final int[] first;
        /** The same of the last second. */
        private final int[] last;
        /** Second of the day at the begin. */
        private final int[] second;

        private final long[] day;
        private final long[] lastDay;

        Clock(int slots) {
            ofDay = new int[slots];
            dayOfSchedule = new int[slots];
            weekOfSchedule = new int[slots];
            first = new int[slots];
            last = new int[slots];
            second = new int[slots];
            day = new long[slots];
            lastDay = new long[slots];
        }

        LocalDate day(int slot) {
            return LocalDate.ofEpochDay(day[slot]);
        }

        LocalDate lastDay(int slot) {
            return LocalDate.ofEpochDay(lastDay[slot]);
        }
    }

    private Clock read(ZoneId zone) {
        var clock = new Clock(slots);
        var rules = zone.getRules();
        for (var slot = 0; slot < slots; slot++) {
            long begin = (start + slot) * SECONDS;
            long local = begin + rules.getOffset(Instant.ofEpochSecond(begin)).getTotalSeconds();
            long end = begin + SECONDS - 1;
            long localEnd = end + rules.getOffset(Instant.ofEpochSecond(end)).getTotalSeconds();
            clock.first[slot] = halfHourOfWeek(local);
            clock.last[slot] = halfHourOfWeek(localEnd);
            clock.second[slot] = (int) Math.floorMod(local, PER_DAY * SECONDS);
            clock.day[slot] = Math.floorDiv(local, PER_DAY * SECONDS);
            clock.lastDay[slot] = Math.floorDiv(localEnd, PER_DAY * SECONDS);
            clock.ofDay[slot] = clock.first[slot] % PER_DAY;
            clock.dayOfSchedule[slot] = Math.toIntExact(clock.day[slot] - clock.day[0]);
            clock.weekOfSchedule[slot] = Math.toIntExact(monday(clock.day[slot]) - monday(clock.day[0])) / 7;
        }
        return clock;
    }

    /** Day 0 was a Thursday. */
    private static int halfHourOfWeek(long localSecond) {
        long halfHour = Math.floorDiv(localSecond, SECONDS);
        return (int) Math.floorMod(halfHour + 3L * PER_DAY, 7L * PER_DAY);
    }
}
