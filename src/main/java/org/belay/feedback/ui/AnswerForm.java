package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.Answers;
import org.belay.feedback.Instrument;
import org.belay.feedback.Item;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;

/** The questions of an instrument. None has to be answered. */
final class AnswerForm extends Div {

    private static final char BETWEEN = '\u001f';

    private final Map<String, RadioButtonGroup<Integer>> numbers = new LinkedHashMap<>();
    private final Map<String, LimitedArea> words = new LinkedHashMap<>();

    AnswerForm(Instrument instrument) {
        addClassNames("b-column", "b-fb-questions");
        var number = 0;
        for (var item : instrument.items()) {
            number++;
            var label = number + ". " + InstrumentParts.wording(item, getLocale());
            if (item.words()) {
                add(words(item, label));
            } else {
                add(numbers(item, label, instrument.scaleOf(item)));
            }
        }
    }

    private Div words(Item item, String label) {
        var text = new LimitedArea(label);
        text.setMaxLength(Item.LONGEST_ANSWER);
        text.setMinRows(3);
        text.setWidthFull();
        words.put(item.key(), text);
        return Blocks.block("b-fb-question", text);
    }

    private Div numbers(Item item, String label, AnswerScale scale) {
        var group = new RadioButtonGroup<Integer>(label);
        group.addClassName("b-pills");
        group.setItems(IntStream.rangeClosed(scale.from(), scale.to()).boxed().toList());
        group.setItemLabelGenerator(value -> scale.label(value, getLocale())
                .map(words -> value + " " + words)
                .orElse(Integer.toString(value)));
        numbers.put(item.key(), group);
        return Blocks.block("b-fb-question", group);
    }

    List<HasValue<?, ?>> fields() {
        return Stream.<HasValue<?, ?>>concat(numbers.values().stream(), words.values().stream())
                .toList();
    }

    Answers read() {
        var given = new HashMap<String, Integer>();
        numbers.forEach((key, group) -> group.getOptionalValue().ifPresent(value -> given.put(key, value)));
        var texts = new HashMap<String, String>();
        words.forEach((key, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(key, field.getValue().strip());
            }
        });
        return new Answers(given, texts);
    }

    /** Says at the first question what is wrong, and leads there. */
    void complain(String problem) {
        fields().stream().findFirst().ifPresent(first -> {
            if (first instanceof HasValidation told) {
                told.setErrorMessage(problem);
                told.setInvalid(true);
            }
            if (first instanceof Component field) {
                field.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
                Fields.focus(field);
            }
        });
    }

    /** As it stands, to go on later. */
    String draft() {
        var lines = new StringBuilder();
        var now = read();
        now.numbers()
                .forEach((key, value) ->
                        lines.append(key).append(BETWEEN).append(value).append(BETWEEN));
        now.words()
                .forEach((key, text) ->
                        lines.append(key).append(BETWEEN).append(text).append(BETWEEN));
        return lines.toString();
    }

    /** What an older version of the questions left is passed over. */
    void resume(String draft) {
        var parts = draft.split(String.valueOf(BETWEEN), -1);
        for (var i = 0; i + 1 < parts.length; i += 2) {
            var group = numbers.get(parts[i]);
            var text = words.get(parts[i]);
            if (group != null && parts[i + 1].matches("[0-9]{1,2}")) {
                var value = Integer.parseInt(parts[i + 1]);
                if (group.getListDataView().contains(value)) {
                    group.setValue(value);
                }
            } else if (text != null) {
                text.setValue(parts[i + 1]);
            }
        }
    }
}
