package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.organization.EmailState;
import org.belay.organization.PersonState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What is known of people, in the words of the reader's language. */
final class PersonWords {

    private PersonWords() {}

    static Badge badge(Component on, PersonState state) {
        var tone = switch (state) {
            case ACTIVE -> Tone.OK;
            case ON_LEAVE -> Tone.INFO;
            case LEFT -> Tone.NEUTRAL;
        };
        return Blocks.badge(state(on, state), tone);
    }

    static Badge badge(Component on, EmailState state) {
        return Blocks.badge(word(on, "person.email." + state.name().toLowerCase(Locale.ROOT)), Tone.WARNING);
    }

    static String state(Component on, PersonState state) {
        return word(on, "state.PersonState." + state.name());
    }

    static String languages(List<?> codes) {
        return codes.stream().map(code -> Formats.language(code.toString())).collect(Collectors.joining(", "));
    }

    /** A value of a field as a reader knows it. */
    static String value(Component on, @Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case PersonState state -> state(on, state);
            case LocalDate date -> Formats.date(date);
            case BigDecimal fte -> Formats.decimal(fte.doubleValue(), 2);
            case List<?> languages -> languages(languages);
            default -> value.toString();
        };
    }

    static String word(Component on, String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
