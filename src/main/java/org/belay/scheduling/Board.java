package org.belay.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * A schedule while meetings are put on it and taken off. It counts what is broken and what is against wishes as it goes,
 * so that a change costs no more than the people and half-hours of one meeting.
 */
final class Board {

    /** What stands against putting a meeting somewhere. */
    enum Obstacle {
        OUTSIDE_WINDOW,
        NOT_FREE,
        BUSY,
        ROOM_UNSUITABLE,
        ROOM_CLOSED,
        ROOM_TAKEN,
        /** The other dates of the workshop are in another room. */
        ROOM_APART,
        LIMIT,
        TOO_CLOSE
    }

    /** @param who a person or a room, by their place in the problem; -1 where it is neither */
    record Against(Obstacle obstacle, int who) {}

    private static final int MANY_A_DAY = 2;

    private static final long MISPLACED = 10;
    private static final long MISSING = 30;
    private static final long CROWDED = 15;

    /** For each two that begin at the same moment, so that a cohort does not meet all on Monday at nine. */
    private static final long TOGETHER = 1;

    private final ScheduleProblem problem;
    private final @Nullable Placement[] at;
    private final int[] before;
    private final int[] after;
    private final short[][] people;
    private final short[][] rooms;
    private final int[][] leads;
    private final int[][] days;
    private final int[] begins;
    private final TimeLine.Clock[] clocks;
    private final int[][] attending;
    private final int[][] invited;
    private final int[][] leading;
    private long broken;
    private long cost;

    Board(ScheduleProblem problem) {
        this.problem = problem;
        var meetings = problem.meetings().size();
        at = new Placement[meetings];
        before = new int[meetings];
        after = new int[meetings];
        link();
        var slots = problem.time().slots();
        people = new short[problem.people().size()][slots];
        rooms = new short[problem.rooms().size()][slots];
        leads = new int[problem.people().size()][];
        clocks = problem.people().stream()
                .map(person -> problem.time().clock(person.zone()))
                .toArray(TimeLine.Clock[]::new);
        attending = indexes(Meeting::people);
        invited = indexes(Meeting::invited);
        leading = indexes(Meeting::leaders);
        begins = new int[slots];
        days = new int[problem.people().size()][slots / TimeLine.PER_DAY + 3];
        for (var p = 0; p < leads.length; p++) {
            leads[p] = new int[slots / (7 * TimeLine.PER_DAY) + 3];
            for (var start : problem.people().get(p).leads()) {
                if (start >= 0 && start < slots) {
                    leads[p][week(p, start)]++;
                }
            }
        }
    }

