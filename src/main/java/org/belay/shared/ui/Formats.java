package org.belay.shared.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Locale;

/** Dates, times, numbers and languages as the person at the screen writes them, and in that person's zone. */
public final class Formats {

    private Formats() {}

    /**
     * Says where the person at the screen is, once they have signed in, and how dates are written there: English has the
     * order and the weeks of the reader's region, which the zone tells when the language does not, or else those of Britain.
     */
    public static void readIn(UI ui, Locale language, ZoneId zone) {
        ui.setLocale(regional(language, zone));
        ComponentUtil.setData(ui, ZoneId.class, zone);
    }

    static Locale regional(Locale language, ZoneId zone) {
        if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                || !language.getCountry().isEmpty()) {
            return language;
        }
        var region = TimeZone.getRegion(zone.getId());
        return Locale.of(language.getLanguage(), region.length() == 2 ? region : Locale.UK.getCountry());
    }

    /** Where the person at the screen is; UTC before anybody has signed in. */
    public static ZoneId zone() {
        var zone = ComponentUtil.getData(UI.getCurrent(), ZoneId.class);
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** The reader's zone in words. */
    public static String zoneName() {
        var zone = zone();
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** The day of an instant, where the reader is. */
    public static String date(Instant instant) {
        return date(instant.atZone(zone()).toLocalDate());
    }

    /** Where the reader is. */
    public static String dateTime(Instant instant) {
        return dateTime(instant, zone());
    }

    public static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(date);
    }

    /** "Wednesday, December 2", in the order of the reader's language. */
    public static String weekday(LocalDate date) {
        return parts("EEEEMMMMd", date);
    }

    /** "December 2026". */
    public static String month(LocalDate date) {
        return parts("yMMMM", date);
    }

    /** @param skeleton the parts that are wanted, in the letters of CLDR; their order is that of the language */
    public static String parts(String skeleton, LocalDate date) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
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
        return time(instant.atZone(zone).toLocalTime());
    }

    public static String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(time);
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

    /** The name of a language that is known by its code; another is written as whoever named it did. */
    public static String language(String spelled) {
        if (spelled.length() > 3) {
            return spelled.substring(0, 1).toUpperCase(locale()) + spelled.substring(1);
        }
        var name = Locale.forLanguageTag(spelled).getDisplayLanguage(locale());
        return name.isEmpty() ? spelled : name;
    }

    /** Of files that are read on paper: the language of the screen, and the country of the browser, which says what paper is usual. */
    public static Locale ofFiles() {
        var language = locale();
        var browser = VaadinSession.getCurrent().getBrowser().getLocale();
        return language.getCountry().isEmpty()
                        && browser != null
                        && browser.getLanguage().equals(language.getLanguage())
                ? browser
                : language;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
