package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.belay.security.ui.PublicPage;
import org.belay.shared.ui.Blocks;

/** What stands at a public address that no cohort has, or none has any more. */
@AnonymousAllowed
class NoSuchAddressView extends PublicPage implements HasErrorParameter<NoSuchAddress> {

    private final Div frame = Blocks.block("b-main b-join");

    NoSuchAddressView() {
        add(frame);
    }

    @Override
    protected Div frame() {
        return frame;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoSuchAddress> parameter) {
        show(
                getTranslation("not-found.title"),
                Blocks.muted(getTranslation("join.not-found")),
                new Anchor("login", getTranslation("link.to-sign-in")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
