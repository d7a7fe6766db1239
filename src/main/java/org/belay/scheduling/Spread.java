package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.belay.scheduling.ScheduleWorkshopQueries.ToPlace;

/**
 * How the dates of a workshop lie in the time of a run: one behind the other, as far apart as they are written, if there
 * is time for it, else evenly closer. Each can be early or late by what the time leaves over.
 *
 * @param scale by how much they come closer; 1 where they are as far apart as they are written
 */
record Spread(List<ToPlace> dates, Instant from, Instant to, double scale) {

    Spread {
        dates = List.copyOf(dates);
    }

    static Spread of(List<ToPlace> dates, Instant from, Instant to) {
        var written = Duration.between(
                        dates.getFirst().startsAt(), dates.getLast().startsAt())
                .toSeconds();
        // The last one needs its share, too.
        var time = Duration.between(from, to).toSeconds() * (dates.size() - 1.0) / dates.size();
        return new Spread(dates, from, to, written <= time ? 1 : time / written);
    }

    /** The begin of the time in which it can be. */
    Instant from(ToPlace date) {
        return from.plus(behind(dates.getFirst(), date));
    }

    /** The end of the time in which it can be. */
    Instant to(ToPlace date) {
        return to.minus(behind(date, dates.getLast()));
    }

    /**
     * Half-hours that lie at least between the begin of the date before and its own: half of what is written, so that a
     * week between them may become four days, but not one; and never less than the one before takes.
     */
    int apart(ToPlace date) {
        var which = dates.indexOf(date);
        if (which == 0) {
            return 0;
        }
        var before = dates.get(which - 1);
        var half = behind(before, date).dividedBy(2).dividedBy(TimeLine.HALF_HOUR);
        return Math.max(TimeLine.slots(before.minutes()), Math.toIntExact(half));
    }

    private Duration behind(ToPlace earlier, ToPlace later) {
        var written = Duration.between(earlier.startsAt(), later.startsAt());
        return Duration.ofSeconds(Math.round(written.toSeconds() * scale));
    }
}
