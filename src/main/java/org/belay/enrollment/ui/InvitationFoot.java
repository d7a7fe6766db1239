package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import org.belay.enrollment.CohortInvitations;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** When somebody was invited, until when the link of the mail works, and another one. */
final class InvitationFoot extends Div {

    private final transient CohortInvitations invitations;
    private final EnrollmentId invited;

    InvitationFoot(CohortInvitations invitations, EnrollmentId invited) {
        this.invitations = invitations;
        this.invited = invited;
        addClassNames("b-pane-foot", "b-row");
        show();
    }

    private void show() {
        var sent = invitations.sent(invited);
        removeAll();
        add(
                Blocks.muted(getTranslation(
                        sent.expired() ? "enrollment.invite.expired" : "enrollment.invite.sent",
                        Formats.dateTime(sent.at()),
                        Formats.dateTime(sent.until()))),
                Blocks.grow(),
                Buttons.of(
                        getTranslation("enrollment.invite.again"),
                        "mail",
                        () -> Notify.attempt(() -> {
                            invitations.resend(invited);
                            show();
                            Notify.done(getTranslation("enrollment.invite.done", 1));
                        })));
    }
}
