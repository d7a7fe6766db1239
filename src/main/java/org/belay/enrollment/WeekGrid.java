package org.belay.enrollment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When somebody is free in a usual week: 336 half-hours from Monday 00:00, one bit each. Half-hour 0 is Monday 00:00 to
 * 00:30, half-hour 335 Sunday 23:30 to 24:00. People fill it in by the clock of their own zone; {@link #inUtc} turns
 * such a week into one by which people of different zones can be compared. What goes beyond Sunday goes on at Monday,
 * since the week repeats.
 */
public final class WeekGrid {

    public static final int PER_DAY = 48;
    public static final int HALF_HOURS = 7 * PER_DAY;
    public static final int BYTES = HALF_HOURS / 8;
    /** Words of 64 bits that hold a week. */
    public static final int WORDS = (HALF_HOURS + Long.SIZE - 1) / Long.SIZE;

    private static final int SECONDS = 1800;
    public static final WeekGrid EMPTY = new WeekGrid(new BitSet());

    private static final Map<String, DayOfWeek> DAYS = days();
    private static final List<String> SHORT = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}{2,12})\\.?\\s+(.+)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

    private final BitSet free;

    private WeekGrid(BitSet free) {
        this.free = free;
    }

    /**
     * A stretch of one day.
     *
     * @param from first half-hour of the day, 0 to 47
     * @param to half-hour at which it ends, 1 to 48
     */
    public record Span(DayOfWeek day, int from, int to) {

        public Span {
            if (from < 0 || to > PER_DAY || from >= to) {
                throw new IllegalArgumentException("No span of a day: " + from + " to " + to);
            }
        }

        @Override
        public String toString() {
            return SHORT.get(day.getValue() - 1) + " " + clock(from) + "-" + clock(to);
        }
    }

    /** As the database holds it: 42 bytes, half-hour 0 in the lowest bit of the first. */
    public static WeekGrid of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A week has " + BYTES + " bytes, not " + bytes.length);
        }
        return new WeekGrid(BitSet.valueOf(bytes));
    }

    /**
     * @param halfHours bits 0 to 335
     * @throws IllegalArgumentException when there are bits beyond
     */
    public static WeekGrid of(BitSet halfHours) {
        if (halfHours.length() > HALF_HOURS) {
            throw new IllegalArgumentException("A week has " + HALF_HOURS + " half-hours, not " + halfHours.length());
        }
        return new WeekGrid((BitSet) halfHours.clone());
    }

    public static WeekGrid of(Iterable<Span> spans) {
        var free = new BitSet(HALF_HOURS);
        for (var span : spans) {
            free.set(index(span.day(), span.from()), index(span.day(), span.to()));
        }
        return new WeekGrid(free);
    }

    /**
     * Reads {@code Tue 12:30-13:00, 15:00-16:00; Wed 15:30-17:30}; weekdays in English or German.
     *
     * @return nothing when a part cannot be read or is not of whole half-hours
     */
    public static Optional<WeekGrid> parse(String text) {
        var spans = new ArrayList<Span>();
        for (var part : text.split("[;\\n]", -1)) {
            if (!part.isBlank() && !readDay(part.strip(), spans)) {
                return Optional.empty();
            }
        }
        return Optional.of(of(spans));
    }

    /** A weekday, and its times with commas between them. */
    private static boolean readDay(String text, List<Span> spans) {
        var named = NAMED.matcher(text);
        var day = named.matches() ? DAYS.get(named.group(1).toLowerCase(Locale.ROOT)) : null;
        if (day == null) {
            return false;
        }
        for (var times : named.group(2).split(",", -1)) {
            var range = RANGE.matcher(times.strip());
            if (!range.matches()) {
                return false;
            }
            int from = halfHour(range.group(1), range.group(2));
            int to = halfHour(range.group(3), range.group(4));
            if (from < 0 || to > PER_DAY || from >= to) {
                return false;
            }
            spans.add(new Span(day, from, to));
        }
        return true;
    }

    /** Whole and short names, English and German. */
    private static Map<String, DayOfWeek> days() {
        var days = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                days.put(day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT), day);
                var brief = day.getDisplayName(TextStyle.SHORT, language).toLowerCase(Locale.ROOT);
                days.put(brief.replace(".", ""), day);
            }
        }
        return Map.copyOf(days);
    }

    /** Below zero when it is none. */
    private static int halfHour(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        return minute == 0 || minute == 30 ? Integer.parseInt(hours) * 2 + minute / 30 : -1;
    }

    /**
     * This week, filled in by the clock of a zone, by the clock of UTC, as it falls in one particular week. Each
     * half-hour of UTC counts when the whole of it lies in local half-hours that are free. So an hour that the clock
     * leaves out counts for nothing, one that it goes through twice counts twice, and where the zone is off by a quarter
     * (Kathmandu) the cut half-hours at either end are left out.
     *
     * @param reference any day of the week that decides which offset holds: usually in the middle of the cohort
     */
    public WeekGrid inUtc(ZoneId zone, LocalDate reference) {
        var monday = reference
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay()
                .toEpochSecond(ZoneOffset.UTC);
        var utc = new BitSet(HALF_HOURS);
        for (var h = 0; h < HALF_HOURS; h++) {
            var start = monday + (long) h * SECONDS;
            if (free.get(localHalfHour(start, zone)) && free.get(localHalfHour(start + SECONDS - 1, zone))) {
                utc.set(h);
            }
        }
        return new WeekGrid(utc);
    }

    /** A week by the clock of UTC, by that of a zone, with the offset that holds at noon of the reference. */
    public WeekGrid fromUtc(ZoneId zone, LocalDate reference) {
        var offset = zone.getRules().getOffset(reference.atTime(LocalTime.NOON));
        return inUtc(ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds()), reference);
    }

    private static int localHalfHour(long epochSecond, ZoneId zone) {
        var local = Instant.ofEpochSecond(epochSecond).atZone(zone);
        return index(local.getDayOfWeek(), local.toLocalTime().toSecondOfDay() / SECONDS);
    }

    /** The half-hours free in both, which must go by the same clock. */
    public WeekGrid sharedWith(WeekGrid other) {
        var shared = (BitSet) free.clone();
        shared.and(other.free);
        return new WeekGrid(shared);
    }

    /**
     * This week with one hour more.
     *
     * @param from first half-hour of the week that is free then, 0 to 335
     */
    public WeekGrid withHour(int from) {
        var more = (BitSet) free.clone();
        more.set(from);
        more.set((from + 1) % HALF_HOURS);
        return new WeekGrid(more);
    }

    public boolean isFree(DayOfWeek day, int halfHour) {
        return free.get(index(day, halfHour));
    }

    /** @param halfHour of the week, 0 to 335 */
    public boolean isFree(int halfHour) {
        return free.get(halfHour);
    }

    public boolean isEmpty() {
        return free.isEmpty();
    }

    /** Number of free half-hours. */
    public int halfHours() {
        return free.cardinality();
    }

    /** The stretches of each day, in order; one never reaches over midnight. */
    public List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var day : DayOfWeek.values()) {
            int end = index(day, PER_DAY);
            for (int from = free.nextSetBit(index(day, 0)); from >= 0 && from < end; ) {
                int to = Math.min(free.nextClearBit(from), end);
                spans.add(new Span(day, from - index(day, 0), to - index(day, 0)));
                from = free.nextSetBit(to);
            }
        }
        return List.copyOf(spans);
    }

    /** The week as the database holds it. */
    public byte[] bytes() {
        var bytes = new byte[BYTES];
        var used = free.toByteArray();
        System.arraycopy(used, 0, bytes, 0, used.length);
        return bytes;
    }

    /** Six words of 64 bits, half-hour 0 in the lowest bit of the first. */
    public long[] words() {
        var words = new long[WORDS];
        var used = free.toLongArray();
        System.arraycopy(used, 0, words, 0, used.length);
        return words;
    }

    /** A half-hour of a day as on a clock: 25 is {@code 12:30}, 48 is {@code 24:00}. */
    public static String clock(int halfHour) {
        return "%02d:%02d".formatted(halfHour / 2, halfHour % 2 * 30);
    }

    private static int index(DayOfWeek day, int halfHour) {
        return (day.getValue() - 1) * PER_DAY + halfHour;
    }

    /** As it is read. */
    @Override
    public String toString() {
        return spans().stream().map(Span::toString).collect(Collectors.joining("; "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekGrid grid && free.equals(grid.free);
    }

    @Override
    public int hashCode() {
        return free.hashCode();
    }
}
