package org.belay.history;

import static org.belay.history.RejectedRow.Reason.*;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.belay.shared.Email;
import org.belay.shared.Terms;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.DateReader;
import org.belay.shared.table.Numbers;
import org.belay.shared.table.Parsed;
import org.belay.shared.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by what they hold. What is blank is null, never nought.
 *
 * @param terms of the program, whose files may say its own words
 */
record Fields(Row row, Map<HistoryColumn, Column> columns, Terms terms) {

    @Nullable
    String text(HistoryColumn column) throws BadCell {
        var text = cell(column).text().strip();
        if (text.length() > column.longest()) {
            throw new BadCell(column, TOO_LONG, text.substring(0, Math.min(60, column.longest())) + "…");
        }
        return text.isEmpty() ? null : text;
    }

    String needText(HistoryColumn column) throws BadCell {
        return need(column, text(column));
    }

    Email needEmail(HistoryColumn column) throws BadCell {
        var text = needText(column);
        return Email.parse(text).orElseThrow(() -> new BadCell(column, NOT_AN_EMAIL, text));
    }

    @Nullable
    Instant instant(HistoryColumn column) throws BadCell {
        return switch (DateReader.instant(cell(column))) {
            case Parsed.Missing<Instant> missing -> null;
            case Parsed.Value<Instant>(var instant) -> instant;
            case Parsed.Unusable<Instant>(var reason, var text) -> throw new BadCell(column, NOT_A_TIME, text);
        };
    }

    Instant needInstant(HistoryColumn column) throws BadCell {
        return need(column, instant(column));
    }

    @Nullable
    Integer whole(HistoryColumn column, int least, int most) throws BadCell {
        var cell = cell(column);
        return switch (Numbers.whole(cell)) {
            case Parsed.Missing<Integer> missing -> null;
            case Parsed.Value<Integer>(var number) when number >= least && number <= most -> number;
            default -> throw new BadCell(column, NOT_A_NUMBER_IN_RANGE, cell.text());
        };
    }

    int needWhole(HistoryColumn column, int least, int most) throws BadCell {
        return need(column, whole(column, least, most));
    }

    /** One of a few words, whatever the case and whether spaces or underscores stand between its parts. */
    <T> @Nullable T word(HistoryColumn column, Map<String, T> words) throws BadCell {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var word = words.get(terms.usual(text).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_"));
        if (word == null) {
            throw new BadCell(column, NOT_A_KNOWN_WORD, text);
        }
        return word;
    }

    <T> T needWord(HistoryColumn column, Map<String, T> words) throws BadCell {
        return need(column, word(column, words));
    }

    private static <T> T need(HistoryColumn column, @Nullable T value) throws BadCell {
        if (value == null) {
            throw new BadCell(column, MISSING, "");
        }
        return value;
    }

    private Cell cell(HistoryColumn name) {
        var column = columns.get(name);
        return column == null ? Cell.Blank.CELL : row.cell(column);
    }
}
