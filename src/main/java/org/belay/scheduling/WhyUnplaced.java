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
record WhyUnplaced(ScheduleGap.Cause cause, int amount, int who, List<FreeTimes> free, List<Suggestion> suggestions) {

    WhyUnplaced {
        free = List.copyOf(free);
        suggestions = List.copyOf(suggestions);
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
