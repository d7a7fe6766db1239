package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.goal.Goal;
import org.belay.goal.GoalState;
import org.belay.goal.GoalText;
import org.belay.security.Permission;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** A goal with all that belongs to it, for its owner, the partner, or the people of its circle. */
@Route(GoalNavigation.GOAL)
@PermitAll
class GoalView extends GoalPage {

    GoalView(GoalTools tools) {
        super(tools);
    }

    @Override
    void show(Goal goal) {
        var head = goal.head();
        var header = header(goal, goal.text().title())
                .badge(GoalWords.badge(goal))
                .context(
                        getTranslation("goal.by-of", Formats.date(goal.text().dueOn()), head.ownerName()),
                        getTranslation("goal.rhythm." + head.rhythm()));
        var own = head.isOf(tools().me()) && head.kept();
        if (own) {
            actions(header, goal);
        }
        var main = Blocks.block("b-main");
        if (head.isOf(tools().me())) {
            goesOn(main, goal);
        }
        main.add(text(goal));
        var asked = head.kept() && head.open() && goal.asks(tools().me());
        if (asked && !goal.wording().agreed()) {
            main.add(new RealityCard(tools(), goal, () -> reload(goal)));
        }
        main.add(new GoalHistory(tools(), goal, () -> reload(goal)));
        var rail = Blocks.block("b-rail", new MilestonesCard(tools(), goal, own && head.open(), () -> reload(goal)));
        if (head.ofCircle()) {
            rail.add(new GoalMembersCard(tools(), goal, own && head.open(), () -> reload(goal)));
        } else if (own) {
            rail.add(streak(goal), new SharingCard(tools(), goal, () -> reload(goal)));
        }
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    /** What its owner may want to do next, or where it went. */
    private void goesOn(HasComponents main, Goal goal) {
        var head = goal.head();
        var setback = goal.setbackToWrite();
        if (setback != null && head.kept()) {
            main.add(note(
                    Tone.WARNING,
                    "undo-2",
                    getTranslation("goal.setback-to-write", Formats.date(setback.at())),
                    GoalWords.link(getTranslation("goal.record-setback"), GoalNavigation.setback(head.id()))));
        }
        if (head.next() != null) {
            main.add(note(
                    Tone.INFO,
                    "arrow-up-right",
                    getTranslation("goal.went-on"),
                    GoalWords.link(getTranslation("goal.open-next"), GoalNavigation.goal(head.next()))));
        }
        if (head.from() != null) {
            main.add(Blocks.row(GoalWords.link(getTranslation("goal.open-former"), GoalNavigation.goal(head.from()))));
        }
    }

    private static Component note(Tone tone, String icon, String words, Component way) {
        return Blocks.note(tone, icon, Blocks.block("b-column b-tight", Blocks.text(words), way));
    }

    private Component text(Goal goal) {
        var head = goal.head();
        var text = goal.text();
        var card = Blocks.card(
                getTranslation("goal.levels"),
                GoalWords.allReaders(head.ofCircle(), !head.others().isEmpty()),
                new SmartTicks(goal.wording()),
                new LevelScale(text, head.levelNow()));
        prompt(card, "goal.prompt.measure", text.measure());
        prompt(card, "goal.prompt.realistic", text.realistic());
        prompt(card, "goal.prompt.relevant", text.relevant());
        var check = goal.wording().check();
        if (check != null && check.suggestion() != null) {
            prompt(card, "goal.suggested", check.suggestion(), check.byName());
        }
        return card;
    }

    private void prompt(Card card, String key, String said, Object... arguments) {
        if (!said.isEmpty()) {
            var words = new Span(said);
            words.addClassName("b-prose");
            card.add(Blocks.block("b-column b-tight", Blocks.meta(getTranslation(key, arguments)), words));
        }
    }

    private Component streak(Goal goal) {
        var streak = goal.streak(tools().today(goal));
        var next = goal.nextCheckIn();
        var card = Blocks.card(
                getTranslation("goal.streak"), Blocks.row(Blocks.strong(getTranslation("goal.streak-n", streak))));
        if (next != null) {
            card.add(Blocks.muted(getTranslation("goal.next-on", Formats.date(next))));
        }
        return card;
    }

    private void actions(PageHeader header, Goal goal) {
        var head = goal.head();
        if (head.next() != null) {
            return;
        }
        if (!head.open()) {
            header.primary(Buttons.of(
                    getTranslation("goal.take-up"),
                    "play",
                    () -> act(goal, () -> tools().goals().takeUp(head.id(), head.version()))));
            return;
        }
        header.more(getTranslation("goal.revise"), () -> Addresses.open(GoalNavigation.revise(head.id())));
        header.more(
                getTranslation("goal.set-aside"),
                () -> closed(
                        goal,
                        GoalState.SET_ASIDE,
                        Notify.attempt(() -> tools().goals().setAside(head.id(), head.version()))));
        header.more(getTranslation("goal.reach"), () -> reach(goal));
        header.secondary(Buttons.of(
                getTranslation("goal.record-setback"),
                "undo-2",
                () -> Addresses.open(GoalNavigation.setback(head.id()))));
        header.primary(Buttons.of(
                getTranslation("goal.check-in"),
                "circle-check",
                () -> Addresses.open(GoalNavigation.checkIn(head.id()))));
    }

    /** At which level is for its owner to say. */
    private void reach(Goal goal) {
        var head = goal.head();
        var level = GoalWords.levels(goal, GoalText.EXPECTED);
        new ConfirmDialog(
                        getTranslation("goal.reach-at"),
                        getTranslation("goal.reach"),
                        () -> tools().goals().reach(head.id(), head.version(), level.getValue()),
                        () -> closed(goal, GoalState.REACHED, true),
                        level)
                .open();
    }

    private void closed(Goal goal, GoalState state, boolean done) {
        var head = goal.head();
        if (done) {
            Notify.done(
                    getTranslation("goal.closed." + state),
                    () -> act(goal, () -> tools().goals().takeUp(head.id(), head.version() + 1)));
        }
        reload(goal);
    }

    private void act(Goal goal, Runnable action) {
        Notify.attempt(action);
        reload(goal);
    }

    /** Confidence and blockers are for those who read the goal. */
    static Component readers(Goal goal) {
        return GoalWords.readers(goal.head(), Permission.SEE_CONFIDENCE);
    }
}
