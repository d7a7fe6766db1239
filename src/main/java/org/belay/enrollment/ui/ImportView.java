package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.enrollment.ApplicationFile;
import org.belay.enrollment.ApplicationImport;
import org.belay.enrollment.ApplicationPlan;
import org.belay.shared.CohortId;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.TableException;
import org.belay.shared.table.TableLimits;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;

/** The answers of a form in three steps: upload, columns and changes, apply. Nothing is written before the last. */
@Route("cohort/:cohortId/people/import")
@PermitAll
class ImportView extends CohortPage {

    private final transient ApplicationImport imports;
    private final Div step = Blocks.column();

    ImportView(CohortWorkspace workspace, ApplicationImport imports) {
        super(workspace, CohortPlace.PEOPLE);
        this.imports = imports;
    }

    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        // The steps have their own.
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        imports.questions(cohort.id());
        add(step);
        showUpload(cohort.id());
    }

    private void showUpload(CohortId cohort) {
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> {
            try {
                read(cohort, file, metadata.fileName());
            } finally {
                delete(file);
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) TableLimits.STANDARD.fileBytes());
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".txt");
        upload.setUploadButton(Buttons.plain(getTranslation("enrollment.import.choose"), () -> {}));
        upload.setDropLabel(new Span(getTranslation("enrollment.import.drop")));
        step.removeAll();
        step.add(Blocks.card(
                getTranslation("enrollment.import.upload"),
                upload,
                Blocks.meta(getTranslation("enrollment.import.upload.help"))));
    }

    private void read(CohortId cohort, File file, String name) {
        Notify.attempt(() -> {
            try {
                show(cohort, imports.read(cohort, file.toPath(), name, ReadProgress.NONE), Set.of());
            } catch (TableException e) {
                var problem = e.problem();
                var arguments = problem.messageArguments().toArray();
                Notify.problem(getTranslation(problem.messageKey(), arguments) + " "
                        + getTranslation(problem.adviceKey(), arguments));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void show(CohortId cohort, ApplicationFile file, Set<String> confirmed) {
        var columns = new ImportColumns(file, imports.questions(cohort), changed -> show(cohort, changed, confirmed));
        step.removeAll();
        step.add(columns);
        Notify.attempt(() -> showPlan(cohort, imports.plan(cohort, file, confirmed)));
    }

    private void showPlan(CohortId cohort, ApplicationPlan plan) {
        var apply = Buttons.primary(
                getTranslation("enrollment.import.apply", plan.changes()), "check", () -> apply(cohort, plan));
        apply.setEnabled(plan.changes() > 0);
        var actions = Blocks.row(
                Blocks.grow(),
                Buttons.quiet(getTranslation("enrollment.import.again"), () -> showUpload(cohort)),
                apply);
        step.addComponentAsFirst(actions);
        step.addComponentAtIndex(
                1,
                new ImportPlanPanel(plan, key -> {
                    var more = new HashSet<>(plan.confirmed());
                    more.add(key);
                    show(cohort, plan.file(), more);
                }));
    }

    private void apply(CohortId cohort, ApplicationPlan plan) {
        boolean applied = Notify.attempt(() -> {
            int written = imports.apply(plan);
            getUI().ifPresent(ui -> ui.navigate(EnrollmentNavigation.people(cohort)));
            Notify.done(getTranslation("enrollment.import.applied", written));
        });
        if (!applied) {
            show(cohort, plan.file(), plan.confirmed());
        }
    }

    private static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
