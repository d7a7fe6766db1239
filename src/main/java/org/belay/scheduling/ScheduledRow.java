package org.belay.scheduling;

import java.time.Instant;
import java.util.List;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.workshop.WorkshopId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a cohort in its schedule.
 *
 * @param session null for a kickoff and a workshop
 * @param workshop null for anything else
 * @param date which of its dates; null for anything else
 * @param title the two names, the name of the circle or the title of the workshop; null for a kickoff
 * @param own whether the reader is one of those who meet, and sees it as they do
 * @param conflicts what stands against it where it is; worked out for those ahead
 */
public record ScheduledRow(
        @Nullable SessionId session,
        MeetingKind meeting,
        @Nullable MatchId match,
        @Nullable CircleId circle,
        @Nullable WorkshopId workshop,
        @Nullable CourseDate date,
        @Nullable String title,
        SessionState state,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable RoomId room,
        @Nullable String roomName,
        boolean pinned,
        long version,
        boolean own,
        List<Conflict> conflicts) {

    public ScheduledRow {
        conflicts = List.copyOf(conflicts);
    }

    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    Slot time() {
        return new Slot(startsAt, endsAt());
    }

    public boolean proposed() {
        return state == SessionState.PROPOSED;
    }

    /**
     * Whether the reader may put it elsewhere: not their own, and not one that has begun. Of what many come to a proposal
     * alone; once it is agreed, a workshop moves on its page.
     */
    public boolean movable(Instant now) {
        return !own && startsAt.isAfter(now) && (proposed() || (session != null && state == SessionState.SCHEDULED));
    }

    public MeetingKey key(CohortId cohort) {
        return session != null
                ? new MeetingKey.OfSession(session)
                : date != null ? new MeetingKey.OfWorkshop(date.id()) : new MeetingKey.OfKickoff(cohort);
    }

    ScheduledRow against(List<Conflict> found) {
        return new ScheduledRow(
                session, meeting, match, circle, workshop, date, title, state, startsAt, minutes, kind, room, roomName,
                pinned, version, own, found);
    }
}
