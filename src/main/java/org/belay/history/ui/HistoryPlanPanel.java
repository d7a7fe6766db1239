package org.belay.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Arrays;
import org.belay.history.HistoryImport;
import org.belay.history.HistoryPlan;
import org.belay.history.RejectedRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.ImportSteps;
import org.jspecify.annotations.Nullable;

/** What an import of past cohorts would do: counts, its cohorts, and the rows that are left out. */
class HistoryPlanPanel extends Div {

    HistoryPlanPanel(HistoryPlan plan, HistoryImport importing, Runnable back, Runnable apply) {
        addClassName("b-main");
        var button = Buttons.primary(getTranslation("history.apply"), "check", apply);
        var errorFile = ImportSteps.errorFile((language, out) -> importing.writeRejected(plan, language, out));
        errorFile.setVisible(!plan.rejected().isEmpty());
        add(
                ImportSteps.actions(
                        plan.files().sessions().name(),
                        Buttons.quiet(getTranslation("history.other-files"), back),
                        errorFile,
                        button),
                numbers(this, plan),
                cohorts(plan));
        if (!plan.foundByName().isEmpty()) {
            add(foundByName(plan));
        }
        if (!plan.rejected().isEmpty()) {
            add(rejected(plan));
        }
    }

    static Component numbers(Component page, HistoryPlan plan) {
        return Blocks.block(
                "b-numbers",
                Arrays.stream(HistoryPlan.Part.values())
                        .map(part -> Blocks.number(
                                page.getTranslation("state.Part." + part),
                                Formats.number(plan.tally(part).added()),
                                "",
                                Blocks.meta(page.getTranslation(
                                        "history.known", plan.tally(part).known()))))
                        .toArray(Component[]::new));
    }

    private Component cohorts(HistoryPlan plan) {
        var grid = new Grid<HistoryPlan.Cohort>();
        grid.addColumn(HistoryPlan.Cohort::name).setHeader(getTranslation("history.cohort"));
        grid.addColumn(this::state).setHeader(getTranslation("history.cohort-state"));
        grid.addColumn(c -> date(c.startsOn())).setHeader(getTranslation("history.starts"));
        grid.addColumn(c -> date(c.endsOn())).setHeader(getTranslation("history.ends"));
        grid.addColumn(HistoryPlan.Cohort::pairs).setHeader(getTranslation("state.Part.MATCHES"));
        Cards.onPhones(
                grid,
                getTranslation("history.cohort"),
                c -> Blocks.column(
                        Blocks.strong(c.name()),
                        Blocks.meta(state(c) + " · " + date(c.startsOn()) + " – " + date(c.endsOn())),
                        Blocks.meta(getTranslation("state.Part.MATCHES") + " " + Formats.number(c.pairs()))));
        grid.setAllRowsVisible(true);
        grid.setItems(plan.cohorts());
        return Blocks.card(getTranslation("state.Part.COHORTS"), grid);
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.date(day);
    }

    private String state(HistoryPlan.Cohort cohort) {
        return getTranslation(cohort.running() ? "state.CohortState.RUNNING" : "state.CohortState.CLOSED");
    }

    private Component foundByName(HistoryPlan plan) {
        var grid = new Grid<HistoryPlan.FoundByName>();
        grid.addColumn(HistoryPlan.FoundByName::email).setHeader(getTranslation("history.email"));
        grid.addColumn(HistoryPlan.FoundByName::name).setHeader(getTranslation("history.name"));
        Cards.onPhones(
                grid, getTranslation("history.name"), found -> Blocks.who(found.name(), String.valueOf(found.email())));
        grid.setAllRowsVisible(true);
        grid.setItems(plan.foundByName());
        return Blocks.card(getTranslation("history.found-by-name"), grid);
    }

    private Component rejected(HistoryPlan plan) {
        var grid = new Grid<RejectedRow>();
        grid.addColumn(r -> getTranslation("state.HistoryFile." + r.file())).setHeader(getTranslation("history.file"));
        grid.addColumn(RejectedRow::row).setHeader(getTranslation("import.rejected.row"));
        grid.addColumn(RejectedRow::column).setHeader(getTranslation("import.rejected.column"));
        grid.addColumn(RejectedRow::value).setHeader(getTranslation("history.value"));
        grid.addColumn(this::reason).setHeader(getTranslation("history.reason")).setFlexGrow(2);
        Cards.onPhones(
                grid,
                getTranslation("history.reason"),
                r -> Blocks.column(
                        Blocks.meta(String.join(
                                " · ",
                                getTranslation("state.HistoryFile." + r.file()),
                                getTranslation("import.rejected.row") + " " + r.row(),
                                r.column())),
                        Blocks.strong(r.value()),
                        Blocks.text(reason(r))));
        grid.setItems(plan.rejected());
        return Blocks.card(
                getTranslation("history.rejected-rows", plan.rejected().size()), grid);
    }

    private String reason(RejectedRow row) {
        return getTranslation("history.rejected." + row.reason());
    }
}
