package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.belay.organization.ImportPeople;
import org.belay.organization.ImportPlan;
import org.belay.organization.ImportResult;
import org.belay.organization.PeopleFile;
import org.belay.organization.PeopleImport;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.table.TableLimits;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The people of an HR file in four steps; nothing is changed before the last one. */
@Route(PeopleNavigation.IMPORT)
@PermitAll
@Requires(Permission.IMPORT_PEOPLE)
class ImportView extends Page {

    private static final List<String> STEPS = List.of("upload", "map", "check", "apply");

    private final transient PeopleImport importing;
    private final OrderedList steps = new OrderedList();
    private final Div step = Blocks.column();
    private transient @Nullable File uploaded;

    ImportView(PeopleImport importing) {
        this.importing = importing;
        header(getTranslation("people.import.title"))
                .under(getTranslation("people.title"), PeopleNavigation.LIST)
                .context(getTranslation("people.import.context"));
        steps.addClassName("b-steps");
        add(steps, step);
        showUpload();
    }

    private void show(int current, Component... content) {
        steps.removeAll();
        for (int i = 0; i < STEPS.size(); i++) {
            var item = new ListItem(new Span(getTranslation("people.import.step." + STEPS.get(i))));
            if (i < current) {
                item.addClassName("b-done");
            } else if (i == current) {
                item.addClassName("b-now");
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        step.removeAll();
        step.add(content);
    }

    private void showUpload() {
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> open(metadata.fileName(), file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) TableLimits.STANDARD.fileBytes());
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".txt");
        upload.setUploadButton(Buttons.plain(getTranslation("people.import.choose"), () -> {}));
        upload.setDropLabel(new Span(getTranslation("people.import.drop")));
        upload.addFileRejectedListener(
                e -> Notify.problem(getTranslation("people.import.not-taken", TableLimits.STANDARD.fileBytes() >> 20)));
        show(
                0,
                Blocks.card(
                        getTranslation("people.import.step.upload"),
                        upload,
                        Blocks.meta(getTranslation("people.import.forms"))));
    }

    private void open(String name, File file) {
        forgetFile();
        uploaded = file;
        show(
                0,
                new BackgroundTask<PeopleFile>(
                                getTranslation("people.import.reading", name),
                                progress -> importing.open(file.toPath(), name))
                        .whenDone(this::showMapping)
                        .otherwise(this::showUpload));
    }

    private void showMapping(PeopleFile file) {
        var mapping = new ColumnMappingForm(file);
        show(
                1,
                Blocks.row(
                        Blocks.grow(),
                        Buttons.quiet(getTranslation("people.import.other-file"), this::showUpload),
                        Buttons.primary(
                                getTranslation("people.import.check"),
                                "arrow-right",
                                () -> check(mapping.file(), mapping.options()))),
                mapping);
    }

    private void check(PeopleFile file, ImportPeople options) {
        show(
                2,
                new BackgroundTask<ImportPlan>(
                                getTranslation("people.import.checking", file.name()),
                                progress -> importing.check(file, options, progress))
                        .whenDone(this::showPlan)
                        .otherwise(() -> showMapping(file)));
    }

    private void showPlan(ImportPlan plan) {
        show(2, new PlanPanel(plan, importing, () -> showMapping(plan.file()), confirmed -> apply(plan, confirmed)));
    }

    private void apply(ImportPlan plan, boolean manyLeaversConfirmed) {
        show(
                3,
                new BackgroundTask<ImportResult>(
                                getTranslation(
                                        "people.import.applying", plan.file().name()),
                                progress -> importing.apply(plan, manyLeaversConfirmed, progress))
                        .whenDone(this::showResult)
                        // Somebody may have changed people meanwhile: what is shown next must be true.
                        .otherwise(() -> check(plan.file(), new ImportPeople(plan.source(), plan.complete()))));
    }

    private void showResult(ImportResult result) {
        forgetFile();
        show(
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
                        Buttons.plain(getTranslation("people.import.other-file"), this::showUpload)));
    }

    private void forgetFile() {
        if (uploaded != null) {
            try {
                Files.deleteIfExists(uploaded.toPath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            uploaded = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forgetFile();
    }
}
