package org.belay.program.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.program.PlanDetails;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
import org.belay.program.ProgramService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The plan of one program: what is due when, and guides to sessions. */
@Route("program/:programId/plan")
@PermitAll
class ProgramPlanView extends Page implements BeforeEnterObserver {

    private final transient PlanService plans;
    private final transient ProgramService programs;

    ProgramPlanView(PlanService plans, ProgramService programs) {
        this.plans = plans;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(plans.get(ProgramNavigation.id(event.getRouteParameters())));
    }

    private void show(PlanDetails details) {
        removeAll();
        var terms = programs.terms(details.program());
        speak(terms);
        var mayEdit = plans.mayEdit(details.program());
        header(getTranslation("program-plan.heading"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(details.programName(), ProgramNavigation.program(details.program()))
                .context(getTranslation("program-plan.context"));
        var form = new PlanForm(details.plan(), !terms.ofEquals(), !mayEdit);
        add(form);
        if (mayEdit) {
            add(Blocks.block(
                    "b-row b-form-foot",
                    Buttons.primary(getTranslation("program-plan.save"), "check", () -> save(details, form))));
        }
    }

    /** Before anything applies, whoever saves sees which matches change and how. */
    private void save(PlanDetails details, PlanForm form) {
        form.read()
                .ifPresentOrElse(
                        plan -> Notify.attempt(() -> {
                            var effect = plans.effect(details.program(), plan);
                            if (effect.isNone()) {
                                apply(details, plan);
                                saved(details);
                            } else {
                                new ConfirmDialog(
                                                getTranslation("program-plan.effect.title"),
                                                getTranslation("program-plan.effect.apply"),
                                                () -> apply(details, plan),
                                                () -> saved(details),
                                                new PlanEffectList(effect))
                                        .open();
                            }
                        }),
                        () -> Fields.focusFirstWrong(form));
    }

    private void apply(PlanDetails details, ProgramPlan plan) {
        plans.edit(details.program(), details.version(), plan);
    }

    private void saved(PlanDetails details) {
        show(plans.get(details.program()));
        Notify.done(getTranslation("program-plan.saved"));
    }
}
