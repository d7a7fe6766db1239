package org.belay.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The times at which two people are free. It walks along the instants and asks each person's week for the local time of
 * each, so that changes to and from daylight saving need no rule of their own: an hour that is skipped is never met, one
 * that comes twice is met twice.
 */
final class FreeSlots {

    /** How far ahead times are offered. */
    static final Duration HORIZON = Duration.ofDays(21);

    /** All zones in use today differ from UTC by whole quarters of an hour. */
    private static final int QUARTER = 15;

    private final WeekCalendar own;
    private final WeekCalendar partners;
    private final List<Slot> busy;

    /** @param busy sessions of either, in any match */
    FreeSlots(WeekCalendar own, WeekCalendar partners, List<Slot> busy) {
        this.own = own;
        this.partners = partners;
        this.busy = List.copyOf(busy);
    }

    /** Slots of this length that start at a full or half hour of the own zone, the earliest first. */
    List<Slot> find(Instant now, int minutes) {
        var slots = new ArrayList<Slot>();
        var end = now.plus(HORIZON);
        for (var start = nextQuarter(now); start.isBefore(end); start = start.plus(QUARTER, ChronoUnit.MINUTES)) {
            var slot = new Slot(start, start.plus(minutes, ChronoUnit.MINUTES));
            if (startsAtHalfHour(start) && bothFree(slot)) {
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

    private boolean bothFree(Slot slot) {
        for (var time = slot.startsAt(); time.isBefore(slot.endsAt()); time = time.plus(QUARTER, ChronoUnit.MINUTES)) {
            if (!bothFree(time)) {
                return false;
            }
        }
        return busy.stream().noneMatch(slot::overlaps);
    }

    private boolean bothFree(Instant time) {
        boolean nothingKnown = own.free() == null && partners.free() == null;
        return nothingKnown ? own.byDay(time) && partners.byDay(time) : own.isFree(time) && partners.isFree(time);
    }
}
