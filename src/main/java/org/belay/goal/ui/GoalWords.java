package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.IntStream;
import org.belay.goal.Goal;
import org.belay.goal.GoalHead;
import org.belay.goal.GoalStatus;
import org.belay.goal.GoalText;
import org.belay.goal.Step;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** Goals in words. */
final class GoalWords {

    private GoalWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** Where the goal stands, from a level on; chosen is where it stands now, or the lowest of these. */
    static RadioButtonGroup<Integer> levels(Goal goal, int lowest) {
        var levels = new RadioButtonGroup<Integer>();
        levels.setAriaLabel(text("goal.where"));
        levels.addClassName("b-pills");
        levels.setItems(IntStream.rangeClosed(lowest, GoalText.HIGHEST).boxed().toList());
        levels.setItemLabelGenerator(one -> level(one) + "  " + goal.text().level(one));
        levels.setValue(Math.max(lowest, goal.head().levelNow()));
        return levels;
    }

    /** As it is written beside a level: with its sign. */
    static String level(int level) {
        return level > 0 ? "+" + level : level < 0 ? "\u2212" + -level : "0";
    }

    static Badge badge(GoalStatus status) {
        var words = text("goal.status." + status);
        return switch (status) {
            case OPEN -> Blocks.badge(words, Tone.NEUTRAL, "target");
            case SETBACK -> Blocks.badge(words, Tone.WARNING, "undo-2");
            case RECOVERED -> Blocks.badge(words, Tone.OK, "rotate-ccw");
            case REACHED -> Blocks.badge(words, Tone.OK, "flag");
            case SET_ASIDE -> Blocks.badge(words, Tone.NEUTRAL, "pause");
        };
    }

    /** An open goal says how it moved, where it did. */
    static Badge badge(Goal goal) {
        if (goal.head().next() != null) {
            return Blocks.badge(text("goal.elsewhere"), Tone.NEUTRAL, "arrow-up-right");
        }
        var last = goal.lastCheckIn();
        return goal.status() == GoalStatus.OPEN
                        && last != null
                        && (last.step() == Step.CLOSER || last.step() == Step.NEXT_LEVEL)
                ? Blocks.badge(text("goal.step." + last.step()), Tone.INFO, "trending-up")
                : badge(goal.status());
    }

    /** Who reads what is written about a goal. */
    static WhoSees readers(GoalHead goal, Permission ofPair) {
        return readers(goal.ofCircle(), !goal.others().isEmpty(), ofPair);
    }

    static WhoSees readers(boolean ofCircle, boolean withPartner, Permission ofPair) {
        return ofCircle
                ? WhoSees.ofCircle(Permission.SEE_GROUP_GOAL)
                : WhoSees.of(withPartner ? ofPair : Permission.KEEP_GOAL);
    }

    /** Beside goals as a whole: who reads the text, and who reads no more than how they stand. */
    static Component allReaders(boolean ofCircle, boolean withPartner) {
        return Blocks.block(
                "b-row",
                readers(ofCircle, withPartner, Permission.SEE_GOAL),
                Blocks.row(Blocks.meta(text("goal.status-and-level")), levelReaders(ofCircle)));
    }

    /** Of the level alone. */
    static WhoSees levelReaders(boolean ofCircle) {
        return ofCircle ? WhoSees.ofCircle(Permission.SEE_GROUP_GOAL_LEVEL) : WhoSees.of(Permission.SEE_GOAL_LEVEL);
    }

    static Anchor link(String words, String address) {
        var link = new Anchor(address, words);
        link.setRouterIgnore(false);
        return link;
    }

    static String pair(String partner) {
        return text("space.title", partner);
    }
}
