package org.belay.goal;

import java.time.Instant;
import java.util.List;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A goal from before Belay kept it.
 *
 * @param match with whose partner it is shared
 * @param owner one of the two
 * @param agreedAt when the partner found it realistic; null for never
 * @param course what happened with it, in its order
 * @param reachedAt null while it is open
 */
public record PastGoal(
        MatchId match,
        PersonId owner,
        GoalDraft draft,
        Instant writtenAt,
        @Nullable Instant agreedAt,
        List<Event> course,
        @Nullable Instant reachedAt) {

    public PastGoal {
        course = List.copyOf(course);
    }

    /** Something that happened with it. */
    public sealed interface Event {}

    /** @param encouragement what the partner answered; null for nothing */
    public record CheckedIn(
            Instant at, CheckInDraft draft, @Nullable String encouragement) implements Event {

        @Override
        public String toString() {
            return "CheckedIn[" + at + "]";
        }
    }

    public record SetBack(Instant at, SetbackDraft draft) implements Event {}

    public record Revised(Instant at, GoalDraft draft, String why) implements Event {}
}
