package org.belay.matching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Names for new circles of a cohort: their theme where it is the only one, else with a number. */
final class CircleNames {

    private final Texts texts;
    private final Locale language;
    private final Set<String> taken;

    /** @param taken names of the circles that the cohort has */
    CircleNames(Texts texts, Locale language, Set<String> taken) {
        this.texts = texts;
        this.language = language;
        this.taken = new HashSet<>(taken);
    }

    /** @param theme null where there is none */
    String next(@Nullable String theme) {
        if (theme != null && taken.add(shortened(theme))) {
            return shortened(theme);
        }
        for (var number = theme == null ? 1 : 2; ; number++) {
            var name = theme == null
                    ? texts.text(language, "matching.circle.numbered", number)
                    : shortened(theme) + " " + number;
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** With room for a number. */
    private static String shortened(String theme) {
        return theme.codePoints()
                .limit(Circle.LONGEST_NAME - 5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
