package org.belay.organization.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportBatches;
import org.belay.organization.PlaceField;
import org.belay.organization.PlaceFile;
import org.belay.organization.PlaceImport;
import org.belay.organization.PlaceKind;
import org.belay.organization.PlacePlan;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.table.UploadedFile;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ColumnMappingForm;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.ImportSteps;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.shared.ui.Wizard;
import org.jspecify.annotations.Nullable;

/** Departments, sites, rooms or holidays of a file, in the steps of the import of people. */
@Route(PeopleNavigation.PLACES)
@PermitAll
@Requires(Permission.IMPORT_PEOPLE)
class PlaceImportView extends Page {

    private final transient PlaceImport importing;
    private final transient ImportBatches imports;
    private final Select<PlaceKind> kind = new Select<>();
    private final Paragraph columns = Blocks.paragraph("");
    private final Wizard wizard = new Wizard(Stream.of("upload", "map", "check", "apply")
            .map(step -> getTranslation("import.step." + step))
            .toList());
    private transient @Nullable UploadedFile uploaded;

    PlaceImportView(PlaceImport importing, ImportBatches imports) {
        this.importing = importing;
        this.imports = imports;
        header(getTranslation("organization.import.title"))
                .under(getTranslation("organization.title"), PeopleNavigation.ORGANIZATION)
                .context(getTranslation("organization.import.context"));
        kind.setLabel(getTranslation("organization.import.kind"));
        kind.setItems(PlaceKind.values());
        kind.setItemLabelGenerator(held -> getTranslation("state.ImportKind." + held));
        kind.addValueChangeListener(
                change -> columns.setText(getTranslation("organization.import.columns." + change.getValue())));
        kind.setValue(PlaceKind.DEPARTMENTS);
        add(wizard);
        showUpload();
    }

    private void showUpload() {
        var upload = ImportSteps.upload(
                getTranslation("organization.import.choose"), getTranslation("import.drop"), this::read);
        wizard.show(
                0,
                Blocks.card(
                        getTranslation("import.step.upload"),
                        Blocks.block("b-form", kind, columns),
                        upload,
                        Blocks.meta(getTranslation("organization.import.forms"))));
    }

    private void read(UploadedFile file) {
        forgetFile();
        uploaded = file;
        var held = kind.getValue();
        wizard.show(
                0,
                new BackgroundTask<PlaceFile>(
                                getTranslation("import.reading", file.name()),
                                progress -> importing.read(held, file, progress))
                        .whenDone(this::showMapping)
                        .otherwise(this::showUpload));
    }

    private void showMapping(PlaceFile file) {
        forgetFile();
        var fields = new LinkedHashMap<PlaceField, String>();
        file.kind().fields().forEach(field -> fields.put(field, getTranslation(field.messageKey())));
        var mapping = new ColumnMappingForm<>(file.columns(), fields, file.mapping(), file.remembered());
        wizard.show(
                1,
                Blocks.row(
                        Blocks.grow(),
                        Buttons.quiet(getTranslation("import.other-file"), this::showUpload),
                        Buttons.primary(
                                getTranslation("import.check"),
                                "arrow-right",
                                () -> Notify.attempt(() -> check(file.mapped(mapping.mapping()))))),
                mapping);
    }

    private void check(PlaceFile file) {
        var plan = importing.check(file);
        wizard.show(2, new PlacePlanPanel(plan, importing, () -> showMapping(file), () -> apply(plan)));
    }

    private void apply(PlacePlan plan) {
        wizard.show(
                3,
                new BackgroundTask<ImportBatchId>(
                                getTranslation("import.applying", plan.file().name()),
                                progress -> importing.apply(plan))
                        .whenDone(batch -> showResult(plan, batch))
                        .otherwise(() -> Notify.attempt(() -> check(plan.file()))));
    }

    private void showResult(PlacePlan plan, ImportBatchId batch) {
        var undo = new UndoImport(imports, this::showUpload);
        wizard.show(
                4,
                Blocks.note(
                        Tone.OK,
                        "circle-check",
                        getTranslation(
                                "organization.import.done",
                                Formats.number(plan.count(true)),
                                Formats.number(plan.count(false)),
                                Formats.number(plan.unchanged()),
                                Formats.number(plan.rejected().size()))),
                Blocks.row(
                        Buttons.primary(
                                getTranslation("people.imports.open"),
                                "history",
                                () -> UI.getCurrent().navigate(PeopleNavigation.IMPORTS)),
                        undo.button(batch),
                        Buttons.plain(getTranslation("import.other-file"), this::showUpload)),
                undo);
    }

    private void forgetFile() {
        if (uploaded != null) {
            uploaded.delete();
            uploaded = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forgetFile();
    }
}
