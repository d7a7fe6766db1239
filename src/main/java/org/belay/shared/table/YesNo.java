package org.belay.shared.table;

import java.util.Set;

/** Reads yes and no in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish. */
public final class YesNo {

    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "1",
            "x",
            "ja",
            "j",
            "wahr",
            "oui",
            "o",
            "vrai",
            "si",
            "s",
            "verdadero",
            "vero",
            "waar",
            "sim",
            "tak",
            "\u2713");
    private static final Set<String> NO = Set.of(
            "no", "n", "false", "0", "nein", "falsch", "non", "faux", "falso", "nee", "onwaar", "nao", "nie", "\u2717");

    private YesNo() {}

    public static Parsed<Boolean> parse(Cell cell) {
        return cell instanceof Cell.Truth(var value) ? Parsed.value(value) : parse(cell.text());
    }

    public static Parsed<Boolean> parse(String text) {
        if (text.isBlank()) {
            return Parsed.missing();
        }
        var stripped = text.strip();
        var word = HeaderName.of(stripped).joined();
        if (YES.contains(word) || YES.contains(stripped)) {
            return Parsed.value(true);
        }
        return NO.contains(word) || NO.contains(stripped)
                ? Parsed.value(false)
                : Parsed.unusable(Parsed.Reason.NOT_YES_OR_NO, stripped);
    }
}
