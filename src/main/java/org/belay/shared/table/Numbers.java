package org.belay.shared.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads numbers with a decimal point or comma. */
public final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+\\-]?\\d{1,15}(?:[.,]\\d{1,15})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_FTE = BigDecimal.valueOf(2);
    private static final BigDecimal LEAST_PERCENT = BigDecimal.valueOf(5);

    private Numbers() {}

    public static Parsed<BigDecimal> decimal(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> Parsed.missing();
            case Cell.Numeric number -> Parsed.value(number.decimal());
            case Cell.Text(var text) -> decimal(text);
            default -> Parsed.unusable(Parsed.Reason.NO_NUMBER, cell.text());
        };
    }

    private static Parsed<BigDecimal> decimal(String text) {
        return looksLikeNumber(text)
                ? Parsed.value(new BigDecimal(text.strip().replace(',', '.')))
                : Parsed.unusable(Parsed.Reason.NO_NUMBER, text);
    }

    /** A whole number that an {@code int} holds; {@code 2.0} is one. */
    public static Parsed<Integer> whole(Cell cell) {
        return switch (decimal(cell)) {
            case Parsed.Missing<BigDecimal> missing -> Parsed.missing();
            case Parsed.Unusable<BigDecimal>(var reason, var text) -> Parsed.unusable(reason, text);
            case Parsed.Value<BigDecimal>(var value) -> {
                try {
                    yield Parsed.value(value.intValueExact());
                } catch (ArithmeticException e) {
                    yield Parsed.unusable(Parsed.Reason.NO_NUMBER, cell.text());
                }
            }
        };
    }

    /**
     * A full-time equivalent, 0 to 2, with up to four decimals: {@code 1.0}, {@code 0,8}, {@code 80 %}, and 80 where
     * somebody left off the percent sign.
     */
    public static Parsed<BigDecimal> fte(Cell cell) {
        var text = cell.text().strip();
        boolean percent = text.endsWith("%");
        var bare = percent ? new Cell.Text(text.substring(0, text.length() - 1).strip()) : cell;
        return switch (decimal(bare)) {
            case Parsed.Missing<BigDecimal> missing -> Parsed.missing();
            case Parsed.Unusable<BigDecimal> unusable -> Parsed.unusable(Parsed.Reason.NO_FTE, text);
            case Parsed.Value<BigDecimal>(var value) -> fte(value, percent, text);
        };
    }

    private static Parsed<BigDecimal> fte(BigDecimal value, boolean percent, String text) {
        boolean share = !percent && value.compareTo(MOST_FTE) <= 0;
        boolean bare = !share && !percent;
        if (bare && (value.compareTo(LEAST_PERCENT) < 0 || value.compareTo(HUNDRED) > 0)) {
            return Parsed.unusable(Parsed.Reason.NO_FTE, text);
        }
        var fte = share ? value : value.divide(HUNDRED, 6, RoundingMode.HALF_UP);
        if (fte.signum() < 0 || fte.compareTo(MOST_FTE) > 0) {
            return Parsed.unusable(Parsed.Reason.NO_FTE, text);
        }
        var rounded = fte.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return Parsed.value(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    static boolean looksLikeNumber(String text) {
        return DECIMAL.matcher(text.strip()).matches();
    }
}
