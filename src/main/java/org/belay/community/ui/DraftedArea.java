package org.belay.community.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;

/** A text that is kept while somebody types it, and offered again when they come back. */
final class DraftedArea extends Div {

    private final transient Drafts drafts;
    private final transient DraftKey key;
    private final LimitedArea area = new LimitedArea();

    DraftedArea(Drafts drafts, DraftKey key, String label, int longest, int rows) {
        this.drafts = drafts;
        this.key = key;
        addClassNames("b-column", "b-tight");
        area.setLabel(label);
        area.setMaxLength(longest);
        area.setMinRows(rows);
        area.setWidthFull();
        drafts.find(key).map(Draft::text).ifPresent(area::setValue);
        add(area, new AutoSave(List.of(area), () -> drafts.keep(key, area.getValue())));
    }

    String value() {
        return area.getValue();
    }

    boolean isBlank() {
        return area.getValue().isBlank();
    }

    boolean isTooLong() {
        // What else was told of it may be right by now; too long a text stays told off.
        area.setInvalid(false);
        return !Fields.right(area);
    }

    void complain(String words) {
        area.setErrorMessage(words);
        area.setInvalid(true);
        area.focus();
    }

    void focus() {
        area.focus();
    }

    /** For when it is taken back. */
    void keep(String words) {
        drafts.keep(key, words);
    }

    /** What was said is said. */
    void done() {
        drafts.discard(key);
        area.clear();
        area.setInvalid(false);
    }
}
