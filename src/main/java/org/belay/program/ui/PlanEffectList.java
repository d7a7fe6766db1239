package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.belay.program.PlanEffect;
import org.belay.program.PlanEffect.ChangedMatch;
import org.belay.program.PlanEffect.ChangedMilestone;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** Which matches an edit of the plan changes, and how. */
final class PlanEffectList extends Div {

    private static final int MOST_SHOWN = 50;

    PlanEffectList(PlanEffect effect) {
        addClassName("b-column");
        add(Blocks.text(getTranslation("program-plan.effect", effect.changed().size(), effect.matches())));
        if (effect.guidesChanged()) {
            add(Blocks.text(getTranslation("program-plan.effect.guides", effect.matches())));
        }
        effect.changed().stream().limit(MOST_SHOWN).forEach(match -> add(Blocks.rule(), match(match)));
        if (effect.changed().size() > MOST_SHOWN) {
            add(Blocks.muted(
                    getTranslation("program-plan.effect.more", effect.changed().size() - MOST_SHOWN)));
        }
    }

    private Component match(ChangedMatch changed) {
        var pair = changed.match().pair();
        var list = new UnorderedList();
        list.addClassNames("b-names", "b-muted");
        changed.milestones().forEach(milestone -> list.add(new ListItem(words(milestone))));
        return Blocks.block(
                "b-column b-tight",
                Blocks.strong(pair == null ? getTranslation("program-plan.effect.match") : pair),
                Blocks.meta(changed.match().cohort()),
                list);
    }

    private String words(ChangedMilestone changed) {
        var before = changed.before();
        var after = changed.after();
        if (before == null) {
            return getTranslation("program-plan.effect.new", changed.title(), day(after));
        }
        if (after == null) {
            return getTranslation("program-plan.effect.gone", changed.title(), day(before));
        }
        return before.equals(after)
                ? getTranslation("program-plan.effect.words", changed.title(), day(after))
                : getTranslation("program-plan.effect.moved", changed.title(), day(before), day(after));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : Formats.date(day);
    }
}
