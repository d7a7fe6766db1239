package org.belay.scheduling;

import java.time.Instant;
import org.belay.organization.RoomId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/** The kickoff of a cohort; proposed, or agreed. */
public record KickoffRow(
        KickoffId id,
        CohortId cohort,
        SessionState state,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable RoomId room,
        boolean pinned,
        long version) {

    public Slot time() {
        return new Slot(startsAt, startsAt.plusSeconds(60L * minutes));
    }

    /** Whether a run may put it elsewhere. */
    boolean open() {
        return state == SessionState.PROPOSED && !pinned;
    }
}
