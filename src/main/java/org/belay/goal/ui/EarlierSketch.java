package org.belay.goal.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.belay.goal.Goal;
import org.belay.goal.GoalText;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** What a goal says now beside a sketch of an earlier wording: nobody writes over what others wrote without having seen it. */
final class EarlierSketch extends Div {

    /** @param chosen once one of the two is */
    EarlierSketch(Goal goal, Sketch sketch, Runnable chosen) {
        addClassName("b-column");
        var now = Blocks.card(getTranslation("goal.worded-now"), GoalWords.readers(goal.head(), Permission.SEE_GOAL));
        fill(now, goal.text());
        now.add(Buttons.of(getTranslation("goal.use-current"), "check", () -> {
            sketch.discard();
            chosen.run();
        }));
        var own = Blocks.card(getTranslation("goal.own-sketch"), WhoSees.of(Permission.KEEP_DRAFT));
        sketch.left().ifPresent(left -> fill(own, wording(left, goal.text())));
        own.add(Buttons.of(getTranslation("goal.use-sketch"), "pencil", () -> {
            sketch.adopt();
            chosen.run();
        }));
        add(
                Blocks.note(Tone.WARNING, "triangle-alert", Blocks.text(getTranslation("goal.sketch-earlier"))),
                Blocks.block("b-even", now, own));
    }

    /** The wording that a sketch holds; what it leaves out is as it was. */
    private static GoalText wording(Map<String, String> left, GoalText before) {
        var due = left.getOrDefault("due", "");
        return new GoalText(
                left.getOrDefault("title", before.title()),
                left.getOrDefault("measure", before.measure()),
                left.getOrDefault("realistic", before.realistic()),
                left.getOrDefault("relevant", before.relevant()),
                due.isEmpty() ? before.dueOn() : LocalDate.parse(due),
                IntStream.range(0, before.levels().size())
                        .mapToObj(i ->
                                left.getOrDefault("level" + i, before.levels().get(i)))
                        .toList());
    }

    private void fill(Card card, GoalText text) {
        said(card, "title", text.title());
        said(card, "measure", text.measure());
        said(card, "realistic", text.realistic());
        said(card, "relevant", text.relevant());
        said(card, "due", Formats.date(text.dueOn()));
        card.add(new LevelScale(text, null));
    }

    private void said(Card card, String prompt, String words) {
        if (!words.isEmpty()) {
            var span = new Span(words);
            span.addClassName("b-prose");
            card.add(Blocks.block("b-column b-tight", Blocks.meta(getTranslation("goal.prompt." + prompt)), span));
        }
    }
}
