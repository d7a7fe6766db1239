package org.belay.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;

/** The frame of the pages for somebody who is not signed in: brand, title and form at the left, promises at the right. */
abstract class SignInPage extends Main implements HasDynamicTitle {

    private final Div form = Blocks.block("b-login-form");
    private String title = "";

    SignInPage() {
        addClassName("b-login");
        add(Blocks.block("b-login-left", form), promises());
    }

    /** Shows this instead of what was there. */
    void show(String heading, Component... content) {
        title = heading;
        form.removeAll();
        form.add(brand(), new H1(heading));
        form.add(content);
        form.add(languages());
    }

    private static Div brand() {
        return Blocks.block("b-brand", Blocks.block("b-brand-mark", Icons.of("mountain")), Blocks.strong("Belay"));
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

    private Select<Locale> languages() {
        var select = new Select<Locale>();
        select.setLabel(getTranslation("account.language"));
        select.setItems(Texts.LANGUAGES);
        select.setItemLabelGenerator(language -> language.getDisplayLanguage(language));
        select.setValue(Texts.language(UI.getCurrent().getLocale()));
        select.addValueChangeListener(change -> {
            VaadinSession.getCurrent().setLocale(change.getValue());
            UI.getCurrent().getPage().reload();
        });
        return select;
    }

    @Override
    public String getPageTitle() {
        return title + " · Belay";
    }
}
