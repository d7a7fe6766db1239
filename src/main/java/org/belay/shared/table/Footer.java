package org.belay.shared.table;

import java.util.List;
import java.util.regex.Pattern;

/** Tells closing lines such as "*** End of report – 620 records ***" from data. */
final class Footer {

    private static final Pattern MARK = Pattern.compile("^[*=_#\\-–—]{3,}.*", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(
            "^(\\(?\\d+ (rows?|records?|entries|datensätze|zeilen|einträge)\\b"
                    + "|(end of|ende (des|der)|fin (de|du)|grand total|total|subtotal|sum|summe|gesamt(summe)?"
                    + "|number of|count|anzahl|generated|printed|created|exported|erstellt|gedruckt|exportiert|stand"
                    + "|confidential|vertraulich|page \\d|seite \\d|source:|quelle:|report|run date|applied filters)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Footer() {}

    /** One or two filled cells, the first of which speaks about the list rather than in it. */
    static boolean isClosingLine(Row row) {
        if (row.filled() > 3) {
            return false;
        }
        var first = first(row.cells());
        return MARK.matcher(first).matches() || WORDS.matcher(first).matches();
    }

    static String text(Row row) {
        return String.join(
                " ",
                row.cells().stream()
                        .map(Cell::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String first(List<Cell> cells) {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return cell instanceof Cell.Text ? cell.text() : "";
            }
        }
        return "";
    }
}
