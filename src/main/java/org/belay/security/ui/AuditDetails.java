package org.belay.security.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.shared.Texts;
import org.belay.shared.ui.Formats;

/** What an entry of the trail says beside its sentence, field by field, in the reader's words. */
final class AuditDetails {

    private final Texts texts;

    AuditDetails(Texts texts) {
        this.texts = texts;
    }

    /** @param details one field a line, as {@code name: value} */
    String words(String details) {
        return details.lines().map(this::field).collect(Collectors.joining(" · "));
    }

    private String field(String line) {
        var colon = line.indexOf(": ");
        // The end of a long entry is cut off wherever that falls.
        return colon < 0
                ? line
                : text(
                        "audit.detail",
                        wordOr("audit.detail." + line.substring(0, colon), line.substring(0, colon)),
                        value(line.substring(colon + 2)));
    }

    private String value(String value) {
        try {
            return value.contains("T") ? Formats.dateTime(Instant.parse(value)) : Formats.date(LocalDate.parse(value));
        } catch (DateTimeException notATime) {
            return wordOr("state." + value, value);
        }
    }

    private String wordOr(String key, String otherwise) {
        return texts.has(locale(), key) ? text(key) : otherwise;
    }

    private String text(String key, Object... arguments) {
        return texts.text(locale(), key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
