package org.belay.shared.table;

import java.util.List;

/**
 * A column of a table.
 *
 * @param index position in the file from 0
 * @param name what the header row says, empty where it says nothing
 * @param hidden whether the workbook hides it
 * @param samples the first different values below the header, 20 at most
 */
public record Column(int index, String name, boolean hidden, List<String> samples) {

    public Column {
        samples = List.copyOf(samples);
    }

    /** As Excel names it: A, B, … Z, AA. */
    public String letters() {
        return letters(index);
    }

    static String letters(int index) {
        var letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }
}
