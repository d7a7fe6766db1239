package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.InputField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field holds, as its reader sees it. */
final class FieldWords {

    private static final String NOTHING = "–";

    private FieldWords() {}

    static String of(InputField<?, ?> field) {
        return words(field, field.getValue());
    }

    private static String words(InputField<?, ?> field, @Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean checked ->
                ((Component) field).getTranslation(checked ? "changed.checked" : "changed.unchecked");
            case LocalDate day -> Formats.date(day);
            case LocalTime time -> Formats.time(time);
            case LocalDateTime moment -> Formats.date(moment.toLocalDate()) + " " + Formats.time(moment.toLocalTime());
            case Collection<?> many when many.isEmpty() -> NOTHING;
            case Collection<?> many ->
                many.stream().map(one -> item(field, one)).collect(Collectors.joining(", "));
            default -> item(field, value);
        };
    }

    @SuppressWarnings("unchecked")
    private static String item(InputField<?, ?> field, Object item) {
        var label = (@Nullable ItemLabelGenerator<Object>)
                switch (field) {
                    case Select<?> select -> select.getItemLabelGenerator();
                    case ComboBoxBase<?, ?, ?> combo -> combo.getItemLabelGenerator();
                    case RadioButtonGroup<?> choice -> choice.getItemLabelGenerator();
                    case CheckboxGroup<?> choices -> choices.getItemLabelGenerator();
                    default -> null;
                };
        return label == null ? String.valueOf(item) : label.apply(item);
    }
}
