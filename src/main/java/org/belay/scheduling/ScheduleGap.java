package org.belay.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.belay.organization.RoomId;
import org.belay.session.SessionKind;
import org.belay.session.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that a run found no place for.
 *
 * @param date which of the dates of a workshop; null for anything else
 * @param title the two names, or the name of the circle; null for a kickoff
 * @param from when it was to be
 * @param why null where the reader is one of the pair and sees no more of it than their partner
 */
public record ScheduleGap(
        ScheduleGapId id,
        MeetingKind meeting,
        @Nullable CourseDate date,
        @Nullable String title,
        Instant from,
        Instant to,
        int minutes,
        SessionKind kind,
        @Nullable Why why) {

    /** The last thing that left no place. The names are stored: never rename one. */
    public enum Cause {
        /** The window is over, or shorter than the meeting. */
        NO_TIME_LEFT,
        /** There is no time in the window at which all are free. */
        NO_COMMON_HOUR,
        /** Fewer than half of those invited are free at any time. */
        TOO_FEW_FREE,
        /** Whenever all are free, somebody has agreed to something else. */
        PEOPLE_BUSY,
        /** No room has the seats and the equipment. */
        NO_SUITABLE_ROOM,
        /** Whenever all are free, each room that suits is closed or taken. */
        ROOMS_TAKEN,
        /** Whoever leads it leads as many as they want in each week that is possible. */
        LIMIT_REACHED,
        /** It would come too soon before or after another of the same pair, circle or workshop. */
        TOO_CLOSE,
        /** Whenever all are free, the room in which the workshop has its other dates is closed or taken. */
        ROOM_OF_OTHERS
    }

    /**
     * Why there is no place.
     *
     * @param amount begins at which all are free, rooms that suit, or the limit, by the cause
     * @param who whom the limit holds for
     */
    public record Why(Cause cause, int amount, @Nullable String who, List<Free> free, List<Suggestion> suggestions) {

        public Why {
            free = List.copyOf(free);
            suggestions = List.copyOf(suggestions);
        }
    }

    /** When somebody is free; not why they are not. */
    public record Free(String name, ZoneId zone, List<Slot> times) {

        public Free {
            times = List.copyOf(times);
        }
    }

    /** A small change that would give it a place. The names are stored: never rename one. */
    public enum Help {
        OTHER_ROOM,
        REMOTE,
        SHORTER,
        LATER,
        ASK,
        RAISE_LIMIT
    }

    /**
     * A change and the place it would get.
     *
     * @param person whom to ask, or whose limit to raise
     * @param without what the room lacks
     */
    public record Suggestion(
            Help help,
            Instant startsAt,
            int minutes,
            @Nullable RoomId room,
            @Nullable String roomName,
            @Nullable String person,
            List<String> without,
            int limit) {

        public Suggestion {
            without = List.copyOf(without);
        }

        /** Whether it can be put there at once: nobody has to be asked, and no limit raised. */
        public boolean ready() {
            return help != Help.ASK && help != Help.RAISE_LIMIT;
        }
    }
}
