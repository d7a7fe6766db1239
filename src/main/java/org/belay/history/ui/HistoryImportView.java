package org.belay.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belay.history.HistoryFile;
import org.belay.history.HistoryFiles;
import org.belay.history.HistoryImport;
import org.belay.history.HistoryPlan;
import org.belay.history.ImportHistory;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.table.TableLimits;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** Past cohorts from the files of another system: upload, look at what would come in, apply. */
@Route(HistoryNavigation.IMPORT)
@PermitAll
@Requires(Permission.IMPORT_HISTORY)
class HistoryImportView extends Page {

    private final transient HistoryImport importing;
    private final transient Map<HistoryFile, HistoryFiles.Upload> uploads = new EnumMap<>(HistoryFile.class);
    private final ComboBox<String> program = new ComboBox<>();
    private final Div step = Blocks.column();

    HistoryImportView(HistoryImport importing) {
        this.importing = importing;
        header(getTranslation("history.title")).context(getTranslation("history.context"));
        program.setLabel(getTranslation("history.program"));
        program.setHelperText(getTranslation("history.program-help"));
        program.setAllowCustomValue(true);
        program.addCustomValueSetListener(event -> program.setValue(event.getDetail()));
        program.setItems(importing.programs());
        add(step);
        showUpload();
    }

    private void show(Component... content) {
        step.removeAll();
        step.add(content);
    }

    private void showUpload() {
        show(
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
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> {
            forget(kind);
            uploads.put(kind, new HistoryFiles.Upload(file.toPath(), metadata.fileName()));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) TableLimits.STANDARD.fileBytes());
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".txt");
        upload.setUploadButton(Buttons.plain(getTranslation("history.choose." + kind), () -> {}));
        upload.setDropLabel(new Span(getTranslation("state.HistoryFile." + kind)));
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
        show(new BackgroundTask<HistoryPlan>(
                        getTranslation("history.checking"), progress -> importing.check(files, options, progress))
                .whenDone(plan -> show(new HistoryPlanPanel(plan, this::startOver, () -> apply(plan))))
                .otherwise(this::startOver));
    }

    private void apply(HistoryPlan plan) {
        show(new BackgroundTask<HistoryPlan>(
                        getTranslation("history.applying"), progress -> importing.apply(plan, progress))
                .whenDone(this::showResult)
                .otherwise(this::check));
    }

    private void showResult(HistoryPlan done) {
        var program = done.options().program();
        show(
                Blocks.note(Tone.OK, "circle-check", getTranslation("history.done", program)),
                HistoryPlanPanel.numbers(this, done),
                Blocks.row(Buttons.plain(getTranslation("history.other-files"), this::startOver)));
    }

    /** Components of uploads do not show again what they took: the files are chosen anew. */
    private void startOver() {
        List.of(HistoryFile.values()).forEach(this::forget);
        showUpload();
    }

    private void forget(HistoryFile kind) {
        var upload = uploads.remove(kind);
        if (upload != null) {
            try {
                Files.deleteIfExists(upload.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        List.of(HistoryFile.values()).forEach(this::forget);
    }
}
