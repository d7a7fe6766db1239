package org.belay.session;

import java.util.Map;
import org.belay.goal.GoalId;
import org.belay.goal.Step;
import org.jspecify.annotations.Nullable;

/**
 * What one of the pair records about a session: the facts, one commitment, and apart from them the notes.
 *
 * @param promise null for none
 * @param sharedNote read by the pair; null or blank removes the author's
 * @param privateNote read by its author alone; null or blank removes it
 * @param steps how goals moved that the pair shares
 */
public record SessionLog(
        Outcome outcome,
        @Nullable Promise promise,
        @Nullable String sharedNote,
        @Nullable String privateNote,
        Map<GoalId, Step> steps) {

    public SessionLog {
        steps = Map.copyOf(steps);
    }

    /** Of a session that brought nothing to goals. */
    public SessionLog(
            Outcome outcome, @Nullable Promise promise, @Nullable String sharedNote, @Nullable String privateNote) {
        this(outcome, promise, sharedNote, privateNote, Map.of());
    }

    public static SessionLog of(Outcome outcome) {
        return new SessionLog(outcome, null, null, null);
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "SessionLog[" + outcome.getClass().getSimpleName() + "]";
    }
}
