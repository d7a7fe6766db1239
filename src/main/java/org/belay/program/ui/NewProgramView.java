package org.belay.program.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The form for a new program. */
@Route(ProgramNavigation.NEW)
@PermitAll
@Requires(Permission.CREATE_PROGRAM)
class NewProgramView extends Page {

    private final transient ProgramService programs;
    private final ProgramForm form;

    NewProgramView(ProgramService programs) {
        this.programs = programs;
        header(getTranslation("program.new"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .context(getTranslation("program.new-context"));
        form = new ProgramForm(new ProgramDraft("", "", null, Format.ONE_TO_ONE, false, ProgramRules.standard()));
        add(
                form,
                Blocks.block(
                        "b-row b-form-foot", Buttons.primary(getTranslation("program.create"), "check", this::create)));
    }

    private void create() {
        form.read()
                .ifPresent(draft -> Notify.attempt(() -> {
                    var id = programs.create(draft);
                    UI.getCurrent().navigate(ProgramNavigation.program(id));
                    Notify.done(getTranslation("program.created", draft.name()));
                }));
    }
}
