package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import org.belay.matching.CircleOverview;
import org.belay.matching.CircleOverview.Alone;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** Everybody in no circle, with why and the circles nearest to taking them; worked out for those who are on the page. */
class AloneList extends Div {

    /** What stands against everybody else is counted for each, so not for all at once. */
    private static final int STEP = 25;

    private final transient CircleTools tools;
    private final CohortId cohort;
    private final transient Runnable reload;
    private final int inAll;
    private final Div list = new Div();
    private final Button more = Buttons.plain("", this::showMore);
    private int shown;

    AloneList(CircleTools tools, CohortId cohort, CircleOverview overview, Runnable reload) {
        this.tools = tools;
        this.cohort = cohort;
        this.reload = reload;
        inAll = overview.aloneInAll();
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", text("matching.circle.alone"));
        var part = new NativeDetails(text("matching.circle.alone-count", inAll), new Div(list, more));
        more.setVisible(false);
        part.addToggleListener(toggled -> {
            if (toggled.isOpened() && shown == 0) {
                showMore();
            }
        });
        if (!overview.forming().isEmpty()) {
            part.setOpen(true);
            showMore();
        }
        addClassName("b-pane");
        add(Blocks.block("b-unmatched b-fill", part));
    }

    /** Whoever asked for more goes on reading where the new ones begin. */
    private void showMore() {
        var before = shown;
        var lines = tools.atWork().alone(cohort, shown, STEP).stream()
                .map(this::line)
                .toList();
        lines.forEach(list::add);
        shown += lines.size();
        var left = inAll - shown;
        more.setVisible(left > 0 && !lines.isEmpty());
        more.setText(text("matching.circle.alone-more", Math.min(left, STEP), left));
        if (before > 0 && !lines.isEmpty()) {
            var first = lines.getFirst().getElement();
            first.setAttribute("tabindex", "-1");
            first.callJsFunction("focus");
        }
    }

    private Component line(Alone one) {
        var why = one.why();
        var words = Blocks.column(Blocks.muted(why == null ? text("matching.own-pair") : Words.why(why)));
        one.openings()
                .forEach(opening -> words.add(Blocks.muted(
                        text("matching.circle.opening", opening.circle().name(), CircleWords.opening(opening)))));
        var line = Blocks.block(
                "b-unmatched-row",
                Blocks.block("b-who-lines", Blocks.strong(one.party().name()), Blocks.meta(Words.place(one.party()))),
                words);
        if (why != null) {
            line.add(Blocks.row(Buttons.plain(
                    text("matching.circle.choose"),
                    () -> new MoveDialog(tools, cohort, one.party(), null, reload).open())));
        }
        return line;
    }
}
