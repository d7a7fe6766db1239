package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.belay.cohort.CohortReference;
import org.belay.enrollment.Application;
import org.belay.enrollment.ApplicationLinks;
import org.belay.enrollment.CohortInvitations;
import org.belay.enrollment.EnrollmentState;
import org.belay.shared.ui.Buttons;
import org.springframework.stereotype.Component;

/** How people are led to the form of a cohort, on the page of its people. */
@Component
class WaysIn {

    private final ApplicationLinks links;
    private final CohortInvitations invitations;

    WaysIn(ApplicationLinks links, CohortInvitations invitations) {
        this.links = links;
        this.invitations = invitations;
    }

    /** @param done what follows once somebody was invited */
    Button open(CohortReference cohort, Runnable done) {
        return Buttons.of(
                UI.getCurrent().getTranslation("enrollment.invite.open"),
                "user-plus",
                () -> new InviteDialog(links, invitations, cohort, done).open());
    }

    /** When the mail went out, at the foot of the panel of somebody who has not applied yet. */
    void tell(Application application, Div panel) {
        if (application.row().state() == EnrollmentState.INVITED) {
            panel.add(new InvitationFoot(invitations, application.row().id()));
        }
    }
}
