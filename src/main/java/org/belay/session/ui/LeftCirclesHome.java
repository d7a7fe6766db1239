package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import java.util.List;
import java.util.Optional;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CircleSessions;
import org.belay.session.LeftNote;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.HomeCard;

/** What somebody wrote for themselves about circles whose pages are closed to them now. */
@org.springframework.stereotype.Component
class LeftCirclesHome implements HomeCard {

    private final CircleSessions circles;

    LeftCirclesHome(CircleSessions circles) {
        this.circles = circles;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Optional<Component> content() {
        var notes = circles.notesOfLeftCircles();
        return notes.isEmpty() ? Optional.empty() : Optional.of(Blocks.block("b-main", card(notes)));
    }

    /** Folded: nobody looks over a shoulder at home. */
    private Component card(List<LeftNote> notes) {
        var all = new Details(text("session.left-circles.open", notes.size()));
        notes.forEach(note -> all.add(row(note)));
        return Blocks.card(text("session.left-circles"), WhoSees.of(Permission.SEE_PRIVATE_NOTE), all);
    }

    private Component row(LeftNote note) {
        var words = Blocks.paragraph(note.text());
        words.addClassName("b-prose");
        var from = text("session.left-circles.from", note.circle(), Formats.date(note.startsAt()));
        var remove = Buttons.icon("trash-2", text("session.left-circles.remove", from), () -> confirm(note));
        return Blocks.block("b-column b-tight", words, Blocks.row(Blocks.meta(from), Blocks.grow(), remove));
    }

    private void confirm(LeftNote note) {
        new ConfirmDialog(
                        text("session.left-circles.remove-title"),
                        text("session.left-circles.remove-confirm"),
                        () -> circles.removePrivateNote(note.session()),
                        () -> UI.getCurrent().refreshCurrentRoute(false),
                        Blocks.paragraph(text("session.left-circles.remove-text")))
                .open();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
