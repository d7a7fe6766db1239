package org.belay.export;

import java.util.List;
import java.util.Locale;

/**
 * What a file says beside its rows.
 *
 * @param sheet the name of the rows; that of their table where it has letters of the alphabet alone
 * @param heads of the columns, no two alike
 * @param definitions what each column holds
 * @param facts program, filters, when it was read and by which clock times are written
 * @param definitionsSheet and {@code factsSheet} how the other sheets are called
 */
record Cover(
        Locale locale,
        ExportKind kind,
        String sheet,
        String definitionsSheet,
        String factsSheet,
        String title,
        String context,
        String organization,
        String subject,
        List<String> heads,
        List<Fact> definitions,
        List<Fact> facts,
        String footer,
        String page,
        Formats formats) {

    Cover {
        heads = List.copyOf(heads);
        definitions = List.copyOf(definitions);
        facts = List.copyOf(facts);
    }

    /** How dates and times are shown. */
    record Formats(String day, String instant) {}
}
