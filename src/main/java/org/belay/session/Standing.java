package org.belay.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Where a session stands, for who goes on to change it. */
record Standing(
        SessionId id,
        @Nullable MatchId match,
        @Nullable CircleId circle,
        SessionState state,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable String place,
        String calendarKey,
        int sequence,
        long version) {

    Slot time() {
        return new Slot(startsAt, startsAt.plus(minutes, ChronoUnit.MINUTES));
    }

    void requireVersion(long read) {
        ChangedMeanwhile.unlessOne(version == read ? 1 : 0, id);
    }

    void requireState(Set<SessionState> states) {
        if (!states.contains(state)) {
            throw new Refused(Problem.of("session.problem.state"));
        }
    }

    SessionEntry entry(Gathering gathering) {
        return new SessionEntry(
                id, calendarKey, sequence, time(), kind, place, match, circle, gathering.program(), gathering.people());
    }

    /** It took place, and the rating is one that can be given. */
    void requireRatable(int rating) {
        if (state != SessionState.HELD) {
            throw new Refused(Problem.of("session.problem.not-held"));
        }
        if (rating < 1 || rating > 5) {
            throw new Refused(Problem.of("session.problem.rating"));
        }
    }
}
