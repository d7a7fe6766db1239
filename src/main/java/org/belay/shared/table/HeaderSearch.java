package org.belay.shared.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row with the column names below titles, run dates and blank rows. Such a row holds many short, different
 * texts, often ones that the importer knows; it is the first wide row, and its texts do not come again below it.
 */
final class HeaderSearch {

    /** How many filled rows from the top are looked at. */
    static final int ROWS = 60;

    private static final int CANDIDATES = 40;
    private static final int LONGEST_NAME = 100;

    /** @param position in the list of rows, from 0 */
    record Found(int position, double score) {}

    private final List<Row> rows;
    private final ColumnGuess guess;

    HeaderSearch(List<Row> rows, ColumnGuess guess) {
        this.rows = rows;
        this.guess = guess;
    }

    @Nullable
    Found best() {
        Found best = null;
        for (int i = 0; i < Math.min(rows.size(), CANDIDATES); i++) {
            double score = score(i);
            if (score > 0 && (best == null || score > best.score())) {
                best = new Found(i, score);
            }
        }
        return best;
    }

    private double score(int position) {
        var row = rows.get(position);
        var names = new HashSet<String>();
        int knownNames = 0;
        double score = 0;
        for (var cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            if (!isName(cell)) {
                score -= 1;
            } else if (!names.add(HeaderName.of(cell.text()).words())) {
                score -= 0.5;
            } else if (guess.isKnown(cell.text())) {
                knownNames++;
            }
        }
        if (names.size() < 2 && knownNames == 0) {
            return 0;
        }
        score += names.size() + 3.0 * knownNames;
        return score - wideRowsAbove(position, names.size()) - 0.5 * namesThatComeAgain(position);
    }

    private static boolean isName(Cell cell) {
        if (!(cell instanceof Cell.Text(var text)) || text.length() > LONGEST_NAME) {
            return false;
        }
        return text.indexOf('@') < 0
                && text.chars().anyMatch(Character::isLetter)
                && !DateReader.looksLikeDate(text)
                && !text.startsWith("***");
    }

    /** Data rows have the header above them. */
    private double wideRowsAbove(int position, int width) {
        double wide = 0;
        for (int i = 0; i < position; i++) {
            if (rows.get(i).filled() >= 0.6 * width && rows.get(i).filled() > 1) {
                wide += 2;
            }
        }
        return wide;
    }

    private int namesThatComeAgain(int position) {
        Map<Integer, Set<String>> below = new HashMap<>();
        for (int i = position + 1; i < rows.size(); i++) {
            var cells = rows.get(i).cells();
            for (int c = 0; c < cells.size(); c++) {
                below.computeIfAbsent(c, column -> new HashSet<>())
                        .add(cells.get(c).text());
            }
        }
        int again = 0;
        var cells = rows.get(position).cells();
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).isBlank()
                    && below.getOrDefault(c, Set.of()).contains(cells.get(c).text())) {
                again++;
            }
        }
        return again;
    }
}
