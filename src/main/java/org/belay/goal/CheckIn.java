package org.belay.goal;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A short report on a goal.
 *
 * @param fromSession whether it was written with the log of a session
 * @param encouragement what somebody answered
 * @param care that a coordinator has taken care of the call for help; null while nobody has
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
        @Nullable Encouragement encouragement,
        @Nullable Care care) {

    /** A short answer to a check-in. */
    public record Encouragement(PersonId by, String byName, Instant at, String words) {

        @Override
        public String toString() {
            return "Encouragement[" + by + "]";
        }
    }

    /**
     * A coordinator has taken care of a call for help.
     *
     * @param note for whoever asked alone
     */
    public record Care(
            PersonId by,
            String byName,
            Instant at,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Care[" + by + "]";
        }
    }

    /** Whether help is asked for and nobody has taken care of it yet. */
    boolean calls() {
        return asksHelp && care == null;
    }

    CheckIn withoutEncouragement() {
        return with(null, care);
    }

    /** As this reader may see it: a note of whoever took care of it is for who asked. */
    CheckIn seenBy(PersonId reader) {
        return care == null || care.note() == null || by.equals(reader)
                ? this
                : with(encouragement, new Care(care.by(), care.byName(), care.at(), null));
    }

    private CheckIn with(@Nullable Encouragement answer, @Nullable Care taken) {
        return new CheckIn(
                id,
                goal,
                by,
                byName,
                at,
                level,
                step,
                confidence,
                blocker,
                nextStep,
                asksHelp,
                fromSession,
                answer,
                taken);
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "CheckIn[" + id + "]";
    }
}
