package org.belay.enrollment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.enrollment.ApplicationForm;
import org.belay.enrollment.ApplicationsForOthers;
import org.belay.enrollment.CohortInvitations;
import org.belay.enrollment.NamedPerson;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** The form of a cohort, filled in by a coordinator for somebody else. */
@Route("cohort/:cohortId/people/add")
@PermitAll
class AddApplicationView extends CohortPage {

    private final transient ApplicationsForOthers applications;
    private final transient CohortInvitations invitations;

    AddApplicationView(CohortWorkspace workspace, ApplicationsForOthers applications, CohortInvitations invitations) {
        super(workspace, CohortPlace.PEOPLE);
        this.applications = applications;
        this.invitations = invitations;
    }

    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        // The form has its own.
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var cohort = details.id();
        var form = applications.form(cohort);
        if (!applications.takesApplications(cohort)) {
            add(Blocks.note(Tone.NEUTRAL, "info", getTranslation("enrollment.apply.closed", details.name())));
            return;
        }
        var person = new ComboBox<NamedPerson>(getTranslation("enrollment.add.person"));
        person.setItemLabelGenerator(NamedPerson::name);
        person.setItems(query ->
                invitations.search(cohort, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setWidthFull();
        person.setHelperText(getTranslation("enrollment.add.person-help"));
        var filledIn = new Div();
        person.addValueChangeListener(chosen -> {
            filledIn.removeAll();
            person.getOptionalValue().ifPresent(somebody -> fill(filledIn, form, somebody));
        });
        add(
                Blocks.note(Tone.INFO, "info", getTranslation("enrollment.add.text")),
                Blocks.block("b-form", person),
                filledIn);
    }

    private void fill(Div filledIn, ApplicationForm form, NamedPerson person) {
        var cohort = form.cohort().id();
        var fields = new ApplicationFields(
                form,
                applications.applicant(cohort, person.id()),
                email -> applications
                        .byEmail(cohort, email)
                        .filter(found -> !found.id().equals(person.id())));
        fields.forAnother(person.name());
        var save = Buttons.primary(getTranslation("enrollment.add.hand-in"), "user-plus", () -> {
            if (fields.complete()) {
                Notify.attempt(() -> save(cohort, person, fields));
            }
        });
        filledIn.add(fields, Blocks.block("b-row b-form-foot", Blocks.grow(), save));
    }

    private void save(CohortId cohort, NamedPerson person, ApplicationFields fields) {
        var place = applications.add(cohort, person.id(), fields.draft());
        Notify.done(getTranslation("enrollment.add.done", person.name()));
        getUI().ifPresent(ui -> ui.navigate(EnrollmentNavigation.application(cohort, place)));
    }
}
