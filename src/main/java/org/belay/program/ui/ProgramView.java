package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.program.FormQuestion;
import org.belay.program.FormService;
import org.belay.program.PlanService;
import org.belay.program.PreparationService;
import org.belay.program.ProgramDetails;
import org.belay.program.ProgramFiles;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.ProgramCard;

/** One program: purpose, rules and weights, team. */
@Route("program/:programId")
@PermitAll
class ProgramView extends Page implements BeforeEnterObserver {

    private final transient ProgramService programs;

    private final transient ProgramFiles files;
    private final transient PlanService plans;
    private final transient FormService forms;
    private final transient PreparationService preparations;
    private final transient CurrentUser user;
    private final transient List<ProgramCard> cards;

    ProgramView(
            ProgramService programs,
            ProgramFiles files,
            PlanService plans,
            FormService forms,
            PreparationService preparations,
            CurrentUser user,
            List<ProgramCard> cards) {
        this.programs = programs;
        this.plans = plans;
        this.forms = forms;
        this.preparations = preparations;
        this.files = files;
        this.user = user;
        this.cards = cards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(programs.get(ProgramNavigation.id(event.getRouteParameters())));
    }

    private void show(ProgramDetails program) {
        removeAll();
        speak(programs.terms(program.id()));
        var mayEdit = programs.mayEdit(program.id());
        actions(
                header(program.name())
                        .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                        .context(getTranslation(
                                "state.Format." + program.content().format().name())),
                program.id());
        var form = new ProgramForm(
                program.content(),
                forms.get(program.id()).asked().stream()
                        .map(FormQuestion::draft)
                        .toList());
        form.setReadOnly(!mayEdit);
        var what = Blocks.card(getTranslation("program.what"), form);
        if (mayEdit) {
            what.add(Blocks.block(
                    "b-row b-form-foot",
                    Buttons.primary(getTranslation("action.save"), "check", () -> save(program, form))));
        }
        var team = new TeamPanel(programs, program, mayEdit, this::reload);
        var rail = Blocks.block(
                "b-rail",
                Blocks.card(getTranslation("program.team"), team),
                plan(program.id()),
                form(program.id()),
                preparation(program.id()));
        cards.forEach(card -> card.content(program.id()).ifPresent(rail::add));
        add(Blocks.block("b-flow", Blocks.block("b-main", what), rail));
    }

    private Component plan(ProgramId id) {
        var plan = plans.get(id).plan();
        return Blocks.card(
                getTranslation("program-plan.heading"),
                Blocks.muted(getTranslation(
                        "program-plan.counts",
                        plan.milestones().size(),
                        plan.guides().size())),
                Blocks.row(Buttons.of(
                        getTranslation("program-plan.open"),
                        "flag",
                        () -> UI.getCurrent().navigate(ProgramNavigation.plan(id)))));
    }

    private Component form(ProgramId id) {
        return Blocks.card(
                getTranslation("question.form"),
                Blocks.muted(getTranslation("question.form.count", forms.count(id))),
                Blocks.row(Buttons.of(
                        getTranslation("question.form.open"),
                        "clipboard-list",
                        () -> UI.getCurrent().navigate(ProgramNavigation.form(id)))));
    }

    private Component preparation(ProgramId id) {
        var asked = preparations.get(id);
        return Blocks.card(
                getTranslation("preparation.heading"),
                Blocks.muted(getTranslation(
                        "preparation.counts",
                        asked.steps().size(),
                        asked.asked().isPresent() ? 1 : 0)),
                Blocks.row(Buttons.of(
                        getTranslation("preparation.open"),
                        "clipboard-check",
                        () -> UI.getCurrent().navigate(ProgramNavigation.preparation(id)))));
    }

    private void actions(PageHeader header, ProgramId id) {
        header.secondary(FileLink.button(
                this, getTranslation("program-file.export"), "download", FileLink.json("", () -> files.export(id))));
        if (user.may(Permission.CREATE_PROGRAM)) {
            header.secondary(Buttons.of(
                    getTranslation("program-file.duplicate"),
                    "copy",
                    () -> Addresses.open(ProgramNavigation.copy(id))));
        }
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
