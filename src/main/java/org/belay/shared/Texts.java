package org.belay.shared;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Texts for mails and files from the bundles that the screens use too. A language without a bundle gets English.
 *
 * <p>Patterns with arguments follow ICU MessageFormat: {@code {0}}, {@code {0, plural, one {# pair} other {# pairs}}}. A
 * text that is asked for without arguments is returned as it stands, as Vaadin does.
 */
public final class Texts {

    private static final String BUNDLE = "vaadin-i18n/translations";

    // Without this, an English reader on a German server would get German.
    private static final Control NO_SERVER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when neither the language nor English has the key: a defect, never shown to people
     */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = bundle(locale).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether the key has a text, in the language or in English. */
    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_SERVER_LANGUAGE);
    }
}
