package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.belay.goal.CheckIn;
import org.belay.goal.CheckInDraft;
import org.belay.goal.Goal;
import org.belay.goal.Goal.Happening;
import org.belay.goal.Setback;
import org.belay.goal.Wording;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** What happened with a goal, the latest first; whoever reads it with its owner can answer a check-in. */
final class GoalHistory extends Div {

    private final transient GoalTools tools;
    private final transient Goal goal;
    private final transient Runnable changed;

    GoalHistory(GoalTools tools, Goal goal, Runnable changed) {
        this.tools = tools;
        this.goal = goal;
        this.changed = changed;
        var list = new OrderedList();
        list.addClassName("b-timeline");
        goal.history().forEach(one -> list.add(item(one)));
        add(Blocks.card(getTranslation("goal.history"), GoalView.readers(goal), list));
    }

    private ListItem item(Happening happening) {
        return switch (happening) {
            case Happening.Worded(var wording) -> worded(wording);
            case Happening.CheckedIn(var checkIn) -> checkedIn(checkIn);
            case Happening.SetBack(var setback) -> setBack(setback);
            case Happening.Recovered recovered ->
                moment("rotate-ccw", "b-ok", getTranslation("goal.happened.recovered"), recovered);
            case Happening.MilestoneDone done ->
                moment(
                        "flag",
                        "b-ok",
                        getTranslation(
                                "goal.happened.milestone", done.milestone().milestone()),
                        done);
            case Happening.Closed closed ->
                moment("circle-check", "b-mute", getTranslation("goal.closed." + closed.state()), closed);
        };
    }

    private ListItem moment(String icon, String tone, String title, Happening happening, Component... more) {
        return moment(icon, tone, title, Formats.date(happening.at()), more);
    }

    private static ListItem moment(String icon, String tone, String title, String when, Component... more) {
        var mark = Icons.of(icon);
        var body = Blocks.block(
                "b-column b-tight", Blocks.block("b-row b-between", Blocks.strong(title), Blocks.meta(when)));
        body.add(more);
        var item = new ListItem(Blocks.block("b-mark " + tone, mark), body);
        item.addClassName("b-moment");
        return item;
    }

    private ListItem worded(Wording wording) {
        var when = Formats.date(wording.writtenAt());
        if (wording.revision() == goal.head().revision()) {
            var title = getTranslation(wording.revision() == 1 ? "goal.happened.written" : "goal.happened.revised");
            return wording.why() == null
                    ? moment("pencil", "b-info", title, when)
                    : moment("pencil", "b-info", title, when, Blocks.muted(wording.why()));
        }
        var text = wording.text();
        var former = new Details(
                getTranslation("goal.former", text.title(), Formats.date(text.dueOn())), new LevelScale(text, null));
        for (var said : new String[] {text.measure(), text.realistic(), text.relevant()}) {
            if (!said.isEmpty()) {
                former.add(Blocks.paragraph(said));
            }
        }
        return moment(
                "history",
                "b-mute",
                getTranslation(wording.revision() == 1 ? "goal.happened.written" : "goal.happened.revised"),
                when,
                former);
    }

    private ListItem setBack(Setback setback) {
        return moment(
                "undo-2",
                "b-warn",
                getTranslation("goal.happened.setback"),
                Formats.date(setback.at()),
                prose(setback.happened()),
                prose(getTranslation("goal.learned-line", setback.learned())),
                prose(getTranslation("goal.plan-line", setback.planIf(), setback.planThen())));
    }

    private static Component prose(String words) {
        return Blocks.block("b-muted b-prose", Blocks.text(words));
    }

    private ListItem checkedIn(CheckIn checkIn) {
        var title = getTranslation(
                checkIn.fromSession() ? "goal.happened.session" : "goal.happened.check-in",
                GoalWords.level(checkIn.level()),
                getTranslation("goal.step." + checkIn.step()),
                checkIn.byName());
        var item = moment("circle-dot", "b-acc", title, Formats.date(checkIn.at()));
        var body = (Div) item.getComponentAt(1);
        if (checkIn.confidence() != null) {
            body.add(Blocks.muted(getTranslation("goal.confidence-n", checkIn.confidence())));
        }
        if (checkIn.blocker() != null) {
            body.add(prose(getTranslation("goal.blocker-line", checkIn.blocker())));
        }
        if (checkIn.nextStep() != null) {
            body.add(prose(getTranslation("goal.next-step-line", checkIn.nextStep())));
        }
        if (checkIn.asksHelp()) {
            body.add(Blocks.row(Icons.of("life-buoy"), Blocks.strong(getTranslation("goal.asks-help"))));
        }
        var care = checkIn.care();
        if (care != null) {
            body.add(Blocks.row(
                    Icons.of("circle-check"),
                    Blocks.text(getTranslation("goal.help-cared", care.byName(), Formats.date(care.at())))));
            if (care.note() != null) {
                body.add(Blocks.block("b-quote", Blocks.text(care.note()), Blocks.meta(care.byName())));
            }
        }
        var answer = checkIn.encouragement();
        if (answer != null) {
            body.add(Blocks.block(
                    "b-column b-tight b-quote", Blocks.text(answer.words()), Blocks.meta(answer.byName())));
        } else if (!checkIn.by().equals(tools.me()) && goal.head().kept()) {
            body.add(encourage(checkIn));
        }
        return item;
    }

    private Component encourage(CheckIn checkIn) {
        var words = new LimitedField();
        words.setPlaceholder(getTranslation("goal.encourage-hint"));
        words.setAriaLabel(getTranslation("goal.encourage-label", Formats.date(checkIn.at())));
        words.setMaxLength(CheckInDraft.LONGEST_ENCOURAGEMENT);
        words.addClassName("b-grow");
        var send = Buttons.of(getTranslation("goal.encourage"), "heart", () -> {
            if (Notify.attempt(() -> tools.progress().encourage(checkIn.id(), words.getValue()))) {
                Notify.done(getTranslation("goal.encouraged"));
                changed.run();
            }
        });
        return Blocks.row(words, send);
    }
}
