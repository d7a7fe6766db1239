package org.belay.matching;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The half-hours of a week in which somebody can meet, in UTC. Half-hour 0 is Monday 00:00 to 00:30 UTC, the last is 335;
 * what goes beyond Sunday goes on at Monday, since the week repeats.
 */
public final class WeekGrid {
    /** Half-hours in a week. */
    public static final int HALF_HOURS = 7 * 48;

    static final int WORDS = (HALF_HOURS + 63) / 64;
    private static final int SECONDS = 1800;

    private final long[] words;

    private WeekGrid(BitSet utc) {
        words = Arrays.copyOf(utc.toLongArray(), WORDS);
    }

    /**
     * A week given in UTC.
     *
     * @param halfHours bits 0 to 335
     * @throws IllegalArgumentException when there are bits beyond
     */
    public static WeekGrid ofUtc(BitSet halfHours) {
        if (halfHours.length() > HALF_HOURS) {
            throw new IllegalArgumentException("A week has " + HALF_HOURS + " half-hours, not " + halfHours.length());
        }
        return new WeekGrid(halfHours);
    }

    /**
     * A week given in somebody's own zone, as it falls in one particular week. Each half-hour of UTC counts when the
     * whole of it lies in local half-hours that are given. So an hour that the clock leaves out counts for nothing, one
     * that it goes through twice counts twice, and where the zone is off by a quarter (Kathmandu) the cut half-hours at
     * either end are left out.
     *
     * @param localHalfHours bits 0 (Monday 00:00) to 335 by the local clock
     * @param reference any day of the week that decides which offset holds: usually in the middle of the cohort
     * @throws IllegalArgumentException when there are bits beyond
     */
    public static WeekGrid ofLocal(BitSet localHalfHours, ZoneId zone, LocalDate reference) {
        if (localHalfHours.length() > HALF_HOURS) {
            throw new IllegalArgumentException(
                    "A week has " + HALF_HOURS + " half-hours, not " + localHalfHours.length());
        }
        var monday = reference
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay()
                .toEpochSecond(ZoneOffset.UTC);
        var utc = new BitSet(HALF_HOURS);
        for (var h = 0; h < HALF_HOURS; h++) {
            var start = monday + (long) h * SECONDS;
            if (localHalfHours.get(localHalfHour(start, zone))
                    && localHalfHours.get(localHalfHour(start + SECONDS - 1, zone))) {
                utc.set(h);
            }
        }
        return new WeekGrid(utc);
    }

    private static int localHalfHour(long epochSecond, ZoneId zone) {
        var local = Instant.ofEpochSecond(epochSecond).atZone(zone);
        var day = local.getDayOfWeek().getValue() - 1;
        return day * 48 + local.toLocalTime().toSecondOfDay() / SECONDS;
    }

    /** How many half-hours there are, 0 to 336. */
    public int halfHours() {
        var sum = 0;
        for (var word : words) {
            sum += Long.bitCount(word);
        }
        return sum;
    }

    /** The half-hours in which both can meet. */
    public WeekGrid sharedWith(WeekGrid other) {
        var shared = toUtc();
        shared.and(other.toUtc());
        return new WeekGrid(shared);
    }

    /** A copy of the half-hours in UTC. */
    public BitSet toUtc() {
        return BitSet.valueOf(words);
    }

    void copyTo(long[] target, int at) {
        System.arraycopy(words, 0, target, at, WORDS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekGrid grid && Arrays.equals(words, grid.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return toUtc().toString();
    }
}
