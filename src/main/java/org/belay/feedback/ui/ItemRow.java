package org.belay.feedback.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.Item;
import org.belay.feedback.Wording;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;

/** One question of an instrument that is being edited: its words in each language. */
final class ItemRow extends Div {

    private static final int LONGEST = 1000;

    private final transient Item item;
    private final List<String> languages;
    private final Map<String, LimitedArea> texts = new HashMap<>();
    private final Checkbox reversed = new Checkbox();

    /** @param changed when its words in the first language are others */
    ItemRow(Item item, List<String> languages, Runnable changed) {
        this.item = item;
        this.languages = languages;
        addClassName("b-column");
        for (var language : languages) {
            var text = new LimitedArea(getTranslation("instrument.text-in", Formats.language(language)));
            text.setMaxLength(LONGEST);
            text.setWidthFull();
            text.setRequiredIndicatorVisible(true);
            var words = item.text();
            text.setValue(words == null ? "" : words.in(Locale.forLanguageTag(language)));
            texts.put(language, text);
            add(text);
        }
        label().addValueChangeListener(change -> changed.run());
        reversed.setLabel(getTranslation("instrument.reversed-field"));
        reversed.setValue(item.reversed());
        if (!item.words()) {
            add(reversed);
        }
    }

    String key() {
        return item.key();
    }

    /** Whether it is answered with a number. */
    boolean isScaled() {
        return !item.words();
    }

    AnswerScale scaleWithin(AnswerScale ofInstrument) {
        var own = item.scale();
        return own == null ? ofInstrument : own;
    }

    /** Its words in the first language. */
    String words() {
        return label().getValue();
    }

    private LimitedArea label() {
        return Objects.requireNonNull(texts.get(languages.getFirst()));
    }

    /** Nothing while a language has no words, which is told at its field. */
    Optional<Item> read() {
        var words = new HashMap<String, String>();
        var missing = new ArrayList<LimitedArea>();
        texts.forEach((language, field) -> {
            var text = field.getValue().strip().replace('\n', ' ');
            field.setErrorMessage(getTranslation("instrument.problem.text"));
            field.setInvalid(text.isEmpty());
            if (text.isEmpty()) {
                missing.add(field);
            }
            words.put(language, text);
        });
        return missing.isEmpty()
                ? Optional.of(new Item(
                        item.key(),
                        item.words(),
                        new Wording(words, languages.getFirst()),
                        reversed.getValue(),
                        item.scale()))
                : Optional.empty();
    }
}
