package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import org.belay.program.ProgramFacts;
import org.belay.shared.ui.Blocks;

/** For whom a program is, who may join, and what is to come of it. */
final class ProgramWords {

    private ProgramWords() {}

    static Component[] of(ProgramFacts program) {
        var facts = new ArrayList<Component>();
        var audience = program.audience();
        if (audience != null) {
            facts.add(Blocks.muted(text("enrollment.open.audience", audience)));
        }
        var who = program.whoMayJoin();
        if (who != null) {
            facts.add(Blocks.muted(text("enrollment.open.who-may-join", who)));
        }
        if (!program.outcomes().isEmpty()) {
            facts.add(Blocks.muted(text("enrollment.open.outcomes")));
            var list = new UnorderedList();
            list.addClassNames("b-names", "b-muted");
            program.outcomes()
                    .forEach(o -> list.add(new ListItem(text("enrollment.open.outcome", o.outcome(), o.measure()))));
            facts.add(list);
        }
        return facts.toArray(Component[]::new);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
