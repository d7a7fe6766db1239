package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.belay.goal.Wording;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;

/** What makes a goal SMART, as far as it was said; that it is realistic, somebody else says. */
final class SmartTicks extends Div {

    SmartTicks(Wording wording) {
        addClassNames("b-row");
        var text = wording.text();
        tick(getTranslation("goal.smart.specific"), true);
        tick(getTranslation("goal.smart.measurable"), !text.measure().isEmpty());
        var check = wording.check();
        if (check != null && check.agreed()) {
            tick(getTranslation("goal.smart.agreed", check.byName(), Formats.date(check.at())), true);
        } else {
            tick(getTranslation("goal.smart.realistic"), !text.realistic().isEmpty());
        }
        tick(getTranslation("goal.smart.relevant"), !text.relevant().isEmpty());
        tick(getTranslation("goal.smart.dated"), true);
    }

    private void tick(String words, boolean said) {
        if (said) {
            add(Blocks.block("b-tick", Icons.of("check"), new Span(words)));
        }
    }
}
