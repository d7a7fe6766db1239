package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;
import org.belay.matching.Circle;
import org.belay.matching.CircleAssessment;
import org.belay.matching.CircleOverview.Forming;
import org.belay.matching.FormingCircles.Read;
import org.belay.matching.Party;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Focus;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** A circle that is forming: why it is one, who is in it, and what can be done with it. */
class CircleCard extends Div {

    private final transient CircleTools tools;
    private final transient Circle circle;
    private final transient Runnable reload;

    /**
     * @param changeable not where nobody is put together any more
     * @param costs what locks come to
     */
    CircleCard(CircleTools tools, Forming forming, boolean changeable, CircleLock.Costs costs, Runnable reload) {
        this.tools = tools;
        this.circle = forming.circle();
        this.reload = reload;
        var own = forming.own();
        var head = Blocks.block("b-row b-between", Blocks.strong(circle.name()));
        if (circle.locked()) {
            head.add(Blocks.badge(text("matching.circle.locked"), Tone.INFO, "lock"));
        }
        var body = Blocks.column(head, Blocks.muted(facts()));
        forming.assessment().ifPresent(assessment -> body.add(why(assessment)));
        if (circle.members().isEmpty()) {
            body.add(Blocks.paragraph(text("matching.circle.nobody-yet")));
        } else {
            body.add(members(changeable && !own));
        }
        if (!forming.problems().isEmpty()) {
            body.add(CircleWords.problems(Tone.WARNING, forming.problems()));
        }
        if (changeable && !own) {
            body.add(actions());
            if (!circle.locked() && forming.problems().stream().noneMatch(CircleCard::hindersLock)) {
                body.add(new CircleLock(costs, circle));
            }
        }
        addClassName("b-circle");
        add(Blocks.block("b-pane b-pane-body", body));
    }

    /** Nobody need lead it yet. */
    private static boolean hindersLock(Problem problem) {
        return !problem.key().startsWith("matching.circle.problem.facilitator");
    }

    /** A circle may be called by its theme, and need not say it twice. */
    private String facts() {
        var theme = CircleWords.theme(tools.topics(), circle.theme());
        var facts = CircleWords.facts(circle);
        return circle.name().equals(theme) ? facts : theme + " · " + facts;
    }

    private Component why(CircleAssessment assessment) {
        var list = new UnorderedList();
        list.addClassName("b-names");
        assessment
                .criteria()
                .forEach(finding -> list.add(new ListItem(text(
                        "matching.circle.points",
                        CircleWords.criterion(finding.criterion()),
                        CircleWords.finding(finding, tools.topics()),
                        Words.points(finding.reached()),
                        Words.points(finding.possible())))));
        return new NativeDetails(CircleWords.score(assessment), list);
    }

    private Div members(boolean changeable) {
        var list = Blocks.column();
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", text("matching.circle.members-of", circle.name()));
        circle.members().forEach(member -> {
            var line = Blocks.block("b-row b-between", Blocks.who(member.name(), Words.place(member)));
            line.getElement().setAttribute("role", "listitem");
            if (changeable && !circle.locked()) {
                line.add(Buttons.icon("arrow-right", text("matching.circle.move", member.name()), () -> move(member)));
            }
            list.add(line);
        });
        return list;
    }

    private void move(Party member) {
        new MoveDialog(tools, circle.cohort(), member, Read.of(circle), reload).open();
    }

    private Div actions() {
        var row = Blocks.row(
                Buttons.plain(text("matching.circle.name-and-lead"), this::edit),
                Buttons.quiet(text("matching.circle.disband"), this::disband),
                Blocks.grow());
        row.add(Focus.same(
                circle.locked()
                        ? Buttons.of(text("matching.unlock"), "lock-open", () -> act(tools.forming()::unlock))
                        : Buttons.of(text("matching.lock"), "lock", () -> act(tools.forming()::lock)),
                "lock"));
        return row;
    }

    private void edit() {
        new CircleDialog(
                        tools,
                        circle,
                        (name, facilitator) ->
                                tools.forming().edit(circle.cohort(), Read.of(circle), name, facilitator),
                        reload)
                .open();
    }

    private void disband() {
        new ConfirmDialog(
                        text("matching.circle.disband-title", circle.name()),
                        text("matching.circle.disband"),
                        () -> tools.forming().disband(circle.cohort(), Read.of(circle)),
                        () -> {
                            reload.run();
                            Notify.done(text("matching.circle.disbanded", circle.name()));
                        },
                        Blocks.paragraph(text(
                                "matching.circle.disband-text", circle.members().size())))
                .open();
    }

    private void act(BiConsumer<CohortId, Read> action) {
        if (Notify.attempt(() -> action.accept(circle.cohort(), Read.of(circle)))) {
            reload.run();
        }
    }
}
