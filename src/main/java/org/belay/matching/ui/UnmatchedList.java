package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.belay.matching.UnmatchedRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** Everybody who has nobody, with why. */
class UnmatchedList extends Div {

    UnmatchedList(List<UnmatchedRow> rows, Consumer<UnmatchedRow> assign) {
        addClassName("b-unmatched");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("matching.unmatched"));
        add(Blocks.heading(text("matching.unmatched.title", rows.size())));
        rows.forEach(row -> {
            var why = row.why();
            var line = Blocks.row(
                    Blocks.who(
                            row.party().name(),
                            text(row.asMentor() ? "matching.mentor" : "matching.mentee") + " · "
                                    + Words.place(row.party())),
                    Blocks.muted(why == null ? text("matching.own-pair") : Words.why(why)),
                    Blocks.grow());
            if (!row.asMentor() && why != null) {
                line.add(Buttons.plain(text("matching.assign"), () -> assign.accept(row)));
            }
            add(line);
        });
    }
}
