package org.belay.reporting;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.NotRecorded;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.FigureValue.WholeOnly;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Months;
import org.belay.shared.Terms;
import org.belay.shared.Texts;

/** How values are written in one language: the same digits on the screen, on paper and in sentences. */
final class Wording {

    /** U+2212, as wide as a plus; a hyphen is too short. */
    private static final String MINUS = "\u2212";

    private final Texts texts;
    private final Terms terms;
    private final Locale locale;

    Wording(Texts texts, Locale locale) {
        this(texts, Terms.USUAL, locale);
    }

    /** @param terms of the program that the report is about */
    Wording(Texts texts, Terms terms, Locale locale) {
        this.texts = texts;
        this.terms = terms;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** A text under {@code report.}. */
    String text(String key, Object... arguments) {
        return texts.text(terms, locale, "report." + key, arguments);
    }

    String name(Figure figure) {
        return texts.text(terms, locale, figure.nameKey());
    }

    String definition(Figure figure) {
        return texts.text(terms, locale, figure.definitionKey());
    }

    String formula(Figure figure) {
        return texts.text(terms, locale, figure.formulaKey());
    }

    String choices(Question question, int first, int last) {
        return texts.text(terms, locale, question.labelKey(first, last));
    }

    /** The value as it stands in a table: {@code 74 of 96 (77 %)}. */
    String value(Figure figure, FigureValue value) {
        return value instanceof Share share
                ? text("share", count(share.numerator()), count(share.base()), percent(share.value()))
                : number(figure, value);
    }

    /** The value without its base: {@code 4.23}; a share as whole percent. */
    String number(Figure figure, FigureValue value) {
        return switch (value) {
            case Count count -> count(count.value());
            case Amount amount ->
                signed(figure) ? signed(amount.value(), places(figure)) : decimals(amount.value(), places(figure));
            case Share share -> percent(share.value());
            case Mean mean ->
                signed(figure) ? signed(mean.value(), places(figure)) : decimals(mean.value(), places(figure));
            case Score score -> signed(score.value(), 0);
            case NotRecorded ignored -> text("not-recorded");
            case WholeOnly ignored -> text("whole-only");
            case Hidden hidden -> text(hidden.reason() == Reason.TOO_FEW ? "too-few" : "hidden");
        };
    }

    private static boolean signed(Figure figure) {
        return switch (figure.unit()) {
            case CHANGE, DEVIATIONS, SCORE -> true;
            default -> false;
        };
    }

    /** What the value rests on, empty where it is itself a count: {@code of 96 (77 %)}, {@code n = 61}. */
    String base(FigureValue value) {
        return switch (value) {
            case Share share -> text("of-base", count(share.base()), percent(share.value()));
            case Mean mean -> text("n", count(mean.n()));
            case Score score -> text("n", count(score.n()));
            default -> "";
        };
    }

    /** {@code +5 points}; the interval apart by {@link #interval}. */
    String difference(Figure figure, Difference difference) {
        return signed(difference.value(), places(figure));
    }

    String interval(Figure figure, Interval interval) {
        return text("interval", signed(interval.low(), places(figure)), signed(interval.high(), places(figure)));
    }

    /** The interval of a value itself, for a share in percent: {@code 71 to 96}. */
    String range(Figure figure, Interval interval) {
        double factor = figure.unit() == Unit.SHARE ? 100 : 1;
        int places = places(figure);
        boolean sign = signed(figure);
        return text(
                "interval",
                sign ? signed(interval.low(), places) : decimals(interval.low() * factor, places),
                sign ? signed(interval.high(), places) : decimals(interval.high() * factor, places));
    }

    /** {@code 84 % (4 cohorts)}. */
    String average(Figure figure, ProgramAverage average) {
        String value = switch (figure.unit()) {
            case SHARE -> percent(average.value());
            case SCORE -> signed(average.value(), 0);
            default -> decimals(average.value(), places(figure));
        };
        return text("average-of", value, average.cohorts());
    }

    private static int places(Figure figure) {
        return switch (figure.unit()) {
            case RATING, POINTS, CHANGE, DEVIATIONS -> 2;
            case SESSIONS_EACH, MATCHES_EACH -> 1;
            default -> 0;
        };
    }

    String count(long value) {
        return format("#,##0", (double) value);
    }

    /** Whole percent with a no-break space. */
    String percent(double share) {
        return format("0", share * 100) + "\u00a0%";
    }

    String decimals(double value, int places) {
        String digits = format(places == 0 ? "#,##0" : "#,##0." + "0".repeat(places), Math.abs(value));
        return value < 0 && !isZero(digits) ? MINUS + digits : digits;
    }

    /** With its sign; zero has none. */
    String signed(double value, int places) {
        String digits = decimals(value, places);
        return value > 0 && !isZero(digits) ? "+" + digits : digits;
    }

    private static boolean isZero(String digits) {
        return digits.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }

    private String format(String pattern, double value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.date"), locale).format(date);
    }

    String period(ReportScope.Cohort cohort) {
        return text("period", date(cohort.from()), date(cohort.to()));
    }

    /** {@code 15 March 2027, 08:00 (London)}. */
    String instant(Instant instant, ZoneId zone) {
        String at = DateTimeFormatter.ofPattern(text("format.instant"), locale).format(instant.atZone(zone));
        return text("instant", at, city(zone));
    }

    static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** {@code Sep}, or {@code Aug–Sep} where they were joined. */
    String shortMonths(Months months) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("LLL", locale);
        String first = format.format(months.first());
        return months.joined() ? first + "\u2013" + format.format(months.last()) : first;
    }

    /** {@code September 2026}, or {@code August 2026 to September 2026} where they were joined. */
    String months(Months months) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
        String first = format.format(months.first());
        return months.joined() ? text("period", first, format.format(months.last())) : first;
    }

    String month(YearMonth month) {
        return months(new Months(month, month));
    }

    String filters(ReportScope scope) {
        if (scope.filters().isEmpty()) {
            return text("filters.none");
        }
        return String.join(
                "; ",
                scope.filters().stream()
                        .map(filter -> filter.name() + ": " + filter.value())
                        .toList());
    }

    String by(By by) {
        return text("by." + by.word());
    }

    /** A department or site as a reader may choose it. */
    String group(ReportGroup group) {
        String by = group.by().word();
        return switch (group.name()) {
            case ReportGroup.NONE -> texts.text(terms, locale, "outcome.no-" + by);
            case ReportGroup.JOINED -> text("group-joined." + by);
            default -> group.name();
        };
    }

    /** The same with what is counted of it. */
    String filter(ReportGroup group) {
        return text("group-counted", group(group));
    }

    /** Beside a figure of the previous cohort. */
    String previous(ReportScope scope) {
        return scope.previous() == null
                ? text(scope.ofProgram() ? "previous.program" : "previous.none")
                : scope.previous().name();
    }
}
