package org.belay.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A day to choose: its calendar speaks the reader's language, and its weeks begin where the reader's do. */
public class DayField extends DatePicker {

    private static final int DAYS = 7;

    public DayField() {
        setI18n(words(UI.getCurrent().getLocale()));
    }

    public DayField(String label) {
        this();
        setLabel(label);
    }

    public DayField(String label, LocalDate day) {
        this(label);
        setValue(day);
    }

    static DatePickerI18n words(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(Calendar.firstDay(locale).getValue() % DAYS)
                .setToday(UI.getCurrent().getTranslation("calendar.today"))
                .setCancel(UI.getCurrent().getTranslation("action.cancel"));
    }

    /** From Sunday on, as the picker counts them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
