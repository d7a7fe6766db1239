package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Objects;
import org.belay.organization.ImportBatches;
import org.belay.organization.ImportKind;
import org.belay.organization.ImportRow;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** Which files were applied, by whom and to what effect; the last one of each kind can be undone here. */
@Route(PeopleNavigation.IMPORTS)
@PermitAll
class ImportsView extends Page {

    private final transient ImportBatches imports;
    private final Grid<ImportRow> grid = new Grid<>();
    private final UndoImport undo;

    ImportsView(ImportBatches imports, CurrentUser user) {
        this.imports = imports;
        imports.count();
        fillHeight();
        var header = header(getTranslation("people.imports.title"))
                .under(getTranslation("people.title"), PeopleNavigation.LIST)
                .context(getTranslation("people.imports.context"));
        if (user.may(Permission.IMPORT_PEOPLE)) {
            header.secondary(Buttons.of(
                    getTranslation("people.import.open"),
                    "upload",
                    () -> UI.getCurrent().navigate(PeopleNavigation.IMPORT)));
        }
        undo = new UndoImport(imports, () -> grid.getDataProvider().refreshAll());
        add(undo, list());
    }

    private Component list() {
        grid.addClassName("b-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(new ComponentRenderer<>(this::file))
                .setHeader(getTranslation("people.imports.file"))
                .setFlexGrow(2);
        grid.addColumn(row -> by(row.appliedBy(), row.appliedAt()))
                .setHeader(getTranslation("people.imports.applied"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::effect))
                .setHeader(getTranslation("people.imports.did"))
                .setFlexGrow(3);
        grid.addColumn(new ComponentRenderer<>(undo::button)).setWidth("11rem").setFlexGrow(0);
        Cards.onPhones(
                grid,
                getTranslation("people.imports.file"),
                row -> Blocks.column(
                        file(row), Blocks.meta(by(row.appliedBy(), row.appliedAt())), effect(row), undo.button(row)));
        grid.setEmptyStateComponent(Blocks.empty(
                "history", getTranslation("people.imports.none.title"), getTranslation("people.imports.none.text")));
        grid.setItems(query -> imports.page(query.getOffset(), query.getLimit()).stream(), query -> imports.count());
        return grid;
    }

    private Component file(ImportRow row) {
        var kind = getTranslation("state.ImportKind." + row.batch().kind());
        var about = row.batch().about();
        return Blocks.block(
                "b-who-lines",
                Blocks.strong(row.batch().fileName()),
                Blocks.meta(about == null ? kind : kind + " · " + about.name()));
    }

    private String by(@Nullable String name, Instant at) {
        return getTranslation(
                "people.imports.by",
                Objects.requireNonNullElse(name, getTranslation("people.imports.nobody")),
                Formats.dateTime(at));
    }

    private Component effect(ImportRow row) {
        var batch = row.batch();
        var words = Blocks.block(
                "b-who-lines",
                Blocks.text(getTranslation(
                        batch.kind() == ImportKind.PEOPLE ? "people.imports.counts" : "people.imports.counts.other",
                        Formats.number(batch.added()),
                        Formats.number(batch.changed()),
                        Formats.number(batch.leavers()),
                        Formats.number(batch.unchanged()),
                        Formats.number(batch.rejected()))));
        var undoneAt = row.undoneAt();
        if (undoneAt != null) {
            words.add(Blocks.meta(getTranslation(
                    "people.imports.undone",
                    Objects.requireNonNullElse(row.undoneBy(), getTranslation("people.imports.nobody")),
                    Formats.dateTime(undoneAt))));
        }
        return words;
    }
}
