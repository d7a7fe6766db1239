package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Objects;
import org.belay.organization.ImportBatches;
import org.belay.organization.ImportKind;
import org.belay.organization.ImportRow;
import org.belay.organization.ImportUndo;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** Which files were applied, by whom and to what effect; the last one of each kind can be undone here. */
@Route(PeopleNavigation.IMPORTS)
@PermitAll
class ImportsView extends Page {

    private final transient ImportBatches imports;
    private final Grid<ImportRow> grid = new Grid<>();
    private final Div running = new Div();

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
        add(running, list());
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
        grid.addColumn(new ComponentRenderer<>(this::undo)).setWidth("11rem").setFlexGrow(0);
        Cards.onPhones(
                grid,
                getTranslation("people.imports.file"),
                row -> Blocks.column(
                        file(row), Blocks.meta(by(row.appliedBy(), row.appliedAt())), effect(row), undo(row)));
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

    private Component undo(ImportRow row) {
        if (!row.undoable()) {
            return new Div();
        }
        var button = Buttons.of(getTranslation("people.undo"), "rotate-ccw", () -> ask(row));
        button.setAriaLabel(getTranslation("people.undo.of", row.batch().fileName()));
        return button;
    }

    private void ask(ImportRow row) {
        var effect = imports.effectOfUndo(row.id());
        boolean people = row.batch().kind() == ImportKind.PEOPLE;
        var of = people ? "people.undo." : "people.undo.other.";
        var words = Blocks.column();
        line(words, of + "removed", effect.removed());
        line(words, of + "kept", effect.kept());
        line(words, of + "restored", effect.restored());
        line(words, "people.undo.back", effect.back());
        line(words, of + "changed-since", effect.changedSince());
        if (people) {
            words.add(Blocks.meta(getTranslation("people.undo.places")));
        }
        new ConfirmDialog(
                        getTranslation("people.undo.title", row.batch().fileName()),
                        getTranslation("people.undo.confirm"),
                        () -> {},
                        () -> run(row),
                        words)
                .open();
    }

    private void line(Div words, String key, int count) {
        if (count > 0) {
            words.add(Blocks.text(getTranslation(key, count)));
        }
    }

    private void run(ImportRow row) {
        running.add(new BackgroundTask<ImportUndo>(
                        getTranslation("people.undo.running", row.batch().fileName()),
                        progress -> imports.undo(row.id(), progress))
                .whenDone(this::done)
                .otherwise(this::show));
    }

    private void done(ImportUndo effect) {
        show();
        Notify.done(getTranslation(
                "people.undo.done",
                Formats.number(effect.removed()),
                Formats.number(effect.restored() + effect.back()),
                Formats.number(effect.kept() + effect.changedSince())));
    }

    private void show() {
        running.removeAll();
        grid.getDataProvider().refreshAll();
    }
}
