package org.belay.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Places what a search of single steps leaves over: another meeting gives way where it has a place elsewhere. A step
 * search never gets there, since the first of the two steps alone makes the schedule worse.
 */
final class MakingRoom {

    private final ScheduleProblem problem;
    private final Board board;
    private final List<List<Integer>> ofPerson = new ArrayList<>();

    MakingRoom(ScheduleProblem problem, Board board) {
        this.problem = problem;
        this.board = board;
        problem.people().forEach(p -> ofPerson.add(new ArrayList<>()));
        for (var index = 0; index < problem.meetings().size(); index++) {
            for (var person : problem.meetings().get(index).people()) {
                ofPerson.get(person).add(index);
            }
        }
    }

    /** @param stopped asked before each meeting */
    void place(List<Integer> unplaced, BooleanSupplier stopped) {
        for (var index : unplaced) {
            if (stopped.getAsBoolean()) {
                return;
            }
            var meeting = problem.meetings().get(index);
            if (board.at(index) != null || (meeting.isOneOfSeveralDates() && together(meeting))) {
                continue;
            }
            board.firstFit(index, meeting).ifPresentOrElse(fit -> board.put(index, fit), () -> push(index, meeting));
        }
    }

    /**
     * A workshop with several dates has one room: each room is tried for all that are not fixed, one after the other as
     * early as it goes. It stays as it is where no room has places for more of them.
     */
    private boolean together(Meeting one) {
        var dates = IntStream.range(0, problem.meetings().size())
                .filter(index -> problem.meetings().get(index).series() == one.series())
                .filter(index -> !problem.meetings().get(index).pinned())
                .boxed()
                .sorted(Comparator.comparingInt(
                        index -> problem.meetings().get(index).number()))
                .toList();
        var best = places(dates);
        for (var room : problem.roomsFor(one)) {
            dates.forEach(board::take);
            for (var index : dates) {
                board.firstFit(index, problem.meetings().get(index), List.of(room))
                        .ifPresent(fit -> board.put(index, fit));
            }
            var found = places(dates);
            if (found.size() > best.size()) {
                best = found;
            }
            if (found.size() == dates.size()) {
                break;
            }
        }
        dates.forEach(board::take);
        best.forEach(board::put);
        return best.size() == dates.size();
    }

    private Map<Integer, Placement> places(List<Integer> meetings) {
        var places = new HashMap<Integer, Placement>();
        for (var index : meetings) {
            var at = board.at(index);
            if (at != null) {
                places.put(index, at);
            }
        }
        return places;
    }

    private void push(int index, Meeting meeting) {
        for (var start : problem.starts(meeting)) {
            for (var room : problem.roomsFor(meeting)) {
                var wanted = new Placement(start, room);
                for (var other : inTheWay(meeting, wanted)) {
                    if (gaveWay(index, wanted, other)) {
                        return;
                    }
                }
            }
        }
    }

    /** Meetings of the same people, or in the room at that time. */
    private Set<Integer> inTheWay(Meeting meeting, Placement wanted) {
        var others = new HashSet<Integer>();
        for (var person : meeting.people()) {
            for (var other : ofPerson.get(person)) {
                if (movable(other)
                        && (near(other, meeting, wanted) || meeting.leaders().contains(person))) {
                    others.add(other);
                }
            }
        }
        if (wanted.room() >= 0) {
            for (var other = 0; other < problem.meetings().size(); other++) {
                var at = board.at(other);
                if (at != null && at.room() == wanted.room() && movable(other) && near(other, meeting, wanted)) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    private boolean movable(int index) {
        return board.at(index) != null && !problem.meetings().get(index).pinned();
    }

    private boolean near(int other, Meeting meeting, Placement wanted) {
        var at = board.at(other);
        return at != null
                && at.start() < wanted.start() + meeting.slots()
                && wanted.start() < at.start() + problem.meetings().get(other).slots();
    }

    private boolean gaveWay(int index, Placement wanted, int other) {
        @Nullable Placement before = board.at(other);
        if (before == null) {
            return false;
        }
        board.take(other);
        Optional<Placement> elsewhere = Optional.empty();
        if (board.against(index, wanted).isEmpty()) {
            board.put(index, wanted);
            elsewhere = board.firstFit(other, problem.meetings().get(other));
            if (elsewhere.isEmpty()) {
                board.take(index);
            }
        }
        board.put(other, elsewhere.orElse(before));
        return elsewhere.isPresent();
    }
}
