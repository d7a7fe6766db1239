package org.belay.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.belay.shared.Texts;
import org.springframework.stereotype.Component;

/** Serves the screens from the one set of {@link Texts}, in the words of the program that the page is about. */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    Translations(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.text(PageTerms.spoken(), locale, key, arguments);
    }
}
