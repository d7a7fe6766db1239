package org.belay.shared.ui;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates, times and numbers as the person at the screen writes them. */
public final class Formats {

    private Formats() {}

    public static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(date);
    }

    /** "1 Sep – 12 Mar 2027": a range of dates. */
    public static String dates(LocalDate from, LocalDate to) {
        return date(from) + " – " + date(to);
    }

    public static String dateTime(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone));
    }

    public static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone));
    }

    public static String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public static String decimal(double number, int places) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }

    /** A share in whole percent with a no-break space. */
    public static String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
