package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.card.Card;
import java.util.List;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.Member;
import org.belay.session.Note;
import org.belay.session.NoteVisibility;
import org.belay.session.SessionRow;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.LimitedArea;

/** What the people of a circle wrote about its sessions, as one of them reads it. */
record CircleNotes(CircleSpace space, Member me, CircleSessions sessions) {

    private static final int LONGEST = 3900;

    /** All that they shared. */
    Card shared() {
        return all("session.shared-notes", WhoSees.ofCircle(Permission.SEE_SHARED_NOTE), space.notes());
    }

    /** All that the reader wrote for nobody else. */
    Card ofReader() {
        return all("session.private-notes", WhoSees.of(Permission.SEE_PRIVATE_NOTE), space.privateNotes());
    }

    private Card all(String title, WhoSees readers, List<Note> notes) {
        var card = Blocks.card(text(title), readers);
        if (notes.isEmpty()) {
            card.add(Blocks.muted(text(title + "-none")));
        }
        for (var session : space.sessions()) {
            notes.stream()
                    .filter(note -> note.session().equals(session.id()))
                    .forEach(note -> card.add(
                            said(note, text("session.note-from", space.nameOf(note.author()), session.number()))));
        }
        return card;
    }

    /** Of one session: what the others shared, and the reader's own to write. */
    Card shared(SessionRow session) {
        var notes = space.notesOf(session.id());
        var card = Blocks.card(text("session.shared-notes"), WhoSees.ofCircle(Permission.SEE_SHARED_NOTE));
        notes.stream()
                .filter(note -> !note.author().equals(me.person()))
                .forEach(note -> card.add(said(note, space.nameOf(note.author()))));
        write(card, session, "session.circle.own-note", NoteVisibility.SHARED, notes);
        return card;
    }

    /** What the reader writes on it for nobody else. */
    Card ofReader(SessionRow session) {
        var card = Blocks.card(text("session.private-note"), WhoSees.of(Permission.SEE_PRIVATE_NOTE));
        var notes = space.privateNotes().stream()
                .filter(note -> note.session().equals(session.id()))
                .toList();
        if (!space.circle().acceptsLogs()) {
            notes.forEach(note -> card.add(said(note, space.nameOf(note.author()))));
        }
        write(card, session, "session.circle.own-private-note", NoteVisibility.PRIVATE, notes);
        return card;
    }

    private void write(Card card, SessionRow session, String label, NoteVisibility readers, List<Note> notes) {
        if (space.circle().acceptsLogs()) {
            var own = new LimitedArea(text(label));
            own.setMaxLength(LONGEST);
            own.setMinRows(3);
            own.setWidthFull();
            own.setValue(notes.stream()
                    .filter(note -> note.author().equals(me.person()))
                    .map(Note::text)
                    .findFirst()
                    .orElse(""));
            card.add(own, new AutoSave(List.of(own), () -> sessions.note(session.id(), readers, own.getValue())));
        }
    }

    private static Component said(Note note, String from) {
        var words = Blocks.paragraph(note.text());
        words.addClassName("b-prose");
        return Blocks.block("b-column b-tight", words, Blocks.meta(from));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
