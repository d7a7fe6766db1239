package org.belay.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.scheduling.Board.Obstacle;

/** What stands against meetings where they are. */
final class Conflicts {

    private Conflicts() {}

    /** Everything where it stands. */
    static Board board(Drawn drawn) {
        var board = new Board(drawn.problem());
        var meetings = drawn.problem().meetings();
        for (var index = 0; index < meetings.size(); index++) {
            var now = meetings.get(index).now();
            if (now != null) {
                board.put(index, now);
            }
        }
        return board;
    }

    /** Of a meeting that may not be on the board. */
    static List<Conflict> of(Drawn drawn, Board board, MeetingKey key) {
        var index = drawn.index(key);
        return index < 0 ? List.of() : of(drawn, board, index);
    }

    /** Of one meeting, the weightiest first; nothing of those whose people do not meet now. */
    static List<Conflict> of(Drawn drawn, Board board, int index) {
        var meeting = drawn.problem().meetings().get(index);
        return meeting.people().isEmpty() && meeting.invited().isEmpty()
                ? List.of()
                : Stream.concat(
                                board.against(index, Objects.requireNonNull(meeting.now())).stream()
                                        .filter(against -> !chosen(drawn, index, against))
                                        .map(Board.Against::obstacle)
                                        .flatMap(Conflicts::of),
                                Stream.ofNullable(drawn.subjects().get(index).standing())
                                        .flatMap(there -> beforeKickoff(
                                                drawn, index, there.time().startsAt())))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Those who meet may have agreed to an hour that is not in their weeks; but not to a day on which one is away. */
    private static boolean chosen(Drawn drawn, int index, Board.Against against) {
        var standing = drawn.subjects().get(index).standing();
        if (against.obstacle() != Obstacle.NOT_FREE || against.who() < 0 || standing == null || standing.proposed()) {
            return false;
        }
        var person = drawn.calendars().people().get(against.who());
        var zone = drawn.problem().people().get(against.who()).zone();
        var closed = drawn.calendars().closed().getOrDefault(person, Set.of());
        var time = standing.time();
        return !closed.contains(time.startsAt().atZone(zone).toLocalDate())
                && !closed.contains(time.endsAt().minusSeconds(1).atZone(zone).toLocalDate());
    }

    /** Of sessions alone: what many come to may be before it. */
    static Stream<Conflict> beforeKickoff(Drawn drawn, int index, Instant startsAt) {
        return drawn.kickoffBefore(index).filter(startsAt::isBefore).map(end -> Conflict.BEFORE_KICKOFF).stream();
    }

    static Stream<Conflict> of(Obstacle obstacle) {
        return switch (obstacle) {
            case OUTSIDE_WINDOW -> Stream.empty();
            case NOT_FREE -> Stream.of(Conflict.NOT_FREE);
            case BUSY -> Stream.of(Conflict.BUSY);
            case ROOM_UNSUITABLE -> Stream.of(Conflict.ROOM_UNSUITABLE);
            case ROOM_CLOSED -> Stream.of(Conflict.ROOM_CLOSED);
            case ROOM_TAKEN -> Stream.of(Conflict.ROOM_TAKEN);
            case ROOM_APART -> Stream.of(Conflict.ROOM_APART);
            case LIMIT -> Stream.of(Conflict.LIMIT);
            case TOO_CLOSE -> Stream.of(Conflict.TOO_CLOSE);
        };
    }
}
