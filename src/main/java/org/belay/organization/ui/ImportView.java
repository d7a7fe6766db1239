package org.belay.organization.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.belay.organization.ImportBatches;
import org.belay.organization.ImportPeople;
import org.belay.organization.ImportPlan;
import org.belay.organization.ImportResult;
import org.belay.organization.PeopleFile;
import org.belay.organization.PeopleImport;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.table.UploadedFile;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.ImportSteps;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.shared.ui.Wizard;
import org.jspecify.annotations.Nullable;

/** The people of an HR file in four steps; nothing is changed before the last one. */
@Route(PeopleNavigation.IMPORT)
@PermitAll
@Requires(Permission.IMPORT_PEOPLE)
class ImportView extends Page {

    private final transient PeopleImport importing;
    private final transient ImportBatches imports;
    private final Wizard wizard = new Wizard(Stream.of("upload", "map", "check", "apply")
            .map(step -> getTranslation("import.step." + step))
            .toList());
    private transient @Nullable UploadedFile uploaded;

    ImportView(PeopleImport importing, ImportBatches imports) {
        this.importing = importing;
        this.imports = imports;
        header(getTranslation("people.import.title"))
                .under(getTranslation("people.title"), PeopleNavigation.LIST)
                .context(getTranslation("people.import.context"))
                .secondary(Buttons.of(
                        getTranslation("people.imports.open"),
                        "history",
                        () -> UI.getCurrent().navigate(PeopleNavigation.IMPORTS)));
        add(wizard);
        showUpload();
    }

    private void showUpload() {
        var upload =
                ImportSteps.upload(getTranslation("people.import.choose"), getTranslation("import.drop"), this::open);
        wizard.show(
                0,
                Blocks.card(
                        getTranslation("import.step.upload"),
                        upload,
                        Blocks.meta(getTranslation("people.import.forms"))));
    }

    private void open(UploadedFile file) {
        forgetFile();
        uploaded = file;
        wizard.show(
                0,
                new BackgroundTask<PeopleFile>(
                                getTranslation("import.reading", file.name()),
                                progress -> importing.open(file.path(), file.name()))
                        .whenDone(this::showMapping)
                        .otherwise(this::showUpload));
    }

    private void showMapping(PeopleFile file) {
        var mapping = new PeopleMappingForm(file);
        wizard.show(
                1,
                Blocks.row(
                        Blocks.grow(),
                        Buttons.quiet(getTranslation("import.other-file"), this::showUpload),
                        Buttons.primary(
                                getTranslation("import.check"),
                                "arrow-right",
                                () -> check(mapping.file(), mapping.options()))),
                mapping);
    }

    private void check(PeopleFile file, ImportPeople options) {
        wizard.show(
                2,
                new BackgroundTask<ImportPlan>(
                                getTranslation("people.import.checking", file.name()),
                                progress -> importing.check(file, options, progress))
                        .whenDone(this::showPlan)
                        .otherwise(() -> showMapping(file)));
    }

    private void showPlan(ImportPlan plan) {
        wizard.show(
                2, new PlanPanel(plan, importing, () -> showMapping(plan.file()), confirmed -> apply(plan, confirmed)));
    }

    private void apply(ImportPlan plan, boolean manyLeaversConfirmed) {
        wizard.show(
                3,
                new BackgroundTask<ImportResult>(
                                getTranslation("import.applying", plan.file().name()),
                                progress -> importing.apply(plan, manyLeaversConfirmed, progress))
                        .whenDone(this::showResult)
                        // Somebody may have changed people meanwhile: what is shown next must be true.
                        .otherwise(() -> check(plan.file(), new ImportPeople(plan.source(), plan.complete()))));
    }

    private void showResult(ImportResult result) {
        forgetFile();
        var undo = new UndoImport(imports, this::showUpload);
        wizard.show(
                4,
                Blocks.note(
                        Tone.OK,
                        "circle-check",
                        getTranslation(
                                "people.import.done",
                                Formats.number(result.added()),
                                Formats.number(result.changed()),
                                Formats.number(result.leavers()),
                                Formats.number(result.unchanged()),
                                Formats.number(result.rejected()))),
                Blocks.row(
                        Buttons.primary(
                                getTranslation("people.import.to-people"),
                                "users",
                                () -> UI.getCurrent().navigate(PeopleNavigation.LIST)),
                        undo.button(result.batch()),
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
