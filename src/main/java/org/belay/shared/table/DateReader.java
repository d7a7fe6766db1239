package org.belay.shared.table;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Reads dates in any usual form. Dots mean day first, a leading year ISO; for slashes the column decides. */
public final class DateReader {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,2})([/.\\-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?:[ T,]+\\d{1,2}:\\d{2}.*)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([/.\\-]?)(\\d{1,2})\\2(\\d{1,2})(?:[ T]+\\d{1,2}:\\d{2}.*)?");
    private static final Pattern DAY_WORD = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ \\-/.]*(?:de )?(\\p{L}{3,12})\\.?[ \\-/.,]*(?:de(?:l)? )?(\\d{4}|\\d{2})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD_DAY = Pattern.compile(
            "(?:\\p{L}+, )?(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0+)?");

    private static final Map<String, Integer> MONTHS = months();

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']H:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private final DateOrder order;

    public DateReader(DateOrder order) {
        this.order = order;
    }

    /** The day; a time behind it is left off. */
    public Parsed<LocalDate> date(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> Parsed.missing();
            case Cell.Date(var date) -> within(date, cell.text());
            case Cell.DateTime(var moment) -> within(moment.toLocalDate(), cell.text());
            case Cell.Numeric(var serial, var digits) -> serial(serial, cell.text());
            case Cell.Text(var text) -> date(text);
            case Cell.Truth truth -> Parsed.unusable(Parsed.Reason.NO_DATE, cell.text());
            case Cell.Time time -> Parsed.unusable(Parsed.Reason.NO_DATE, cell.text());
            case Cell.Fault fault -> Parsed.unusable(Parsed.Reason.NO_DATE, cell.text());
        };
    }

    public Parsed<LocalDate> date(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return Parsed.missing();
        }
        var numbers = NumericDate.of(stripped);
        if (numbers != null) {
            return numeric(numbers, stripped);
        }
        var yearFirst = YEAR_FIRST.matcher(stripped);
        if (yearFirst.matches() && (!yearFirst.group(2).isEmpty() || stripped.length() == 8)) {
            return day(number(yearFirst.group(1)), number(yearFirst.group(3)), number(yearFirst.group(4)), stripped);
        }
        if (SERIAL.matcher(stripped).matches()) {
            return serial(Double.parseDouble(stripped), stripped);
        }
        return inWords(stripped);
    }

    /** A moment in no named zone, such as local time. */
    public Parsed<LocalDateTime> dateTime(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> Parsed.missing();
            case Cell.DateTime(var moment) -> Parsed.value(moment);
            case Cell.Date(var date) -> Parsed.value(date.atStartOfDay());
            case Cell.Text(var text) -> dateTime(text);
            default -> Parsed.unusable(Parsed.Reason.NO_DATE_TIME, cell.text());
        };
    }

    private Parsed<LocalDateTime> dateTime(String text) {
        try {
            return Parsed.value(LocalDateTime.parse(text, LOCAL));
        } catch (DateTimeException e) {
            int gap = text.indexOf(' ');
            if (gap > 0 && date(text.substring(0, gap)) instanceof Parsed.Value<LocalDate>(var date)) {
                return atTime(date, text.substring(gap + 1).strip(), text);
            }
            return date(text) instanceof Parsed.Value<LocalDate>(var date)
                    ? Parsed.value(date.atStartOfDay())
                    : Parsed.unusable(Parsed.Reason.NO_DATE_TIME, text);
        }
    }

    private static Parsed<LocalDateTime> atTime(LocalDate date, String time, String text) {
        try {
            return Parsed.value(LocalDateTime.parse(date + " " + time, LOCAL));
        } catch (DateTimeException e) {
            return Parsed.unusable(Parsed.Reason.NO_DATE_TIME, text);
        }
    }

    /** A moment with its distance from UTC, such as {@code 2025-11-05T23:00Z}. */
    public static Parsed<Instant> instant(Cell cell) {
        var text = cell.text().strip();
        if (text.isEmpty()) {
            return Parsed.missing();
        }
        try {
            return Parsed.value(OffsetDateTime.parse(text, WITH_OFFSET).toInstant());
        } catch (DateTimeException e) {
            var local = new DateReader(DateOrder.UNDECIDED).dateTime(cell) instanceof Parsed.Value;
            return Parsed.unusable(local ? Parsed.Reason.NO_OFFSET : Parsed.Reason.NO_DATE_TIME, text);
        }
    }

    static boolean looksLikeDate(String text) {
        return text.length() < 40
                && text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && !SERIAL.matcher(text).matches()
                && !(new DateReader(DateOrder.UNDECIDED).date(text)
                                instanceof Parsed.Unusable<LocalDate>(var reason, var raw)
                        && reason == Parsed.Reason.NO_DATE);
    }

    private Parsed<LocalDate> numeric(NumericDate numbers, String text) {
        if (!numbers.isOpen()) {
            return day(numbers.year(), numbers.second(), numbers.first(), text);
        }
        boolean canBeDay = numbers.second() <= 12;
        boolean canBeMonth = numbers.first() <= 12;
        if (canBeDay && canBeMonth && numbers.first() != numbers.second()) {
            return switch (order) {
                case DAY_FIRST -> day(numbers.year(), numbers.second(), numbers.first(), text);
                case MONTH_FIRST -> day(numbers.year(), numbers.first(), numbers.second(), text);
                case UNDECIDED -> Parsed.unusable(Parsed.Reason.AMBIGUOUS_DATE, text);
            };
        }
        return canBeMonth
                ? day(numbers.year(), numbers.first(), numbers.second(), text)
                : day(numbers.year(), numbers.second(), numbers.first(), text);
    }

    private static Parsed<LocalDate> inWords(String text) {
        var dayFirst = DAY_WORD.matcher(text);
        if (dayFirst.matches()) {
            return named(dayFirst.group(2), number(dayFirst.group(1)), year(dayFirst.group(3)), text);
        }
        var monthFirst = WORD_DAY.matcher(text);
        return monthFirst.matches()
                ? named(monthFirst.group(1), number(monthFirst.group(2)), year(monthFirst.group(3)), text)
                : Parsed.unusable(Parsed.Reason.NO_DATE, text);
    }

    private static Parsed<LocalDate> named(String name, int day, int year, String text) {
        var month = MONTHS.get(HeaderName.of(name).joined());
        return month == null ? Parsed.unusable(Parsed.Reason.NO_DATE, text) : day(year, month, day, text);
    }

    private static Parsed<LocalDate> serial(double serial, String text) {
        if (serial < 1 || serial > 110_000) {
            return Parsed.unusable(Parsed.Reason.NO_DATE, text);
        }
        return within(DateUtil.getLocalDateTime(serial).toLocalDate(), text);
    }

    private static Parsed<LocalDate> day(int year, int month, int day, String text) {
        try {
            return within(LocalDate.of(year, month, day), text);
        } catch (DateTimeException e) {
            return Parsed.unusable(Parsed.Reason.NO_DATE, text);
        }
    }

    private static Parsed<LocalDate> within(LocalDate date, String text) {
        return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR
                ? Parsed.unusable(Parsed.Reason.NO_DATE, text)
                : Parsed.value(date);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Two digits are what Excel takes them for: up to 29 in this century. */
    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 30 ? 2000 + year : 1900 + year;
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da")) {
            var symbols = DateFormatSymbols.getInstance(Locale.of(language));
            for (int i = 0; i < 12; i++) {
                months.putIfAbsent(HeaderName.of(symbols.getMonths()[i]).joined(), i + 1);
                months.putIfAbsent(HeaderName.of(symbols.getShortMonths()[i]).joined(), i + 1);
            }
        }
        months.putIfAbsent("sept", 9);
        months.putIfAbsent("mrz", 3);
        months.remove("");
        return Map.copyOf(months);
    }

    /** Three numbers with the year last. Dots fix the order; slashes and hyphens leave it open. */
    record NumericDate(int first, int second, int year, boolean isOpen) {

        static @Nullable NumericDate of(String text) {
            var found = NUMERIC.matcher(text.strip());
            return found.matches()
                    ? new NumericDate(
                            number(found.group(1)),
                            number(found.group(3)),
                            DateReader.year(found.group(4)),
                            !found.group(2).equals("."))
                    : null;
        }
    }
}
