package org.belay.matching;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.RhythmForecast.SiteHoliday;
import org.belay.matching.RhythmForecast.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the days of a cohort, one turn of a rhythm after another, and looks whether each pair can meet in it. The
 * hours that two people share are looked up in every week by the clocks of that week: where one of them changes to
 * daylight saving and the other does not, they are others in summer than in winter.
 */
final class Rhythm {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final LocalDate from;
    private final LocalDate to;
    private final int weeks;
    private final List<Couple> couples;

    /** Half-hours of UTC from the Monday on with whose week the cohort begins. */
    private final List<Instant> halfHours;

    /** For each couple those that both have free, whether or not one of them is away. */
    private final List<BitSet> shared;

    /** For each couple those of them at which both are there. */
    private final List<BitSet> times;

    /**
     * Somebody of a pair.
     *
     * @param person key of the person
     * @param week when they are free, by the clock of their zone; null when not said
     * @param holidays of their site
     * @param absences their own days away
     */
    record Partner(
            long person, @Nullable WeekGrid week, ZoneId zone, Set<SiteHoliday> holidays, Set<LocalDate> absences) {

        boolean works(Instant time) {
            var day = time.atZone(zone).toLocalDate();
            return !absences.contains(day)
                    && holidays.stream().noneMatch(h -> h.day().equals(day));
        }
    }

    record Couple(Partner one, Partner other) {}

    /**
     * A session that is due.
     *
     * @param one key of the person, as the other
     * @param times the half-hours that suit both, in their order; never empty
     */
    record Meeting(long one, long other, List<Instant> times) {}

    /**
     * @param to the last day
     * @param weeks from one session to the next, at least 1
     */
    Rhythm(LocalDate from, LocalDate to, int weeks, List<Couple> couples) {
        if (weeks < 1 || to.isBefore(from)) {
            throw new IllegalArgumentException("Every " + weeks + " weeks from " + from + " to " + to);
        }
        this.from = from;
        this.to = to;
        this.weeks = weeks;
        this.couples = List.copyOf(couples);
        var begins = monday().atStartOfDay().toInstant(ZoneOffset.UTC);
        var behind = to.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        this.halfHours = Stream.iterate(begins, time -> time.plus(HALF_HOUR))
                .limit(WeekGrid.PER_DAY * DAYS.between(monday(), behind))
                .toList();
        var free = new HashMap<Partner, BitSet>();
        this.shared = couples.stream()
                .map(couple -> {
                    var both = (BitSet)
                            free.computeIfAbsent(couple.one, this::free).clone();
                    both.and(free.computeIfAbsent(couple.other, this::free));
                    return both;
                })
                .toList();
        this.times = IntStream.range(0, couples.size()).mapToObj(this::times).toList();
    }

    private LocalDate monday() {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** When somebody is free by their week; never when they did not say. */
    private BitSet free(Partner partner) {
        var free = new BitSet(halfHours.size());
        var week = partner.week;
        if (week == null) {
            return free;
        }
        var rules = partner.zone.getRules();
        var known = new HashMap<ZoneOffset, WeekGrid>();
        for (var first = 0; first < halfHours.size(); first += WeekGrid.HALF_HOURS) {
            var begins = halfHours.get(first);
            var monday = begins.atZone(ZoneOffset.UTC).toLocalDate();
            var change = rules.nextTransition(begins);
            var utc = change != null && change.getInstant().isBefore(begins.plus(7, DAYS))
                    ? week.inUtc(partner.zone, monday)
                    : known.computeIfAbsent(rules.getOffset(begins), _ -> week.inUtc(partner.zone, monday));
            for (var h = 0; h < WeekGrid.HALF_HOURS; h++) {
                free.set(first + h, utc.isFree(h));
            }
        }
        return free;
    }

    private BitSet times(int couple) {
        var times = (BitSet) shared.get(couple).clone();
        var one = couples.get(couple).one;
        var other = couples.get(couple).other;
        shared.get(couple).stream()
                .filter(h -> !one.works(halfHours.get(h)) || !other.works(halfHours.get(h)))
                .forEach(times::clear);
        return times;
    }

    /** Whether the two share hours that are known. */
    private boolean meets(int couple) {
        return !shared.get(couple).isEmpty();
    }

    /** The last turn is left out when the cohort ends before it does: nobody is due a session in half of one. */
    RhythmForecast forecast() {
        var meeting = IntStream.range(0, couples.size()).filter(this::meets).toArray();
        return new RhythmForecast(
                weeks,
                meeting.length,
                couples.size() - meeting.length,
                turns().map(first -> turn(first, last(first), meeting)).toList());
    }

    /**
     * Every session that is due; those that cannot be are left out.
     *
     * @param which of the couples, by their places
     */
    List<Meeting> meetings(IntPredicate which) {
        var these = IntStream.range(0, couples.size()).filter(which).toArray();
        return turns().flatMap(first -> Arrays.stream(these)
                        .filter(couple -> meetsBetween(couple, first, last(first)))
                        .mapToObj(couple -> meeting(couple, first, last(first))))
                .toList();
    }

    private Meeting meeting(int couple, LocalDate first, LocalDate last) {
        return new Meeting(
                couples.get(couple).one.person,
                couples.get(couple).other.person,
                times.get(couple).get(begin(first), begin(last.plusDays(1))).stream()
                        .mapToObj(h -> halfHours.get(begin(first) + h))
                        .toList());
    }

    private boolean meetsBetween(int couple, LocalDate first, LocalDate last) {
        var next = times.get(couple).nextSetBit(begin(first));
        return next >= 0 && next < begin(last.plusDays(1));
    }

    /** Where a day begins by UTC. */
    private int begin(LocalDate day) {
        return Math.toIntExact(WeekGrid.PER_DAY * DAYS.between(monday(), day));
    }

    /** Their first days. */
    private Stream<LocalDate> turns() {
        return Stream.iterate(from, first -> !last(first).isAfter(to), first -> first.plusWeeks(weeks));
    }

    private LocalDate last(LocalDate first) {
        return first.plusWeeks(weeks).minusDays(1);
    }

    private Turn turn(LocalDate first, LocalDate last, int[] meeting) {
        var people = couples.stream()
                .flatMap(couple -> Stream.of(couple.one, couple.other))
                .distinct()
                .toList();
        var holidays = people.stream()
                .flatMap(person -> person.holidays.stream())
                .filter(holiday -> within(holiday.day(), first, last))
                .distinct()
                .sorted(Comparator.comparing(SiteHoliday::day)
                        .thenComparing(SiteHoliday::name)
                        .thenComparing(SiteHoliday::site))
                .toList();
        var away = (int) people.stream()
                .filter(person -> person.absences.stream().anyMatch(day -> within(day, first, last)))
                .count();
        var blocked = (int) Arrays.stream(meeting)
                .filter(couple -> !meetsBetween(couple, first, last))
                .count();
        return new Turn(first, last, blocked, holidays, away);
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
