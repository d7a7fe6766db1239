package org.belay.session;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a circle as somebody may see them.
 *
 * @param me the reader, when one of those who meet; null for who coordinates the program
 * @param zone in which the reader reads times
 * @param mayKeep whether the reader plans and logs
 * @param sessions the latest first; without what is confided where the reader does not meet
 * @param present who was there, of sessions that were held
 * @param notes that all of them read; none for who does not meet
 * @param privateNotes the reader's own
 * @param commitments none for who does not meet
 * @param toRate the latest held session at which the reader was, and which they have not rated; null when there is none
 * @param names of all who wrote, promised or were there, also of those who have left
 */
public record CircleSpace(
        CircleHead circle,
        @Nullable Member me,
        ZoneId zone,
        boolean mayKeep,
        List<SessionRow> sessions,
        Map<SessionId, Set<PersonId>> present,
        List<Note> notes,
        List<Note> privateNotes,
        List<CommitmentRow> commitments,
        @Nullable SessionRow toRate,
        Map<PersonId, String> names) {

    public CircleSpace {
        sessions = List.copyOf(sessions);
        present = Map.copyOf(present);
        notes = List.copyOf(notes);
        privateNotes = List.copyOf(privateNotes);
        commitments = List.copyOf(commitments);
        names = Map.copyOf(names);
    }

    /** @param person who wrote, promised or was there */
    public String nameOf(PersonId person) {
        return names.getOrDefault(person, "");
    }

    public Optional<SessionRow> session(SessionId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** @param session one of them */
    public List<Note> notesOf(SessionId session) {
        return notes.stream().filter(note -> note.session().equals(session)).toList();
    }
}