    private int[][] indexes(Function<Meeting, List<Integer>> those) {
        return problem.meetings().stream()
                .map(meeting -> those.apply(meeting).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Which session of its series comes before and after each. */
    private void link() {
        Arrays.fill(before, -1);
        Arrays.fill(after, -1);
        var series = new HashMap<Integer, List<Integer>>();
        for (var m = 0; m < at.length; m++) {
            if (problem.meetings().get(m).series() >= 0) {
                series.computeIfAbsent(problem.meetings().get(m).series(), s -> new ArrayList<>())
                        .add(m);
            }
        }
        for (var members : series.values()) {
            members.sort(Comparator.comparingInt(m -> problem.meetings().get(m).number()));
            for (var i = 1; i < members.size(); i++) {
                before[members.get(i)] = members.get(i - 1);
                after[members.get(i - 1)] = members.get(i);
            }
        }
    }

    @Nullable
    Placement at(int meeting) {
        return at[meeting];
    }

    /** How often something is broken that must be kept. */
    long broken() {
        return broken;
    }

    /** What the schedule costs in wishes that are not kept. */
    long cost() {
        return cost;
    }

    void put(int meeting, Placement placement) {
        count(meeting, placement, 1);
        at[meeting] = placement;
        pairUp(meeting, 1);
    }

    void take(int meeting) {
        var placement = at[meeting];
        if (placement != null) {
            pairUp(meeting, -1);
            at[meeting] = null;
            count(meeting, placement, -1);
        }
    }

    private void count(int index, Placement placement, int by) {
        var meeting = problem.meetings().get(index);
        var start = placement.start();
        for (var person : attending[index]) {
            attend(person, start, meeting.slots(), by);
        }
        for (var person : invited[index]) {
            if (problem.people().get(person).isFree(start, meeting.slots())) {
                attend(person, start, meeting.slots(), by);
            } else {
                cost += by * MISSING;
            }
        }
        if (placement.room() >= 0) {
            occupy(rooms[placement.room()], start, meeting.slots(), by);
        }
        for (var person : leading[index]) {
            lead(person, start, by);
        }
        cost += by * MISPLACED * misplaced(index, start, meeting.slots());
        if (start >= 0 && start < begins.length) {
            begins[start] += by;
            cost += by * TOGETHER * (begins[start] - (by > 0 ? 1 : 0));
        }
        if (meeting.number() == 1) {
            cost += by * (long) Math.max(0, start - meeting.window().from()) / TimeLine.PER_DAY;
        }
    }

    private int misplaced(int index, int start, int slots) {
        var wishes = problem.wishes();
        var misplaced = 0;
        for (var person : attending[index]) {
            var from = clocks[person].ofDay[start];
            if (from < wishes.preferredFrom() || from + slots > wishes.preferredTo()) {
                misplaced++;
            }
        }
        return misplaced;
    }

    private void attend(int person, int start, int slots, int by) {
        occupy(people[person], start, slots, by);
        var day = clocks[person].dayOfSchedule[start];
        if (by > 0) {
            if (days[person][day]++ >= MANY_A_DAY) {
                cost += CROWDED;
            }
        } else if (--days[person][day] >= MANY_A_DAY) {
            cost -= CROWDED;
        }
    }

    private void occupy(short[] taken, int start, int slots, int by) {
        int end = Math.min(start + slots, taken.length);
        for (var slot = Math.max(0, start); slot < end; slot++) {
            if (by > 0) {
                if (taken[slot]++ > 0) {
                    broken++;
                }
            } else if (--taken[slot] > 0) {
                broken--;
            }
        }
    }

    private void lead(int person, int start, int by) {
        var most = problem.people().get(person).mostAWeek();
        var week = week(person, start);
        if (by > 0) {
            if (++leads[person][week] > most && most > 0) {
                broken++;
            }
        } else if (leads[person][week]-- > most && most > 0) {
            broken--;
        }
    }

    private int week(int person, int start) {
        return clocks[person].weekOfSchedule[start];
    }

    /** Counts how a meeting stands to its neighbors in the series. */
    private void pairUp(int meeting, int by) {
        between(before[meeting], meeting, by);
        between(meeting, after[meeting], by);
    }

    private void between(int earlier, int later, int by) {
        var first = earlier < 0 ? null : at[earlier];
        var second = later < 0 ? null : at[later];
        if (first == null || second == null) {
            return;
        }
        var gap = second.start() - first.start();
        var dates = problem.meetings().get(later);
        if (gap < problem.leastGap(dates)) {
            broken += by;
        }
        if (dates.isOneOfSeveralDates() && first.room() != second.room()) {
            broken += by;
        }
        // As far apart as their windows are: that is the rhythm.
        long rhythm = (long) window(later) - window(earlier);
        if (rhythm > 0) {
            long days = Math.abs(gap - rhythm) / TimeLine.PER_DAY;
            cost += by * days * days;
        }
    }

    private int window(int meeting) {
        return problem.meetings().get(meeting).window().from();
    }

    /** What stands against putting a meeting somewhere, itself aside; nothing when it fits. */
    List<Against> against(int index, Placement placement) {
        return against(index, problem.meetings().get(index), placement);
    }

    /** The same, were the meeting another. */
    List<Against> against(int index, Meeting meeting, Placement placement) {
        var against = new ArrayList<Against>();
        var start = placement.start();
        if (start < 0 || start + meeting.slots() > problem.time().slots()) {
            return List.of(new Against(Obstacle.OUTSIDE_WINDOW, -1));
        }
        var mine = at[index];
        var length = problem.meetings().get(index).slots();
        if (mine != null) {
            take(index);
        }
        try {
            if (!meeting.window().holds(start, meeting.slots())) {
                against.add(new Against(Obstacle.OUTSIDE_WINDOW, -1));
            }
            againstPeople(meeting, start, against);
            againstRoom(meeting, placement, against);
            for (var person : meeting.leaders()) {
                var most = problem.people().get(person).mostAWeek();
                if (most > 0 && leads[person][week(person, start)] >= most) {
                    against.add(new Against(Obstacle.LIMIT, person));
                }
            }
            againstSeries(index, placement, against);
        } finally {
            if (mine != null && length > 0) {
                put(index, mine);
            }
        }
        return against;
    }

    private void againstPeople(Meeting meeting, int start, List<Against> against) {
        for (var person : meeting.people()) {
            var attendee = problem.people().get(person);
            if (attendee.free().nextClearBit(start) < start + meeting.slots()) {
                against.add(new Against(Obstacle.NOT_FREE, person));
            } else if (!attendee.isFree(start, meeting.slots()) || isTaken(people[person], start, meeting.slots())) {
                against.add(new Against(Obstacle.BUSY, person));
            }
        }
        if (!problem.quorum(meeting, start)) {
            against.add(new Against(Obstacle.NOT_FREE, -1));
        }
        for (var person : meeting.invited()) {
            if (problem.people().get(person).isFree(start, meeting.slots())
                    && isTaken(people[person], start, meeting.slots())) {
                against.add(new Against(Obstacle.BUSY, person));
            }
        }
    }

    private void againstRoom(Meeting meeting, Placement placement, List<Against> against) {
        var need = meeting.room();
        if (need == null || placement.room() < 0) {
            if (need != null) {
                against.add(new Against(Obstacle.ROOM_UNSUITABLE, -1));
            }
            return;
        }
        var room = problem.rooms().get(placement.room());
        if (!room.suits(need)) {
            against.add(new Against(Obstacle.ROOM_UNSUITABLE, placement.room()));
        }
        if (room.open().nextClearBit(placement.start()) < placement.start() + meeting.slots()) {
            against.add(new Against(Obstacle.ROOM_CLOSED, placement.room()));
        } else if (!room.isFree(placement.start(), meeting.slots())
                || isTaken(rooms[placement.room()], placement.start(), meeting.slots())) {
            against.add(new Against(Obstacle.ROOM_TAKEN, placement.room()));
        }
    }

    private static boolean isTaken(short[] taken, int start, int slots) {
        for (var slot = start; slot < start + slots; slot++) {
            if (taken[slot] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Beside the next ones of its series before and after it that have a place. */
    private void againstSeries(int index, Placement placement, List<Against> against) {
        var earlier = placed(index, before);
        var later = placed(index, after);
        if (apart(index, earlier, placement) || apart(index, later, placement)) {
            against.add(new Against(Obstacle.ROOM_APART, -1));
        }
        if (tooClose(earlier < 0 ? null : at[earlier], placement, index)
                || tooClose(placement, later < 0 ? null : at[later], later)) {
            against.add(new Against(Obstacle.TOO_CLOSE, -1));
        }
    }

    private int placed(int index, int[] neighbors) {
        var neighbor = neighbors[index];
        while (neighbor >= 0 && at[neighbor] == null) {
            neighbor = neighbors[neighbor];
        }
        return neighbor;
    }

    private boolean apart(int index, int neighbor, Placement placement) {
        var other = neighbor < 0 ? null : at[neighbor];
        return other != null && problem.meetings().get(index).isOneOfSeveralDates() && other.room() != placement.room();
    }

    /** @param later which meeting the later of the two is */
    private boolean tooClose(@Nullable Placement first, @Nullable Placement second, int later) {
        return first != null
                && second != null
                && second.start() - first.start()
                        < problem.leastGap(problem.meetings().get(later));
    }

    /** The first place at which a meeting fits, itself aside; nothing when there is none. */
    Optional<Placement> firstFit(int index, Meeting meeting) {
        return firstFit(index, meeting, problem.roomsFor(meeting));
    }

    /** The same in one of these rooms. */
    Optional<Placement> firstFit(int index, Meeting meeting, List<Integer> rooms) {
        for (var start : problem.starts(meeting)) {
            for (var room : rooms) {
                var placement = new Placement(start, room);
                if (against(index, meeting, placement).isEmpty()) {
                    return Optional.of(placement);
                }
            }
        }
        return Optional.empty();
    }
}
