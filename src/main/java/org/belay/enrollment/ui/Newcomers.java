package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.EnrollmentService;
import org.belay.security.Invitations;
import org.belay.security.ui.InvitationDialogs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Buttons;

/** Invites those of a cohort who cannot sign in yet: all at once, or whoever is selected, also for a second time. */
class Newcomers {

    private final EnrollmentService enrollments;
    private final Invitations invitations;
    private final CohortId cohort;
    private final Button all = Buttons.of("", "mail", this::inviteAll);

    Newcomers(EnrollmentService enrollments, Invitations invitations, CohortId cohort) {
        this.enrollments = enrollments;
        this.invitations = invitations;
        this.cohort = cohort;
        count();
    }

    /** Stands there as long as somebody is to be invited. */
    Button all() {
        return all;
    }

    Button selected(Supplier<? extends Collection<EnrollmentRow>> chosen) {
        return Buttons.of(
                text("enrollment.invite-dots"),
                "mail",
                () -> confirm(chosen.get().stream().map(EnrollmentRow::person).toList()));
    }

    private void count() {
        var count = enrollments.uninvited(cohort).size();
        all.setText(text("enrollment.invite-all", count));
        all.setVisible(count > 0);
    }

    private void inviteAll() {
        confirm(enrollments.uninvited(cohort));
    }

    private void confirm(List<PersonId> whom) {
        InvitationDialogs.confirm(
                whom.size(),
                () -> InvitationDialogs.run(
                        whom.size(), progress -> invitations.inviteAll(whom, progress), this::count));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
