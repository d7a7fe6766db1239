package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.belay.feedback.Wording;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** A text on one line in each language of an instrument. */
final class WordsFields extends Div {

    private final List<String> languages;
    private final Map<String, LimitedField> fields = new LinkedHashMap<>();
    private final boolean required;

    /**
     * @param label of the field of a language, which is given by its name
     * @param required whether there must be a text; otherwise there is one in all languages or none
     */
    WordsFields(
            UnaryOperator<String> label,
            List<String> languages,
            int longest,
            @Nullable Wording shown,
            boolean required) {
        this.languages = languages;
        this.required = required;
        addClassName("b-even");
        for (var language : languages) {
            var field = new LimitedField(label.apply(Formats.language(language)));
            field.setMaxLength(longest);
            field.setWidthFull();
            field.setRequiredIndicatorVisible(required);
            field.setErrorMessage(getTranslation("instrument.problem.text"));
            field.setValue(shown == null ? "" : shown.in(Locale.forLanguageTag(language)));
            fields.put(language, field);
            add(field);
        }
    }

    /** Whether what is there is complete; what is missing is told at its field. */
    boolean right() {
        var wanted = required || value() != null;
        fields.values()
                .forEach(field -> field.setInvalid(wanted && field.getValue().isBlank()));
        return fields.values().stream().noneMatch(LimitedField::isInvalid);
    }

    /** Null where nothing is said in any language. */
    @Nullable
    Wording value() {
        var words = new LinkedHashMap<String, String>();
        fields.forEach((language, field) -> words.put(language, field.getValue().strip()));
        return words.values().stream().allMatch(String::isEmpty) ? null : new Wording(words, languages.getFirst());
    }
}
