package org.belay.goal;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A short report on a goal.
 *
 * @param fromSession whether it was written with the log of a session
 * @param encouragement what somebody answered
 */
public record CheckIn(
        CheckInId id,
        GoalId goal,
        PersonId by,
        String byName,
        Instant at,
        int level,
        Step step,
        @Nullable Integer confidence,
        @Nullable String blocker,
        @Nullable String nextStep,
        boolean asksHelp,
        boolean fromSession,
        @Nullable Encouragement encouragement) {

    /** A short answer to a check-in. */
    public record Encouragement(PersonId by, String byName, Instant at, String words) {

        @Override
        public String toString() {
            return "Encouragement[" + by + "]";
        }
    }

    CheckIn withoutEncouragement() {
        return new CheckIn(
                id, goal, by, byName, at, level, step, confidence, blocker, nextStep, asksHelp, fromSession, null);
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "CheckIn[" + id + "]";
    }
}
