package org.belay.program.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.belay.program.Format;
import org.belay.shared.Terms;
import org.belay.shared.Terms.Words;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;

/** What the program calls its two sides; a language in which nothing is filled in keeps the usual words. */
final class TermsForm extends Div {

    private static final List<String> OF_SIDES = List.of("mentor", "mentors", "mentee", "mentees");
    private static final List<String> OF_EQUALS = List.of("peer", "peers");

    private final List<String> asked;
    private final Map<Locale, List<LimitedField>> fields = new LinkedHashMap<>();

    TermsForm(Format format) {
        asked = format.ofEquals() ? OF_EQUALS : OF_SIDES;
        addClassName("b-column");
        add(
                Blocks.strong(getTranslation(format.ofEquals() ? "program.terms-peers" : "program.terms")),
                Blocks.muted(getTranslation(format.ofEquals() ? "program.terms-peers-help" : "program.terms-help")));
        Texts.LANGUAGES.forEach(language -> add(row(language)));
    }

    private Div row(Locale language) {
        var row = Blocks.block("b-dates");
        var inRow = new ArrayList<LimitedField>();
        for (var word : asked) {
            var field =
                    new LimitedField(getTranslation("program.term." + word, Formats.language(language.getLanguage())));
            field.setMaxLength(Words.LONGEST);
            field.setPlaceholder(getTranslation("program.term." + word + ".usual." + language.getLanguage()));
            field.setErrorMessage(getTranslation("program.problem.terms"));
            inRow.add(field);
            row.add(field);
        }
        fields.put(language, inRow);
        return row;
    }

    void show(Terms terms) {
        terms.byLanguage().forEach((language, words) -> {
            var shown = List.of(words.mentor(), words.mentors(), words.mentee(), words.mentees());
            var inRow = fields.getOrDefault(language, List.of());
            for (var i = 0; i < inRow.size(); i++) {
                inRow.get(i).setValue(shown.get(i));
            }
        });
    }

    void setReadOnly(boolean readOnly) {
        fields.values().forEach(row -> row.forEach(field -> field.setReadOnly(readOnly)));
    }

    Optional<Terms> read() {
        var terms = new HashMap<Locale, Words>();
        var complete = true;
        for (var row : fields.entrySet()) {
            var given = row.getValue().stream().map(LimitedField::getValue).toList();
            var none = given.stream().allMatch(String::isBlank);
            row.getValue()
                    .forEach(field -> field.setInvalid(!none && field.getValue().isBlank()));
            complete &= none || given.stream().noneMatch(String::isBlank);
            if (!none) {
                terms.put(
                        row.getKey(),
                        given.size() == OF_EQUALS.size()
                                ? Words.ofEquals(given.get(0), given.get(1))
                                : new Words(given.get(0), given.get(1), given.get(2), given.get(3)));
            }
        }
        return complete ? Optional.of(new Terms(terms)) : Optional.empty();
    }
}
