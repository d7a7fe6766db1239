package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.belay.enrollment.ApplicationLinks;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.CopyField;
import org.belay.shared.ui.Notify;

/** The public address of a cohort's form, to be copied and sent on. */
final class LinkField extends Div {

    private final CopyField address;

    LinkField(ApplicationLinks links, CohortId cohort) {
        address = new CopyField(
                getTranslation("enrollment.link.address"),
                getTranslation("enrollment.link.text"),
                Buttons.quiet(getTranslation("enrollment.link.renew"), () -> {
                    show(links.renew(cohort));
                    Notify.done(getTranslation("enrollment.link.renewed"));
                }));
        show(links.code(cohort));
        add(address);
    }

    /** With the host by which whoever copies it came here. */
    private void show(String code) {
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(url -> address.setValue(
                        url.getProtocol() + "://" + url.getAuthority() + "/" + EnrollmentNavigation.join(code)));
    }
}
