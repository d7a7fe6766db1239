package org.belay.worklist.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.PlainTable;
import org.belay.worklist.ItemKind;
import org.belay.worklist.Worklist;

/** How the minutes in the header come about: the usual minutes of a kind, times how many there are. */
final class MinutesDialog extends Dialog {

    MinutesDialog(Worklist worklist) {
        setHeaderTitle(getTranslation("worklist.minutes.title"));
        var table = new PlainTable(
                getTranslation("worklist.minutes.title"),
                getTranslation("worklist.minutes.kind"),
                getTranslation("worklist.minutes.items"),
                getTranslation("worklist.minutes.each"),
                getTranslation("worklist.minutes.together"));
        for (var kind : ItemKind.values()) {
            int many = worklist.open().getOrDefault(kind, 0);
            if (many > 0) {
                table.line(
                        getTranslation("worklist.kind." + kind),
                        Integer.toString(many),
                        Integer.toString(kind.minutes()),
                        Integer.toString(kind.minutes() * many));
            }
        }
        add(Blocks.block("b-form", new Paragraph(getTranslation("worklist.minutes.text")), table));
        getFooter().add(Buttons.plain(getTranslation("action.close"), this::close));
    }
}
