package org.belay.program.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.program.ProgramDetails;
import org.belay.program.ProgramService;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** One program: purpose, rules and weights, team. */
@Route("program/:programId")
@PermitAll
class ProgramView extends Page implements BeforeEnterObserver {

    private final transient ProgramService programs;

    ProgramView(ProgramService programs) {
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(programs.get(id(event)));
    }

    private static ProgramId id(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get("programId").orElse("");
        try {
            return new ProgramId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    private void show(ProgramDetails program) {
        removeAll();
        var mayEdit = programs.mayEdit(program.id());
        header(program.name())
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .context(getTranslation(
                        "state.Format." + program.content().format().name()));
        var form = new ProgramForm(program.content());
        form.setReadOnly(!mayEdit);
        var what = Blocks.card(getTranslation("program.what"), form);
        if (mayEdit) {
            what.add(Blocks.block(
                    "b-row b-form-foot",
                    Buttons.primary(getTranslation("action.save"), "check", () -> save(program, form))));
        }
        var team = new TeamPanel(programs, program, mayEdit, this::reload);
        add(Blocks.block(
                "b-flow",
                Blocks.block("b-main", what),
                Blocks.block("b-rail", Blocks.card(getTranslation("program.team"), team))));
    }

    private void save(ProgramDetails program, ProgramForm form) {
        form.read()
                .ifPresent(draft -> Notify.attempt(() -> {
                    programs.edit(program.id(), program.version(), draft);
                    reload();
                    Notify.done(getTranslation("program.saved"));
                }));
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
