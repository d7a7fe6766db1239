package org.belay.shared.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out what separates the columns of a text file. */
final class Delimiter {

    private static final List<Character> USUAL = List.of('\t', ';', ',', '|');
    private static final String UNUSUAL = "^~\u00a6\u00ac\u0001\u001f#:*";
    private static final int RECORDS = 60;
    private static final Pattern DECLARED = Pattern.compile("^\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    private Delimiter() {}

    /** Excel reads a first line {@code sep=;} as a declaration. */
    static @Nullable Character declared(String head) {
        var found = DECLARED.matcher(head);
        return found.find() ? Character.valueOf(found.group(1).charAt(0)) : null;
    }

    /** The usual separator that gives the most rows of one width; a comma when there is only one column. */
    static char of(String head) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : USUAL) {
            double score = score(head, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Share of the rows that have the most frequent width, a little more for more columns; 0 for one column. */
    private static double score(String head, char candidate) {
        var frequency = new HashMap<Integer, Integer>();
        int records = 0;
        try (var parser = TextSource.format(candidate).parse(new StringReader(head))) {
            for (var rows = parser.iterator(); records < RECORDS && rows.hasNext(); ) {
                int width = rows.next().size();
                if (width > 1) {
                    frequency.merge(width, 1, Integer::sum);
                }
                records++;
            }
        } catch (IOException | UncheckedIOException e) {
            // The sample ends inside a quoted cell: what was read counts.
        }
        double best = 0;
        for (var entry : frequency.entrySet()) {
            best = Math.max(best, entry.getValue() / (double) records + Math.min(entry.getKey(), 50) / 250.0);
        }
        return best;
    }

    /** A character that stands equally often in each of the first lines, if there is one. */
    static @Nullable Character unusual(List<String> lines) {
        for (int i = 0; i < UNUSUAL.length(); i++) {
            char candidate = UNUSUAL.charAt(i);
            var counts = lines.stream()
                    .map(line -> line.chars().filter(c -> c == candidate).count())
                    .distinct()
                    .toList();
            if (lines.size() > 1 && counts.size() == 1 && counts.getFirst() > 0) {
                return candidate;
            }
        }
        return null;
    }
}
