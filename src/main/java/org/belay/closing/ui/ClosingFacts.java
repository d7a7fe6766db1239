package org.belay.closing.ui;

import java.util.ArrayList;
import org.belay.closing.ClosingRow;
import org.belay.shared.ui.Formats;

/** What there is of a pair before it completes, and what is still missing, in a line. */
final class ClosingFacts {

    private ClosingFacts() {}

    static String of(ClosingRow row) {
        var facts = new ArrayList<String>();
        facts.add(UiText.of("state.MatchState." + row.state()));
        facts.add(UiText.of("closing.held", row.held()));
        if (row.unlogged() > 0) {
            facts.add(UiText.of("closing.unlogged", row.unlogged()));
        }
        if (row.ahead() > 0) {
            facts.add(UiText.of("closing.ahead", row.ahead()));
        }
        facts.add(UiText.of("closing.reflections", row.reflections(), 2));
        if (!row.wishes().isEmpty()) {
            facts.add(WrittenCard.words(row.wishes()));
        }
        var extended = row.extendedUntil();
        if (extended != null) {
            facts.add(UiText.of("closing.extended", Formats.date(extended)));
        }
        return String.join(" · ", facts);
    }
}
