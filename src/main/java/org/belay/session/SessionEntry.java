package org.belay.session;

import java.util.Set;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands in the calendars of those who meet.
 *
 * @param calendarKey the same however often the session is moved
 * @param sequence counts up with each change that calendars are told
 * @param match null for a session of a circle
 * @param circle null for a session of a match
 * @param place read by those who meet alone
 * @param people those in whose calendars it stands
 */
public record SessionEntry(
        SessionId id,
        String calendarKey,
        int sequence,
        Slot time,
        SessionKind kind,
        @Nullable String place,
        @Nullable MatchId match,
        @Nullable CircleId circle,
        ProgramId program,
        Set<PersonId> people) {

    public SessionEntry {
        people = Set.copyOf(people);
    }

    SessionEntry forOnly(PersonId person) {
        return new SessionEntry(id, calendarKey, sequence, time, kind, place, match, circle, program, Set.of(person));
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "SessionEntry[" + id + "]";
    }
}
