package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.belay.program.ChangedGuide;
import org.belay.program.ChangedGuide.Standing;
import org.belay.program.PartChange;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.ui.Blocks;

/** What an edit of the plan changes of each guide, in words. */
final class GuideEffects {

    private GuideEffects() {}

    static Component of(ChangedGuide changed) {
        var before = changed.before();
        var after = changed.after();
        if (before == null) {
            return after == null ? Blocks.column() : whole(after, "new");
        }
        if (after == null) {
            return whole(before, "gone");
        }
        var list = new UnorderedList();
        list.addClassNames("b-names", "b-muted");
        words(changed, before, after).forEach(line -> list.add(new ListItem(line)));
        return Blocks.block("b-column b-tight", Blocks.strong(after.title()), list);
    }

    private static Component whole(Standing guide, String what) {
        return Blocks.block(
                "b-column b-tight",
                Blocks.strong(guide.title()),
                Blocks.muted(text("program-plan.effect.guide." + what, guide.session(), guide.minutes())));
    }

    private static List<String> words(ChangedGuide changed, Standing before, Standing after) {
        var words = new ArrayList<String>();
        if (!before.title().equals(after.title())) {
            words.add(text("program-plan.effect.guide.title", before.title(), after.title()));
        }
        if (before.session() != after.session()) {
            words.add(text("program-plan.effect.guide.session", before.session(), after.session()));
        }
        changed.agenda().forEach(part -> words.add(words("agenda", part, GuideEffects::item)));
        changed.prompts().forEach(part -> words.add(words("prompt", part, prompt -> prompt)));
        return words;
    }

    private static <T> String words(String kind, PartChange<T> part, Function<T, String> name) {
        var before = part.before();
        var after = part.after();
        if (before == null) {
            return after == null ? "" : text("program-plan.effect." + kind + ".new", name.apply(after));
        }
        if (after == null) {
            return text("program-plan.effect." + kind + ".gone", name.apply(before));
        }
        return part.moves()
                ? text("program-plan.effect." + kind + ".moved", name.apply(after))
                : text("program-plan.effect." + kind + ".changed", name.apply(before), name.apply(after));
    }

    private static String item(AgendaItem item) {
        return text("program-plan.effect.item", item.what(), item.minutes());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
