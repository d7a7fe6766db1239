package org.belay.session;

import java.util.List;
import org.belay.organization.RoomId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms: no two things at a time, whatever they are. Whoever takes one locks it first, after people's calendars. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RoomBookings {

    private final ProposedSessionRepository sessions;
    private final List<RoomUse> others;

    RoomBookings(ProposedSessionRepository sessions, List<RoomUse> others) {
        this.sessions = sessions;
        this.others = List.copyOf(others);
    }

    /**
     * Whether anything that is agreed has the room then.
     *
     * @param but a session that would give it up; null for none
     */
    public boolean taken(RoomId room, Slot time, @Nullable SessionId but) {
        return sessions.roomTaken(room, time, but) || others.stream().anyMatch(other -> other.taken(room, time));
    }

    /** The same for a session that had a room, and is to have it again. */
    void requireFree(SessionId session, Slot time) {
        requireFree(sessions.roomOf(session), time, session);
    }

    /**
     * Until the transaction ends, nobody else takes the room.
     *
     * @param room null for none
     */
    public void requireFree(@Nullable RoomId room, Slot time, @Nullable SessionId but) {
        if (room == null) {
            return;
        }
        sessions.lockRoom(room);
        if (taken(room, time, but)) {
            throw new Refused(Problem.of("session.problem.room-taken"));
        }
    }
}
