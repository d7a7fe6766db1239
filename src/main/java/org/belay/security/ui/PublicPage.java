package org.belay.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.PageTerms;

/** A page for somebody who is not signed in: brand, title, content, and the language to read it in. */
public abstract class PublicPage extends Main implements HasDynamicTitle {

    private String title = "";

    protected PublicPage() {
        PageTerms.speak(Terms.USUAL);
    }

    /** Where all of it stands. */
    protected abstract Div frame();

    /** Shows this instead of what was there. */
    protected void show(String heading, Component... content) {
        title = heading;
        frame().removeAll();
        frame().add(brand(), new H1(heading));
        frame().add(content);
        frame().add(languages());
    }

    private static Div brand() {
        return Blocks.block("b-brand", Blocks.block("b-brand-mark", Icons.of("mountain")), Blocks.strong("Belay"));
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
