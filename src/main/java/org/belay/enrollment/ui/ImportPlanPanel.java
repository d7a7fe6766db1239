package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.belay.enrollment.ApplicationLine;
import org.belay.enrollment.ApplicationLine.Outcome;
import org.belay.enrollment.ApplicationPlan;
import org.belay.enrollment.ImportRemark;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** What applying the file would do, row by row, those that need a look first. */
class ImportPlanPanel extends Div {

    private final transient Consumer<String> confirm;

    /** @param confirm takes the key of an application whose suggested person is the right one */
    ImportPlanPanel(ApplicationPlan plan, Consumer<String> confirm) {
        this.confirm = confirm;
        addClassName("b-main");
        var numbers = Blocks.block("b-numbers");
        for (var outcome : Outcome.values()) {
            numbers.add(Blocks.number(States.word(outcome), Formats.number(plan.count(outcome)), ""));
        }
        add(numbers);
        if (plan.changes() == 0) {
            add(Blocks.note(Tone.INFO, "info", getTranslation("enrollment.import.nothing")));
        }
        add(grid(plan));
    }

    private Grid<ApplicationLine> grid(ApplicationPlan plan) {
        var grid = new Grid<ApplicationLine>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(ApplicationLine::row)
                .setHeader(getTranslation("import.rejected.row"))
                .setWidth("60px")
                .setFlexGrow(0);
        // Narrow enough that the remarks still fit beside it on a phone.
        grid.addColumn(new ComponentRenderer<Component, ApplicationLine>(ImportPlanPanel::who))
                .setHeader(getTranslation("enrollment.person"))
                .setWidth("140px")
                .setFlexGrow(1);
        grid.addColumn(new ComponentRenderer<Component, ApplicationLine>(this::remarks))
                .setHeader(getTranslation("enrollment.import.remarks"))
                .setWidth("150px")
                .setFlexGrow(4);
        Cards.onPhones(
                grid,
                getTranslation("enrollment.person"),
                line -> Blocks.column(
                        Blocks.strong(line.name()),
                        Blocks.row(
                                Blocks.badge(States.word(line.outcome()), tone(line.outcome())),
                                Blocks.meta(getTranslation("import.rejected.row") + " " + line.row())),
                        remarks(line)));
        grid.setItems(plan.lines().stream()
                .sorted(Comparator.comparing((ApplicationLine line) -> line.outcome() != Outcome.REJECTED)
                        .thenComparing(line -> line.remarks().isEmpty())
                        .thenComparingInt(ApplicationLine::row))
                .toList());
        return grid;
    }

    private static Component who(ApplicationLine line) {
        return Blocks.block(
                "b-column b-tight b-wrap",
                Blocks.text(line.name()),
                Blocks.row(Blocks.badge(States.word(line.outcome()), tone(line.outcome()))));
    }

    private Component remarks(ApplicationLine line) {
        var lines = Blocks.block("b-column b-tight b-wrap");
        if (!line.changes().isEmpty()) {
            lines.add(Blocks.text(getTranslation(
                    "enrollment.import.changed-field",
                    line.changes().stream().map(this::words).collect(Collectors.joining(", ")))));
        }
        line.remarks().forEach(remark -> lines.add(remark(remark)));
        if (line.suggestion() != null) {
            lines.add(Blocks.row(Buttons.plain(
                    getTranslation("enrollment.import.confirm", line.suggestion()), () -> confirm.accept(line.key()))));
        }
        return lines;
    }

    private String words(ApplicationLine.Change change) {
        var field = getTranslation("enrollment.change." + change.field());
        return change.after().isEmpty() ? field : field + " " + change.before() + " → " + change.after();
    }

    private Component remark(ImportRemark remark) {
        var text = getTranslation(
                remark.problem().key(), remark.problem().arguments().toArray());
        var placed = remark.column().isEmpty() ? text : getTranslation("enrollment.import.at", remark.column(), text);
        return remark.rejects() ? Blocks.toned(placed, Tone.BAD) : Blocks.muted(placed);
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case NEW -> Tone.OK;
            case CHANGED -> Tone.INFO;
            case UNCHANGED -> Tone.NEUTRAL;
            case REJECTED -> Tone.BAD;
        };
    }
}
