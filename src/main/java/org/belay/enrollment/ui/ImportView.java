package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.enrollment.ApplicationFile;
import org.belay.enrollment.ApplicationImport;
import org.belay.enrollment.ApplicationPlan;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportBatches;
import org.belay.organization.ui.PeopleNavigation;
import org.belay.organization.ui.UndoImport;
import org.belay.shared.CohortId;
import org.belay.shared.table.UploadedFile;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ColumnMappingForm;
import org.belay.shared.ui.ImportSteps;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;
import org.belay.shared.ui.Wizard;

/** The answers of a form in four steps; nothing is written before the last one. */
@Route("cohort/:cohortId/people/import")
@PermitAll
class ImportView extends CohortPage {

    private final transient ApplicationImport imports;
    private final transient ImportBatches applied;
    private final Wizard wizard = new Wizard(Stream.of("upload", "map", "check", "apply")
            .map(step -> getTranslation("import.step." + step))
            .toList());

    ImportView(CohortWorkspace workspace, ApplicationImport imports, ImportBatches applied) {
        super(workspace, CohortPlace.PEOPLE);
        this.imports = imports;
        this.applied = applied;
    }

    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        // The steps have their own.
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        imports.questions(cohort.id());
        add(wizard);
        showUpload(cohort.id());
    }

    private void showUpload(CohortId cohort) {
        var upload = ImportSteps.upload(
                getTranslation("enrollment.import.choose"), getTranslation("import.drop"), file -> read(cohort, file));
        wizard.show(
                0,
                Blocks.card(
                        getTranslation("enrollment.import.upload"),
                        upload,
                        Blocks.meta(getTranslation("enrollment.import.upload.help")),
                        Blocks.row(Buttons.quiet(
                                getTranslation("people.imports.open"),
                                () -> UI.getCurrent().navigate(PeopleNavigation.IMPORTS)))));
    }

    private void read(CohortId cohort, UploadedFile file) {
        wizard.show(
                0,
                new BackgroundTask<ApplicationFile>(getTranslation("import.reading", file.name()), progress -> {
                            try {
                                return imports.read(cohort, file, progress);
                            } finally {
                                file.delete();
                            }
                        })
                        .whenDone(read -> showMapping(cohort, read))
                        .otherwise(() -> showUpload(cohort)));
    }

    private void showMapping(CohortId cohort, ApplicationFile file) {
        var fields = new LinkedHashMap<String, String>();
        imports.fields(cohort)
                .forEach(field -> fields.put(field.name(), getTranslation("enrollment.import.field." + field.name())));
        imports.questions(cohort)
                .forEach(question -> fields.put(ApplicationImport.mappingKey(question), question.label()));
        var mapping = new ColumnMappingForm<>(file.columns(), fields, file.mapping(), file.remembered());
        wizard.show(
                1,
                ImportSteps.actions(
                        file.name(),
                        Buttons.quiet(getTranslation("import.other-file"), () -> showUpload(cohort)),
                        Buttons.primary(
                                getTranslation("import.check"),
                                "arrow-right",
                                () -> check(cohort, file.mapped(mapping.mapping()), Set.of()))),
                mapping);
    }

    private void check(CohortId cohort, ApplicationFile file, Set<String> confirmed) {
        wizard.show(
                2,
                new BackgroundTask<ApplicationPlan>(
                                getTranslation("enrollment.import.checking", file.name()),
                                progress -> imports.plan(cohort, file, confirmed, progress))
                        .whenDone(plan -> showPlan(cohort, plan))
                        .otherwise(() -> showMapping(cohort, file)));
    }

    private void showPlan(CohortId cohort, ApplicationPlan plan) {
        var apply = Buttons.primary(
                getTranslation("enrollment.import.apply", plan.changes()), "check", () -> apply(cohort, plan));
        var errorFile = ImportSteps.errorFile((language, out) -> imports.writeRejected(plan, language, out));
        errorFile.setVisible(plan.hasRejected());
        wizard.show(
                2,
                ImportSteps.actions(
                        getTranslation(
                                "import.summary",
                                plan.file().name(),
                                plan.lines().size()),
                        Buttons.quiet(getTranslation("import.back"), () -> showMapping(cohort, plan.file())),
                        errorFile,
                        apply),
                new ImportPlanPanel(plan, key -> {
                    var more = new HashSet<>(plan.confirmed());
                    more.add(key);
                    check(cohort, plan.file(), more);
                }));
    }

    private void apply(CohortId cohort, ApplicationPlan plan) {
        wizard.show(
                3,
                new BackgroundTask<ImportBatchId>(
                                getTranslation("import.applying", plan.file().name()),
                                progress -> imports.apply(plan, progress))
                        .whenDone(batch -> showResult(cohort, plan, batch))
                        // Somebody may have applied meanwhile: what is shown next must be true.
                        .otherwise(() -> check(cohort, plan.file(), plan.confirmed())));
    }

    private void showResult(CohortId cohort, ApplicationPlan plan, ImportBatchId batch) {
        var undo = new UndoImport(applied, () -> showUpload(cohort));
        wizard.show(
                4,
                Blocks.note(Tone.OK, "circle-check", getTranslation("enrollment.import.applied", plan.changes())),
                Blocks.row(
                        Buttons.primary(
                                getTranslation("people.import.to-people"),
                                "users",
                                () -> UI.getCurrent().navigate(EnrollmentNavigation.people(cohort))),
                        undo.button(batch),
                        Buttons.plain(getTranslation("import.other-file"), () -> showUpload(cohort))),
                undo);
    }
}
