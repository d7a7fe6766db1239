package org.belay.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.scheduling.Board.Against;
import org.belay.scheduling.Board.Obstacle;
import org.belay.scheduling.ScheduleGap.Cause;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.WhyUnplaced.FreeTimes;
import org.belay.scheduling.WhyUnplaced.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why a meeting has no place on a board. It lets in one thing after the other that must be kept (the hours of
 * people, what they have agreed to, rooms, limits, the rhythm); the one after which nothing is left is the cause. Then it
 * tries small changes on the same board.
 */
final class Explainer {

    private static final int MOST_STRETCHES = 6;
    private static final int LATER_DAYS = 28;

    private final ScheduleProblem problem;
    private final Board board;

    Explainer(ScheduleProblem problem, Board board) {
        this.problem = problem;
        this.board = board;
    }

    WhyUnplaced explain(int index) {
        var meeting = problem.meetings().get(index);
        var window = clip(meeting.window());
        if (window.to() - window.from() < meeting.slots()) {
            return new WhyUnplaced(Cause.NO_TIME_LEFT, 0, -1, List.of(), suggestions(index, meeting));
        }
        var usual = commonStarts(meeting);
        if (usual.isEmpty()) {
            var cause = meeting.invited().isEmpty() ? Cause.NO_COMMON_HOUR : Cause.TOO_FEW_FREE;
            return new WhyUnplaced(cause, 0, -1, freeTimes(meeting), suggestions(index, meeting));
        }
        return blocked(index, meeting, usual);
    }

    /** All share hours, so something else is in the way of each of them. */
    private WhyUnplaced blocked(int index, Meeting meeting, List<Integer> usual) {
        var suitable = problem.roomsFor(meeting);
        if (suitable.isEmpty()) {
            return new WhyUnplaced(Cause.NO_SUITABLE_ROOM, 0, -1, List.of(), suggestions(index, meeting));
        }
        Map<Obstacle, Integer> last = new EnumMap<>(Obstacle.class);
        var who = -1;
        for (var start : usual) {
            var against = leastAgainst(index, meeting, start, suitable);
            var worst = worst(against);
            last.merge(worst.obstacle(), 1, Integer::sum);
            if (worst.obstacle() == Obstacle.LIMIT) {
                who = worst.who();
            }
        }
        if (last.containsKey(Obstacle.LIMIT)) {
            var limit = problem.people().get(who).mostAWeek();
            return new WhyUnplaced(Cause.LIMIT_REACHED, limit, who, List.of(), suggestions(index, meeting));
        }
        if (last.containsKey(Obstacle.ROOM_APART)) {
            return new WhyUnplaced(Cause.ROOM_OF_OTHERS, 0, -1, List.of(), suggestions(index, meeting));
        }
        if (last.containsKey(Obstacle.ROOM_TAKEN) || last.containsKey(Obstacle.ROOM_CLOSED)) {
            return new WhyUnplaced(Cause.ROOMS_TAKEN, suitable.size(), -1, List.of(), suggestions(index, meeting));
        }
        var cause = last.containsKey(Obstacle.TOO_CLOSE) ? Cause.TOO_CLOSE : Cause.PEOPLE_BUSY;
        return new WhyUnplaced(cause, usual.size(), -1, List.of(), suggestions(index, meeting));
    }

    /** What stands against a begin in the room in which the least does. */
    private List<Against> leastAgainst(int index, Meeting meeting, int start, List<Integer> rooms) {
        List<Against> least = List.of();
        for (var room : rooms) {
            var against = board.against(index, meeting, new Placement(start, room));
            if (least.isEmpty() || against.size() < least.size() || isApartAlone(against)) {
                least = against;
            }
        }
        return least;
    }

    /** It could be there, were it not for the other dates of the workshop. */
    private static boolean isApartAlone(List<Against> against) {
        return against.size() == 1 && against.getFirst().obstacle() == Obstacle.ROOM_APART;
    }

    /** People come first: a room is of no use without them. */
    private static Against worst(List<Against> against) {
        return against.stream()
                .min(java.util.Comparator.comparing(Against::obstacle))
                .orElse(new Against(Obstacle.BUSY, -1));
    }

