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
import org.belay.shared.ui.LongList;
import org.belay.shared.ui.SearchField;
import org.jspecify.annotations.Nullable;

/** Which matches an edit of the plan changes, and how. */
final class PlanEffectList extends Div {

    private final transient PlanEffect effect;
    private final Div matches = Blocks.column();

    PlanEffectList(PlanEffect effect) {
        this.effect = effect;
        addClassName("b-column");
        if (!effect.guides().isEmpty()) {
            add(Blocks.text(getTranslation("program-plan.effect.guides", effect.matches())));
            effect.guides().forEach(guide -> add(GuideEffects.of(guide)));
            add(Blocks.rule());
        }
        add(Blocks.text(getTranslation("program-plan.effect", effect.changed().size(), effect.matches())));
        if (effect.changed().size() > LongList.AT_ONCE) {
            var words = new SearchField(getTranslation("program-plan.effect.search"));
            words.addValueChangeListener(change -> show(change.getValue()));
            add(words);
        }
        add(matches);
        show("");
    }

    /** Those whose name, or that of their cohort, has these words. */
    private void show(String words) {
        var wanted = words.strip().toLowerCase(getLocale());
        var found = effect.changed().stream()
                .filter(changed -> name(changed).toLowerCase(getLocale()).contains(wanted)
                        || changed.match().cohort().toLowerCase(getLocale()).contains(wanted))
                .toList();
        matches.removeAll();
        matches.add(
                found.isEmpty() && !wanted.isEmpty()
                        ? Blocks.muted(getTranslation("program-plan.effect.not-found"))
                        : new LongList<>(found, this::match));
    }

    private String name(ChangedMatch changed) {
        var name = changed.match().name();
        return name == null ? getTranslation("program-plan.effect.match") : name;
    }

    private Component match(ChangedMatch changed) {
        var list = new UnorderedList();
        list.addClassNames("b-names", "b-muted");
        changed.milestones().forEach(milestone -> list.add(new ListItem(words(milestone))));
        return Blocks.block(
                "b-column b-tight",
                Blocks.rule(),
                Blocks.strong(name(changed)),
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
