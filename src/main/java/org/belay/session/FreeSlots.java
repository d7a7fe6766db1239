package org.belay.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times at which people are free together. It walks along the instants and asks each person's week for the local time of
 * each, so that changes to and from daylight saving need no rule of their own: an hour that is skipped is never met, one
 * that comes twice is met twice.
 */
final class FreeSlots {

    /** How far ahead times are offered. */
    static final Duration HORIZON = Duration.ofDays(21);

    /** All zones in use today differ from UTC by whole quarters of an hour. */
    private static final int QUARTER = 15;

    private final WeekCalendar own;
    private final List<WeekCalendar> all;
    private final List<Slot> busy;

    /**
     * @param own of whoever asks, in whose zone times begin at full and half hours
     * @param busy what any of them has at some time
     */
    FreeSlots(WeekCalendar own, Collection<WeekCalendar> others, List<Slot> busy) {
        this.own = own;
        this.all = Stream.concat(Stream.of(own), others.stream()).toList();
        this.busy = List.copyOf(busy);
    }

    /** Slots of this length that start at a full or half hour of the own zone, the earliest first. */
    List<Slot> find(Instant now, int minutes) {
        var slots = new ArrayList<Slot>();
        var end = now.plus(HORIZON);
        for (var start = nextQuarter(now); start.isBefore(end); start = start.plus(QUARTER, ChronoUnit.MINUTES)) {
            var slot = new Slot(start, start.plus(minutes, ChronoUnit.MINUTES));
            if (startsAtHalfHour(start) && allFree(slot)) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private static Instant nextQuarter(Instant now) {
        long quarter = Duration.ofMinutes(QUARTER).toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / quarter + 1) * quarter);
    }

    private boolean startsAtHalfHour(Instant start) {
        return start.atZone(own.zone()).getMinute() % 30 == 0;
    }

    private boolean allFree(Slot slot) {
        for (var time = slot.startsAt(); time.isBefore(slot.endsAt()); time = time.plus(QUARTER, ChronoUnit.MINUTES)) {
            if (!allFree(time)) {
                return false;
            }
        }
        return busy.stream().noneMatch(slot::overlaps);
    }

    private boolean allFree(Instant time) {
        boolean nothingKnown = all.stream().allMatch(week -> week.free() == null);
        return all.stream().allMatch(week -> nothingKnown ? week.byDay(time) : week.isFree(time));
    }
}
