package org.belay.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;

/** The frame of the pages for somebody who is not signed in: brand, title and form at the left, promises at the right. */
abstract class SignInPage extends PublicPage {

    private final Div form = Blocks.block("b-main b-login-form");

    SignInPage() {
        addClassName("b-login");
        add(Blocks.block("b-login-left", form), promises());
    }

    @Override
    protected Div frame() {
        return form;
    }

    private Div promises() {
        return Blocks.block(
                "b-login-right",
                new H2(getTranslation("login.claim")),
                promise("shield-check", "login.promise.private"),
                promise("clock", "login.promise.fast"),
                promise("hand-heart", "login.promise.no-blame"));
    }

    private Div promise(String icon, String key) {
        return Blocks.block("b-login-promise", Icons.of(icon), new Span(getTranslation(key)));
    }
}
