package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.scheduling.RandomSchedules.Case;
import org.belay.scheduling.RandomSchedules.Place;
import org.belay.scheduling.RandomSchedules.Somebody;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.session.Slot;

/**
 * Checks a schedule against the facts, minute by minute by local clocks. It shares nothing with the solver but the
 * meetings themselves.
 */
final class ScheduleCheck {

    private final Case facts;
    private final ScheduleResult result;
    private final List<String> wrong = new ArrayList<>();

    private ScheduleCheck(Case facts, ScheduleResult result) {
        this.facts = facts;
        this.result = result;
    }

    /** All that is broken, in words; nothing when the schedule holds. */
    static List<String> of(Case facts, ScheduleResult result) {
        var check = new ScheduleCheck(facts, result);
        check.eachAlone();
        check.nobodyTwice();
        check.limits();
        check.rhythm();
        return check.wrong;
    }

    private record Placed(int index, Meeting meeting, Placement placement, Slot time) {}

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        for (var i = 0; i < result.placements().size(); i++) {
            var placement = result.placements().get(i);
            if (placement != null) {
                var meeting = facts.problem().meetings().get(i);
                var start = facts.problem().time().instant(placement.start());
                placed.add(new Placed(
                        i, meeting, placement, new Slot(start, start.plus(Duration.ofMinutes(30L * meeting.slots())))));
            }
        }
        return placed;
    }

    private void eachAlone() {
        for (var placed : placed()) {
            if (placed.meeting.pinned()) {
                continue;
            }
            var time = facts.problem().time();
            var window = placed.meeting.window();
            if (placed.time.startsAt().isBefore(time.instant(window.from()))
                    || placed.time.endsAt().isAfter(time.instant(window.to()))) {
                wrong.add(placed + " is outside of its window");
            }
            for (var person : placed.meeting.people()) {
                free(placed, facts.people().get(person), person);
            }
            room(placed);
        }
    }

    private void free(Placed placed, Somebody somebody, int person) {
        for (var now = placed.time.startsAt();
                now.isBefore(placed.time.endsAt());
                now = now.plus(Duration.ofMinutes(1))) {
            var local = now.atZone(somebody.zone());
            var halfHour = local.getHour() * 2 + local.getMinute() / 30;
            if (!somebody.week().isFree(local.getDayOfWeek(), halfHour)
                    || somebody.away().contains(local.toLocalDate())) {
                wrong.add(placed + ": " + person + " is not free at " + local);
                return;
            }
        }
        if (somebody.engaged().stream().anyMatch(placed.time::overlaps)) {
            wrong.add(placed + ": " + person + " has agreed to something else");
        }
    }

    private void room(Placed placed) {
        var need = placed.meeting.room();
        if (need == null) {
            return;
        }
        var place = facts.places().get(placed.placement.room());
        if (place.seats() < need.seats() || !place.equipment().containsAll(need.equipment())) {
            wrong.add(placed + ": the room does not suit");
        }
        var from = placed.time.startsAt().atZone(place.zone());
        var to = placed.time.endsAt().atZone(place.zone());
        if (from.toLocalTime().isBefore(place.from())
                || to.toLocalTime().isAfter(place.to())
                || !from.toLocalDate().equals(to.toLocalDate())
                || closed(place, from.toLocalDate())) {
            wrong.add(placed + ": the room is closed");
        }
    }

    private static boolean closed(Place place, LocalDate day) {
        return place.closed().contains(day);
    }

    private void nobodyTwice() {
        var byPerson = new HashMap<Integer, List<Slot>>();
        var byRoom = new HashMap<Integer, List<Slot>>();
        for (var placed : placed()) {
            placed.meeting.people().forEach(p -> add(byPerson, p, placed));
            placed.meeting.invited().stream()
                    .filter(p ->
                            facts.problem().people().get(p).isFree(placed.placement.start(), placed.meeting.slots()))
                    .forEach(p -> add(byPerson, p, placed));
            if (placed.placement.room() >= 0) {
                add(byRoom, placed.placement.room(), placed);
            }
        }
    }

    private void add(Map<Integer, List<Slot>> taken, int who, Placed placed) {
        var before = taken.computeIfAbsent(who, w -> new ArrayList<>());
        if (before.stream().anyMatch(placed.time::overlaps)) {
            wrong.add(placed + ": " + who + " is taken twice");
        }
        before.add(placed.time);
    }

    private void limits() {
        var led = new HashMap<String, Integer>();
        for (var placed : placed()) {
            for (var leader : placed.meeting.leaders()) {
                var somebody = facts.people().get(leader);
                var local = placed.time.startsAt().atZone(somebody.zone());
                var week = local.get(IsoFields.WEEK_BASED_YEAR) + "/" + local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                var count = led.merge(leader + " in " + week, 1, Integer::sum);
                if (somebody.mostAWeek() > 0 && count > somebody.mostAWeek()) {
                    wrong.add(placed + ": too many for " + leader);
                }
            }
        }
    }

    private void rhythm() {
        var series = new HashMap<Integer, List<Placed>>();
        placed().forEach(p -> series.computeIfAbsent(p.meeting.series(), s -> new ArrayList<>())
                .add(p));
        for (var meetings : series.values()) {
            meetings.sort(java.util.Comparator.comparingInt(p -> p.meeting.number()));
            for (var i = 1; i < meetings.size(); i++) {
                next(meetings.get(i - 1), meetings.get(i));
            }
        }
    }

    /** Dates of a workshop come in their order in one room, also where one between them has no place. */
    private void next(Placed before, Placed placed) {
        var dates = placed.meeting.kind() == MeetingKind.WORKSHOP && placed.meeting.series() >= 0;
        var adjacent = before.meeting.number() + 1 == placed.meeting.number();
        var least = dates ? placed.meeting.apart() : facts.problem().wishes().leastGap();
        Instant earliest = before.time.startsAt().plus(TimeLine.HALF_HOUR.multipliedBy(least));
        if ((adjacent || dates) && placed.time.startsAt().isBefore(earliest)) {
            wrong.add(placed + " comes too soon");
        }
        if (dates && before.placement.room() != placed.placement.room()) {
            wrong.add(placed + " is in another room");
        }
    }
}