    /** Begins at which all usually are free, whatever they have agreed to. */
    private List<Integer> commonStarts(Meeting meeting) {
        var window = clip(meeting.window());
        var starts = new ArrayList<Integer>();
        for (var start = window.from(); start + meeting.slots() <= window.to(); start++) {
            if (missing(meeting, start).isEmpty() && problem.quorum(meeting, start)) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Those of the people who usually are not free all the time. */
    private List<Integer> missing(Meeting meeting, int start) {
        return meeting.people().stream()
                .filter(p -> problem.people().get(p).free().nextClearBit(start) < start + meeting.slots())
                .toList();
    }

    private Window clip(Window window) {
        return new Window(Math.max(0, window.from()), Math.min(problem.time().slots(), window.to()));
    }

    private List<FreeTimes> freeTimes(Meeting meeting) {
        var window = clip(meeting.window());
        // Of a workshop those who lead it: the others are many.
        var those = meeting.kind() == MeetingKind.WORKSHOP ? meeting.leaders() : meeting.people();
        return those.stream()
                .map(p -> new FreeTimes(p, stretches(problem.people().get(p).free(), window)))
                .toList();
    }

    private static List<Window> stretches(BitSet free, Window window) {
        var stretches = new ArrayList<Window>();
        int from = free.nextSetBit(window.from());
        while (from >= 0 && from < window.to() && stretches.size() < MOST_STRETCHES) {
            int to = Math.min(free.nextClearBit(from), window.to());
            stretches.add(new Window(from, to));
            from = free.nextSetBit(to);
        }
        return stretches;
    }

    /** The smallest change first: another room, no room, a shorter meeting, a later one, a word with somebody. */
    private List<Suggestion> suggestions(int index, Meeting meeting) {
        var found = new ArrayList<Suggestion>();
        otherRoom(index, meeting).ifPresent(found::add);
        // Where a workshop is to be held online, whoever writes it down says so.
        if (meeting.room() != null && meeting.kind() != MeetingKind.WORKSHOP) {
            board.firstFit(index, meeting.remote()).map(Suggestion.Remote::new).ifPresent(found::add);
        }
        shorter(index, meeting).ifPresent(found::add);
        later(index, meeting).ifPresent(found::add);
        raised(index, meeting).ifPresent(found::add);
        if (found.isEmpty()) {
            asked(index, meeting).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Suggestion> otherRoom(int index, Meeting meeting) {
        var need = meeting.room();
        if (need == null || need.equipment().isEmpty()) {
            return Optional.empty();
        }
        var plain = meeting.in(new RoomNeed(need.seats(), Set.of(), need.sites()));
        return board.firstFit(index, plain).map(place -> new Suggestion.OtherRoom(place, lacking(need, place.room())));
    }

    private Set<String> lacking(RoomNeed need, int room) {
        var lacking = new HashSet<>(need.equipment());
        lacking.removeAll(problem.rooms().get(room).equipment());
        return lacking;
    }

    private Optional<Suggestion> shorter(int index, Meeting meeting) {
        for (var slots = meeting.slots() - 1; slots > 0; slots--) {
            var fit = board.firstFit(index, meeting.lasting(slots));
            if (fit.isPresent()) {
                return Optional.of(new Suggestion.Shorter(fit.get(), slots));
            }
        }
        return Optional.empty();
    }

    private Optional<Suggestion> later(int index, Meeting meeting) {
        var behind = meeting.window().to();
        var window = clip(new Window(behind, behind + LATER_DAYS * TimeLine.PER_DAY));
        return window.from() >= window.to()
                ? Optional.empty()
                : board.firstFit(index, meeting.within(window)).map(Suggestion.Later::new);
    }

    /** Where the limit of one person is the only thing in the way. */
    private Optional<Suggestion> raised(int index, Meeting meeting) {
        for (var start : meeting.leaders().isEmpty() ? List.<Integer>of() : problem.starts(meeting)) {
            for (var room : problem.roomsFor(meeting)) {
                var place = new Placement(start, room);
                var against = board.against(index, meeting, place);
                if (against.size() == 1 && against.getFirst().obstacle() == Obstacle.LIMIT) {
                    var who = against.getFirst().who();
                    var limit = problem.people().get(who).mostAWeek() + 1;
                    return Optional.of(new Suggestion.RaiseLimit(place, who, limit));
                }
            }
        }
        return Optional.empty();
    }

    /** A time by day at which one person alone is not free by their week: perhaps they can arrange it. */
    private Optional<Suggestion> asked(int index, Meeting meeting) {
        var window = clip(meeting.window());
        var best = Optional.<Suggestion>empty();
        var least = Integer.MAX_VALUE;
        for (var start = window.from(); start + meeting.slots() <= window.to(); start++) {
            var missing = missing(meeting, start);
            if (missing.size() != 1 || !byDay(missing.getFirst(), start, meeting.slots())) {
                continue;
            }
            int lacks = lacking(missing.getFirst(), start, meeting.slots());
            var place = lacks < least ? askable(index, meeting, start, missing.getFirst()) : null;
            if (place != null) {
                least = lacks;
                best = Optional.of(new Suggestion.Ask(place, missing.getFirst()));
            }
        }
        return best;
    }

    private @Nullable Placement askable(int index, Meeting meeting, int start, int person) {
        for (var room : problem.roomsFor(meeting)) {
            var place = new Placement(start, room);
            if (board.against(index, meeting, place).equals(List.of(new Against(Obstacle.NOT_FREE, person)))) {
                return place;
            }
        }
        return null;
    }

    private int lacking(int person, int start, int slots) {
        var free = problem.people().get(person).free();
        return slots - free.get(start, start + slots).cardinality();
    }

    /** Nobody is asked to meet at night, and nobody on a day on which they have no time at all. */
    private boolean byDay(int person, int start, int slots) {
        var attendee = problem.people().get(person);
        int from = problem.time().halfHourOfDay(start, attendee.zone());
        if (from < 8 * TimeLine.PER_HOUR || from + slots > 18 * TimeLine.PER_HOUR) {
            return false;
        }
        int midnight = start - from;
        int next = attendee.free().nextSetBit(Math.max(0, midnight));
        return next >= 0 && next < midnight + TimeLine.PER_DAY;
    }
}
