package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.belay.goal.GoalText;
import org.belay.shared.ui.Blocks;
import org.jspecify.annotations.Nullable;

/** The five levels of a goal side by side, on a phone one under another: where it stands, and what is expected. */
final class LevelScale extends Div {

    /** @param now null for a former wording, which stands nowhere any more */
    LevelScale(GoalText text, @Nullable Integer now) {
        var list = new OrderedList();
        list.addClassName("b-levels");
        for (var level = GoalText.LOWEST; level <= GoalText.HIGHEST; level++) {
            list.add(cell(text, level, now != null && now == level));
        }
        add(list);
    }

    private ListItem cell(GoalText text, int level, boolean now) {
        var head = new StringBuilder(GoalWords.level(level));
        if (level == 0) {
            head.append(' ').append(getTranslation("goal.expected"));
        }
        if (now) {
            head.append(" · ").append(getTranslation("goal.now"));
        }
        var cell = new ListItem(Blocks.strong(head.toString()), new Span(text.level(level)));
        cell.addClassName("b-level");
        if (now) {
            cell.addClassName("b-now");
            cell.getElement().setAttribute("aria-current", "step");
        }
        if (level == 0) {
            cell.addClassName("b-expected");
        }
        return cell;
    }
}
