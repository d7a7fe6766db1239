package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.ApplicationDrafts;
import org.belay.enrollment.ApplicationForm;
import org.belay.enrollment.ApplicationService;
import org.belay.enrollment.EnquiryService;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.OwnApplication;
import org.belay.program.Browsing;
import org.belay.program.ProgramService;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The own application for a cohort: to hand in, to change until it is decided, to withdraw. */
@Route("apply/:cohortId")
@PermitAll
class ApplyView extends Page implements BeforeEnterObserver {

    private final transient ApplicationService applications;

    private final transient ApplicationDrafts drafts;
    private final transient ProgramService programs;
    private final transient EnquiryService enquiries;

    ApplyView(
            ApplicationService applications,
            ApplicationDrafts drafts,
            ProgramService programs,
            EnquiryService enquiries) {
        this.enquiries = enquiries;
        this.applications = applications;
        this.drafts = drafts;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = id(event);
        var form = applications.form(id);
        speak(programs.terms(form.cohort().program()));
        var own = applications.mine(id).orElse(null);
        var header = header(
                        getTranslation("enrollment.apply.title", form.cohort().name()))
                .under(getTranslation("enrollment.take-part"), EnrollmentNavigation.TAKE_PART)
                .context(form.cohort().programName());
        if (own != null) {
            header.badge(States.badge(own.state()));
        }
        applications.mine().stream()
                .filter(place -> place.cohort().equals(id))
                .map(place ->
                        new OwnStatus(enquiries, place, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))))
                .forEach(this::add);
        if (own != null && own.state() == EnrollmentState.DECLINED) {
            add(new AfterDecline(applications.coordinators(id), applications.open(), own.reason() != null));
        } else if (own != null && !own.mayChange()) {
            add(Blocks.note(Tone.NEUTRAL, "info", getTranslation("enrollment.apply.decided")));
        } else if (!applications.takesApplications(id)) {
            add(Blocks.note(
                    Tone.NEUTRAL,
                    "info",
                    getTranslation("enrollment.apply.closed", form.cohort().name())));
        } else {
            addForm(form, own);
        }
        if (own != null && (own.mayWithdraw() || own.mayLeave())) {
            var withdraw = Buttons.plain(
                    getTranslation(own.mayLeave() ? "enrollment.apply.leave" : "enrollment.apply.withdraw"),
                    () -> askToWithdraw(id, own));
            withdraw.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            add(Blocks.row(withdraw));
        }
    }

    private void addForm(ApplicationForm form, @Nullable OwnApplication own) {
        var browsing = form.cohort().browsing();
        if (browsing != Browsing.NOBODY) {
            add(Blocks.note(Tone.INFO, "eye", getTranslation("enrollment.apply.browsing." + browsing)));
        }
        boolean first = own == null || !own.state().awaitsDecision();
        var cohort = form.cohort().id();
        var fields = new ApplicationFields(form, applications.own(), applications::byEmail);
        var left = drafts.find(cohort);
        if (left.isPresent()) {
            fields.show(form, left.get().draft(), left.get().names());
            add(unsent(cohort, left.get()));
        } else if (own != null) {
            fields.show(form, own.draft(), own.names());
        }
        var kept = fields.keptBy(() -> drafts.keep(cohort, fields.draft()));
        var save = Buttons.primary(
                getTranslation(first ? "enrollment.apply.hand-in" : "enrollment.apply.change"), "send", () -> {
                    if (fields.complete()) {
                        Notify.attempt(() -> save(cohort, fields.draft(), first ? null : own));
                    }
                });
        add(fields, Blocks.block("b-row b-form-foot", kept, Blocks.grow(), save));
    }

    /** What was filled in before and not handed in stands in the form again, unless its author begins anew. */
    private Component unsent(CohortId cohort, ApplicationDrafts.Kept kept) {
        return Blocks.note(
                Tone.INFO,
                "pencil",
                Blocks.text(getTranslation(
                        "enrollment.apply.unsent",
                        Formats.dateTime(kept.changedAt(), applications.own().zone()))),
                Blocks.row(Buttons.plain(getTranslation("draft.begin-anew"), () -> {
                    drafts.discard(cohort);
                    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                })));
    }

    private void save(CohortId cohort, ApplicationDraft draft, @Nullable OwnApplication own) {
        if (own == null) {
            applications.apply(cohort, draft);
        } else {
            applications.change(cohort, own.version(), draft);
        }
        leave(own == null ? "enrollment.apply.handed-in" : "enrollment.apply.changed");
    }

    /** Nothing brings the place of a participant back, so this one is asked. */
    private void askToWithdraw(CohortId cohort, OwnApplication own) {
        if (!own.state().takesPart()) {
            withdraw(cohort, own);
            return;
        }
        var title = getTranslation(own.mayLeave() ? "enrollment.apply.leave" : "enrollment.apply.withdraw");
        var dialog = new Dialog(title);
        dialog.add(Blocks.block(
                "b-form",
                Blocks.paragraph(getTranslation(
                        own.mayLeave() ? "enrollment.apply.leave.text" : "enrollment.apply.withdraw.text"))));
        dialog.getFooter()
                .add(Buttons.plain(getTranslation("action.cancel"), dialog::close), Buttons.primary(title, "x", () -> {
                    dialog.close();
                    withdraw(cohort, own);
                }));
        dialog.open();
    }

    private void withdraw(CohortId cohort, OwnApplication own) {
        Notify.attempt(() -> {
            applications.withdraw(cohort, own.version());
            leave(own.mayLeave() ? "enrollment.apply.left" : "enrollment.apply.withdrawn");
        });
    }

    private void leave(String said) {
        Notify.done(getTranslation(said));
        getUI().ifPresent(ui -> ui.navigate(EnrollmentNavigation.TAKE_PART));
    }

    private static CohortId id(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get("cohortId").orElse("");
        try {
            return new CohortId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }
}
