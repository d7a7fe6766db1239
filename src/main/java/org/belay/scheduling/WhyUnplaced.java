package org.belay.scheduling;

import java.util.List;
import java.util.Set;

/**
 * Why a meeting has no place, and the changes that would give it one, the smallest first. Of people it says when they
 * are free and nothing else.
 *
 * @param amount how many: begins at which all are free, rooms that suit, or the limit, by the cause
 * @param who whom the limit holds for; -1 otherwise
 * @param free when those who must be there are free within the window, where that is the cause
 */
record WhyUnplaced(Cause cause, int amount, int who, List<FreeTimes> free, List<Suggestion> suggestions) {

    WhyUnplaced {
        free = List.copyOf(free);
        suggestions = List.copyOf(suggestions);
    }

    /** The last thing that left no place. The names are stored: never rename one. */
    enum Cause {
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
        /** It would come too soon after another of the same pair or circle. */
        TOO_CLOSE
    }

    /**
     * When somebody is free within the window.
     *
     * @param stretches the first of them
     */
    record FreeTimes(int person, List<ScheduleProblem.Window> stretches) {

        FreeTimes {
            stretches = List.copyOf(stretches);
        }
    }

    /** A change that would give it a place. */
    sealed interface Suggestion {

        /** @param without what the room then lacks */
        record OtherRoom(Placement placement, Set<String> without) implements Suggestion {

            public OtherRoom {
                without = Set.copyOf(without);
            }
        }

        record Remote(Placement placement) implements Suggestion {}

        /** @param slots how long it would be */
        record Shorter(Placement placement, int slots) implements Suggestion {}

        /** After the window. */
        record Later(Placement placement) implements Suggestion {}

        /** @param person who alone is not free then */
        record Ask(Placement placement, int person) implements Suggestion {}

        /** @param limit what would be enough */
        record RaiseLimit(Placement placement, int person, int limit) implements Suggestion {}
    }
}
