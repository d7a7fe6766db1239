package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.Consumer;
import org.belay.matching.UnmatchedRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** Everybody who has nobody, with why: mentees first, for they wait; mentors folded away. */
class UnmatchedList extends Div {

    private final transient Consumer<UnmatchedRow> assign;
    private final transient Consumer<UnmatchedRow> help;
    private final transient MenteeDrag drag;

    /**
     * @param alone whether nothing stands above, so that the list may take all the room and mentors show too
     * @param help asks what would match somebody
     * @param drag by which a mentee is taken to a mentor
     */
    UnmatchedList(
            List<UnmatchedRow> rows,
            boolean alone,
            Consumer<UnmatchedRow> assign,
            Consumer<UnmatchedRow> help,
            MenteeDrag drag) {
        this.assign = assign;
        this.help = help;
        this.drag = drag;
        addClassName("b-unmatched");
        if (alone) {
            addClassName("b-fill");
        }
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("matching.unmatched"));
        var mentees = rows.stream().filter(row -> !row.asMentor()).toList();
        var mentors = rows.stream().filter(UnmatchedRow::asMentor).toList();
        add("matching.unmatched.title", mentees, true);
        add("matching.unmatched.mentors", mentors, alone);
    }

    private void add(String title, List<UnmatchedRow> rows, boolean open) {
        if (rows.isEmpty()) {
            return;
        }
        var lines = rows.stream().map(this::line).toArray(Div[]::new);
        var part = new NativeDetails(text(title, rows.size()), new Div(lines));
        part.setOpen(open);
        add(part);
    }

    private Div line(UnmatchedRow row) {
        var why = row.why();
        var line = Blocks.block(
                "b-unmatched-row",
                Blocks.block("b-who-lines", Blocks.strong(row.party().name()), Blocks.meta(Words.place(row.party()))),
                Blocks.muted(why == null ? text("matching.own-pair") : Words.why(why)));
        var actions = Blocks.row();
        if (why != null) {
            actions.add(Buttons.plain(text("matching.help"), () -> help.accept(row)));
        }
        if (!row.asMentor() && why != null) {
            actions.add(Buttons.plain(text("matching.assign"), () -> assign.accept(row)));
            drag.from(line, row.party());
        }
        line.add(actions);
        return line;
    }
}
