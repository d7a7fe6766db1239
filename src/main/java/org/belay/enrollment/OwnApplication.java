package org.belay.enrollment;

import java.time.Instant;
import java.util.Map;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An application as its author reads it.
 *
 * @param reason why it was declined, or what is still asked; null for neither
 * @param names of those on the wish and avoid lists
 */
public record OwnApplication(
        EnrollmentId id,
        long version,
        EnrollmentState state,
        @Nullable Instant appliedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        ApplicationDraft draft,
        Map<PersonId, String> names) {

    public OwnApplication {
        names = Map.copyOf(names);
    }

    /** Whether the author may still change it; withdrawn ones may be handed in again. */
    public boolean mayChange() {
        return state == EnrollmentState.INVITED || state == EnrollmentState.WITHDRAWN || state.awaitsDecision();
    }

    public boolean mayWithdraw() {
        return state.whenGivenUp() == EnrollmentState.WITHDRAWN;
    }

    /** Whether the author may leave the cohort, and with it a match that is going on. */
    public boolean mayLeave() {
        return state.whenGivenUp() == EnrollmentState.LEFT;
    }
}
