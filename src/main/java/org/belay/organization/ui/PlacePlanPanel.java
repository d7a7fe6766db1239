package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Collectors;
import org.belay.organization.PlaceField;
import org.belay.organization.PlaceImport;
import org.belay.organization.PlacePlan;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.ImportSteps;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What an import of departments, sites, rooms or holidays would do: each change from old to new, and what is left out. */
class PlacePlanPanel extends Div {

    private final transient PlacePlan plan;

    PlacePlanPanel(PlacePlan plan, PlaceImport importing, Runnable back, Runnable apply) {
        this.plan = plan;
        addClassName("b-main");
        var errorFile = ImportSteps.errorFile((language, out) -> importing.writeRejected(plan, language, out));
        errorFile.setVisible(!plan.rejected().isEmpty());
        var lists = new TabSheet();
        lists.addClassName("b-list");
        lists.add(tab("changes", plan.changes().size()), changes());
        lists.add(tab("rejected", plan.rejected().size()), rejected());
        add(
                ImportSteps.actions(
                        getTranslation(
                                "import.summary",
                                plan.file().name(),
                                plan.file().rows().size()),
                        Buttons.quiet(getTranslation("import.back"), back),
                        errorFile,
                        Buttons.primary(
                                getTranslation(
                                        "organization.import.apply",
                                        plan.changes().size()),
                                "check",
                                apply)),
                Blocks.block(
                        "b-numbers",
                        number("unchanged", plan.unchanged()),
                        number("new", plan.count(true)),
                        number("changed", plan.count(false)),
                        number("rejected", plan.rejected().size())),
                lists);
    }

    private String tab(String key, int count) {
        return getTranslation("people.import.tab." + key) + " " + Formats.number(count);
    }

    private Component number(String key, int count) {
        return Blocks.number(getTranslation("people.import.number." + key), Formats.number(count), "");
    }

    private Component changes() {
        var grid = new Grid<PlacePlan.Change>();
        grid.addColumn(new ComponentRenderer<>(this::thing)).setHeader(things()).setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::kind))
                .setHeader(getTranslation("people.import.column.what"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::fields))
                .setHeader(getTranslation("organization.import.fields"))
                .setFlexGrow(3);
        Cards.onPhones(
                grid, things(), change -> Blocks.column(thing(change), Blocks.row(kind(change)), fields(change)));
        grid.setEmptyStateText(getTranslation("organization.import.none"));
        grid.setItems(plan.changes());
        return grid;
    }

    private String things() {
        return getTranslation("state.ImportKind." + plan.file().kind());
    }

    private Component thing(PlacePlan.Change change) {
        return Blocks.strong(change.label(plan.file().kind()));
    }

    private Component kind(PlacePlan.Change change) {
        return change.isNew()
                ? Blocks.badge(getTranslation("people.import.kind.new"), Tone.OK)
                : Blocks.badge(getTranslation("people.import.kind.changed"), Tone.INFO);
    }

    private Component fields(PlacePlan.Change change) {
        var before = change.before();
        var changed = change.fields(plan.file().kind());
        if (before == null) {
            return Blocks.text(changed.stream()
                    .map(field -> words(field, change.after().get(field)))
                    .collect(Collectors.joining(" · ")));
        }
        var lines = Blocks.column();
        changed.forEach(field -> lines.add(Blocks.block(
                "b-who-lines",
                Blocks.meta(getTranslation(field.messageKey())),
                Blocks.text(words(field, before.get(field)) + " → "
                        + words(field, change.after().get(field))))));
        return lines;
    }

    private String words(PlaceField field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case STEP_FREE, ACTIVE ->
                getTranslation(field.messageKey()) + ": "
                        + getTranslation(Boolean.parseBoolean(value) ? "organization.yes" : "organization.no");
            case CAPACITY -> getTranslation("organization.seats", Integer.parseInt(value));
            case FLOOR -> getTranslation(field.messageKey()) + " " + value;
            // Lists of equipment are often written with bars between.
            case EQUIPMENT -> value.replace("|", ", ");
            default -> value;
        };
    }

    private Component rejected() {
        var grid = new Grid<PlacePlan.Rejection>();
        grid.addColumn(PlacePlan.Rejection::row)
                .setHeader(getTranslation("import.rejected.row"))
                .setFlexGrow(0);
        grid.addColumn(PlacePlan.Rejection::column).setHeader(getTranslation("import.rejected.column"));
        grid.addColumn(this::reason)
                .setHeader(getTranslation("import.rejected.reason"))
                .setFlexGrow(3);
        Cards.onPhones(
                grid,
                getTranslation("import.rejected.reason"),
                row -> Blocks.column(
                        Blocks.meta(getTranslation("import.rejected.row") + " " + row.row() + " · " + row.column()),
                        Blocks.text(reason(row))));
        grid.setEmptyStateText(getTranslation("people.import.none.rejected"));
        grid.setItems(plan.rejected());
        return grid;
    }

    private String reason(PlacePlan.Rejection row) {
        return getTranslation(row.reason().messageKey(), row.value());
    }
}
