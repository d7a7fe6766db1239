package org.belay.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;

/** A day and a time to choose, as {@link DayField} shows days. */
public class MomentField extends DateTimePicker {

    public MomentField() {
        var locale = UI.getCurrent().getLocale();
        setLocale(locale);
        setDatePickerI18n(DayField.words(locale));
    }

    public MomentField(String label) {
        this();
        setLabel(label);
    }
}
