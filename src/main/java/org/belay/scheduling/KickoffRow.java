package org.belay.scheduling;

import java.time.Instant;
import java.util.List;
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

    /** As it stands in the schedule of its cohort. */
    ScheduledRow scheduled(@Nullable String roomName) {
        return new ScheduledRow(
                null,
                MeetingKind.KICKOFF,
                null,
                null,
                null,
                null,
                null,
                state,
                startsAt,
                minutes,
                kind,
                room,
                roomName,
                pinned,
                version,
                false,
                List.of());
    }

    KickoffRow version(long other) {
        return new KickoffRow(id, cohort, state, startsAt, minutes, kind, room, pinned, other);
    }

    /** Whether a run with these settings leaves it where it is, and sessions come after it. */
    boolean stays(ScheduleSettings settings) {
        return !(settings.kickoff() && open());
    }

    /** Whether a run may put it elsewhere. */
    boolean open() {
        return state == SessionState.PROPOSED && !pinned;
    }
}
