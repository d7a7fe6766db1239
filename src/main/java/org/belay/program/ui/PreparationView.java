package org.belay.program.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.belay.program.PreparationDetails;
import org.belay.program.PreparationDetails.Statement;
import org.belay.program.PreparationService;
import org.belay.program.ProgramPreparation;
import org.belay.program.ProgramService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** What one program asks of people before it matches them. */
@Route("program/:programId/preparation")
@PermitAll
class PreparationView extends Page implements BeforeEnterObserver {

    private final transient PreparationService preparations;
    private final transient ProgramService programs;

    PreparationView(PreparationService preparations, ProgramService programs) {
        this.preparations = preparations;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(preparations.get(ProgramNavigation.id(event.getRouteParameters())));
    }

    private void show(PreparationDetails details) {
        removeAll();
        speak(programs.terms(details.program()));
        var mayEdit = preparations.mayEdit(details.program());
        header(getTranslation("preparation.heading"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(details.programName(), ProgramNavigation.program(details.program()))
                .context(getTranslation("preparation.context"));
        var steps = new RowsField<>(
                place -> getTranslation("preparation.step-nth", place),
                getTranslation("preparation.step-add"),
                ProgramPreparation.MOST_STEPS,
                () -> new StepRow(null));
        steps.show(details.steps().stream().map(StepRow::new).toList());
        steps.rows().forEach(row -> row.setReadOnly(!mayEdit));
        steps.setReadOnly(!mayEdit);
        var statement = statement(details.asked());
        statement.setReadOnly(!mayEdit);
        add(Blocks.block(
                "b-even",
                Blocks.card(
                        getTranslation("preparation.steps"),
                        Blocks.muted(getTranslation("preparation.steps-help")),
                        steps),
                Blocks.card(
                        getTranslation("preparation.statement"),
                        Blocks.muted(getTranslation("preparation.statement-help")),
                        statement)));
        if (mayEdit) {
            add(Blocks.block(
                    "b-row b-form-foot",
                    Buttons.primary(
                            getTranslation("preparation.save"), "check", () -> save(details, steps, statement))));
        }
    }

    private LimitedArea statement(Optional<Statement> asked) {
        var field = new LimitedArea(getTranslation("preparation.statement.text"));
        field.setMaxLength(ProgramPreparation.LONGEST_STATEMENT);
        field.setWidthFull();
        field.setMinRows(8);
        field.setValue(asked.map(Statement::text).orElse(""));
        field.setHelperText(asked.map(now ->
                        getTranslation("preparation.statement.version", now.version(), Formats.date(now.writtenAt())))
                .orElse(getTranslation("preparation.statement.none")));
        return field;
    }

    private void save(PreparationDetails details, RowsField<StepRow> steps, LimitedArea statement) {
        var read = steps.rows().stream().map(StepRow::read).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        Notify.attempt(() -> {
            preparations.edit(
                    details.program(),
                    details.version(),
                    read.stream().flatMap(Optional::stream).toList(),
                    statement.getValue());
            show(preparations.get(details.program()));
            Notify.done(getTranslation("preparation.saved"));
        });
    }
}
