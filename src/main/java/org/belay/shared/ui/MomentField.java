package org.belay.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;

/** A day and a time to choose, as {@link DayField} shows days. */
public class MomentField extends DateTimePicker {

    public MomentField() {
        setDatePickerI18n(DayField.words(UI.getCurrent().getLocale()));
    }

    public MomentField(String label) {
        this();
        setLabel(label);
    }
}
