package org.belay.session;

import java.time.Instant;
import org.belay.shared.PersonId;

/** A note on a session, opened for somebody who may read it. */
public record Note(SessionId session, PersonId author, NoteVisibility visibility, String text, Instant changedAt) {

    @Override
    public String toString() {
        return "Note[" + session + ", " + visibility + "]";
    }
}
