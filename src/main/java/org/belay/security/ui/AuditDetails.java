package org.belay.security.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.shared.ui.Formats;

/** What an entry of the trail says beside its sentence, field by field, in the reader's words. */
final class AuditDetails {

    private final Texts texts;

    AuditDetails(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param terms of the program that the entry is about
     * @param details one field a line, as {@code name: value}
     */
    String words(Terms terms, String details) {
        return details.lines().map(line -> field(terms, line)).collect(Collectors.joining(" · "));
    }

    private String field(Terms terms, String line) {
        var colon = line.indexOf(": ");
        // The end of a long entry is cut off wherever that falls.
        return colon < 0
                ? line
                : text(
                        "audit.detail",
                        wordOr(terms, "audit.detail." + line.substring(0, colon), line.substring(0, colon)),
                        value(terms, line.substring(colon + 2)));
    }

    private String value(Terms terms, String value) {
        try {
            return value.contains("T") ? Formats.dateTime(Instant.parse(value)) : Formats.date(LocalDate.parse(value));
        } catch (DateTimeException notATime) {
            return wordOr(terms, "state." + value, value);
        }
    }

    private String wordOr(Terms terms, String key, String otherwise) {
        return texts.has(locale(), key) ? texts.text(terms, locale(), key) : otherwise;
    }

    private String text(String key, Object... arguments) {
        return texts.text(locale(), key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
