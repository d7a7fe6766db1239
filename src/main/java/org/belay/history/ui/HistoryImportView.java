package org.belay.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.history.HistoryFile;
import org.belay.history.HistoryFiles;
import org.belay.history.HistoryImport;
import org.belay.history.HistoryPlan;
import org.belay.history.ImportHistory;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportBatches;
import org.belay.organization.ui.UndoImport;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.table.UploadedFile;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ImportSteps;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.shared.ui.Wizard;

/** Past cohorts from the files of another system: upload, look at what would come in, apply. */
@Route(HistoryNavigation.IMPORT)
@PermitAll
@Requires(Permission.IMPORT_HISTORY)
class HistoryImportView extends Page {

    private final transient HistoryImport importing;
    private final transient ImportBatches imports;
    private final transient Map<HistoryFile, UploadedFile> uploads = new EnumMap<>(HistoryFile.class);
    private final ComboBox<String> program = new ComboBox<>();
    private final Wizard wizard = new Wizard(Stream.of("upload", "check", "apply")
            .map(step -> getTranslation("import.step." + step))
            .toList());

    HistoryImportView(HistoryImport importing, ImportBatches imports) {
        this.importing = importing;
        this.imports = imports;
        header(getTranslation("history.title")).context(getTranslation("history.context"));
        program.setLabel(getTranslation("history.program"));
        program.setHelperText(getTranslation("history.program-help"));
        program.setWidth("360px");
        program.setMaxWidth("100%");
        program.setAllowCustomValue(true);
        program.addCustomValueSetListener(event -> program.setValue(event.getDetail()));
        program.setItems(importing.programs());
        add(wizard);
        showUpload();
    }

    private void showUpload() {
        wizard.show(
                0,
                Blocks.card(
                        getTranslation("history.files"),
                        Blocks.block(
                                "b-form",
                                program,
                                upload(HistoryFile.SESSIONS),
                                upload(HistoryFile.FEEDBACK),
                                upload(HistoryFile.FIT))),
                Blocks.row(
                        Blocks.grow(), Buttons.primary(getTranslation("history.check"), "arrow-right", this::check)));
    }

    private Component upload(HistoryFile kind) {
        var upload = ImportSteps.upload(
                getTranslation("history.choose." + kind), getTranslation("state.HistoryFile." + kind), file -> {
                    forget(kind);
                    uploads.put(kind, file);
                });
        upload.addFileRemovedListener(event -> forget(kind));
        return upload;
    }

    private void check() {
        var sessions = uploads.get(HistoryFile.SESSIONS);
        if (sessions == null) {
            Notify.problem(getTranslation("history.problem.no-sessions"));
            return;
        }
        var files = new HistoryFiles(sessions, uploads.get(HistoryFile.FEEDBACK), uploads.get(HistoryFile.FIT));
        var name = program.getValue();
        var options = ImportHistory.into(name == null ? "" : name);
        wizard.show(
                1,
                new BackgroundTask<HistoryPlan>(
                                getTranslation("history.checking"),
                                progress -> importing.check(files, options, progress))
                        .whenDone(this::showPlan)
                        .otherwise(this::startOver));
    }

    private void showPlan(HistoryPlan plan) {
        wizard.show(1, new HistoryPlanPanel(plan, importing, this::startOver, () -> apply(plan)));
    }

    private void apply(HistoryPlan plan) {
        wizard.show(
                2,
                new BackgroundTask<ImportBatchId>(
                                getTranslation("history.applying"), progress -> importing.apply(plan, progress))
                        .whenDone(batch -> showResult(plan, batch))
                        .otherwise(this::check));
    }

    private void showResult(HistoryPlan done, ImportBatchId batch) {
        var undo = new UndoImport(imports, this::startOver);
        var program = done.options().program();
        wizard.show(
                3,
                Blocks.note(Tone.OK, "circle-check", getTranslation("history.done", program)),
                HistoryPlanPanel.numbers(this, done),
                Blocks.row(undo.button(batch), Buttons.plain(getTranslation("history.other-files"), this::startOver)),
                undo);
    }

    /** Components of uploads do not show again what they took: the files are chosen anew. */
    private void startOver() {
        List.of(HistoryFile.values()).forEach(this::forget);
        showUpload();
    }

    private void forget(HistoryFile kind) {
        var upload = uploads.remove(kind);
        if (upload != null) {
            upload.delete();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        List.of(HistoryFile.values()).forEach(this::forget);
    }
}
