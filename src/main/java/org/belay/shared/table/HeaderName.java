package org.belay.shared.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A column name in a form in which spellings do not matter: {@code "E-Mail (Arbeit) *"} is {@code "e mail arbeit"}. */
record HeaderName(String words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%#]+");

    static HeaderName of(String name) {
        var humps = HUMP.matcher(name).replaceAll(" ");
        var plain =
                MARKS.matcher(Normalizer.normalize(humps, Normalizer.Form.NFKD)).replaceAll("");
        return new HeaderName(BETWEEN.matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll(" ")
                .strip());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Without the gaps: e-mail, e mail and email are one. */
    String joined() {
        return words.replace(" ", "");
    }

    List<String> list() {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }
}
