package org.belay.matching;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
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
 * hours that two people share are those of the matcher: by the clock of the middle of the cohort.
 */
final class Rhythm {

    private final LocalDate from;
    private final LocalDate to;
    private final int weeks;
    private final List<Couple> couples;

    /**
     * Somebody of a pair.
     *
     * @param person key of the person
     * @param week when they are free, by UTC; null when not said
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

    record Couple(Partner one, Partner other) {

        /** Whether the two share hours that are known. */
        boolean meets() {
            return !shared().isEmpty();
        }

        WeekGrid shared() {
            return one.week == null || other.week == null ? WeekGrid.EMPTY : one.week.sharedWith(other.week);
        }
    }

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
    }

    /** The last turn is left out when the cohort ends before it does: nobody is due a session in half of one. */
    RhythmForecast forecast() {
        var meeting = couples.stream().filter(Couple::meets).toList();
        var turns = new ArrayList<Turn>();
        for (var first = from; !last(first).isAfter(to); first = first.plusWeeks(weeks)) {
            turns.add(turn(first, last(first), meeting));
        }
        return new RhythmForecast(weeks, meeting.size(), couples.size() - meeting.size(), turns);
    }

    /**
     * For every session that is due the half-hours that suit both, in their order; those that cannot be are left out.
     *
     * @param which of the couples, by their places
     */
    List<List<Instant>> meetings(IntPredicate which) {
        var these = IntStream.range(0, couples.size())
                .filter(which)
                .mapToObj(couples::get)
                .toList();
        var meetings = new ArrayList<List<Instant>>();
        for (var first = from; !last(first).isAfter(to); first = first.plusWeeks(weeks)) {
            for (var couple : these) {
                var times = times(couple, first, last(first));
                if (!times.isEmpty()) {
                    meetings.add(times);
                }
            }
        }
        return meetings;
    }

    private LocalDate last(LocalDate first) {
        return first.plusWeeks(weeks).minusDays(1);
    }

    private Turn turn(LocalDate first, LocalDate last, List<Couple> meeting) {
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
        var blocked = (int) meeting.stream()
                .filter(couple -> times(couple, first, last).isEmpty())
                .count();
        return new Turn(first, last, blocked, holidays, away);
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static List<Instant> times(Couple couple, LocalDate first, LocalDate last) {
        var times = new ArrayList<Instant>();
        var shared = couple.shared();
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = monday; !week.isAfter(last); week = week.plusWeeks(1)) {
            var begins = week.atStartOfDay().toInstant(ZoneOffset.UTC);
            for (var h = 0; h < WeekGrid.HALF_HOURS; h++) {
                var time = begins.plus(Duration.ofMinutes(30L * h));
                if (shared.isFree(h)
                        && within(time.atZone(ZoneOffset.UTC).toLocalDate(), first, last)
                        && couple.one.works(time)
                        && couple.other.works(time)) {
                    times.add(time);
                }
            }
        }
        return times;
    }
}
