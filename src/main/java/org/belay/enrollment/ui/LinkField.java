package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.belay.enrollment.ApplicationLinks;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** The public address of a cohort's form, to be copied and sent on. */
final class LinkField extends Div {

    private final TextField address = new TextField();

    LinkField(ApplicationLinks links, CohortId cohort) {
        addClassName("b-column");
        address.setLabel(getTranslation("enrollment.link.address"));
        address.setHelperText(getTranslation("enrollment.link.text"));
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        show(links.code(cohort));
        add(
                address,
                Blocks.row(
                        Buttons.of(getTranslation("enrollment.link.copy"), "copy", this::copy),
                        Buttons.quiet(getTranslation("enrollment.link.renew"), () -> {
                            show(links.renew(cohort));
                            Notify.done(getTranslation("enrollment.link.renewed"));
                        })));
    }

    /** With the host by which whoever copies it came here. */
    private void show(String code) {
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(url -> address.setValue(
                        url.getProtocol() + "://" + url.getAuthority() + "/" + EnrollmentNavigation.join(code)));
    }

    /** A page without TLS may not write to the clipboard: then the address is selected, to be copied by hand. */
    private void copy() {
        address.getElement()
                .executeJs("this.inputElement?.select(); return navigator.clipboard"
                        + " ? navigator.clipboard.writeText(this.value).then(() => true, () => false) : false")
                .then(
                        Boolean.class,
                        copied -> Notify.done(
                                getTranslation(copied ? "enrollment.link.copied" : "enrollment.link.selected")));
    }
}
