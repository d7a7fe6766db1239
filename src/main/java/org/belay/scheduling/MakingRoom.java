package org.belay.scheduling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
            board.firstFit(index, meeting).ifPresentOrElse(fit -> board.put(index, fit), () -> push(index, meeting));
        }
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
