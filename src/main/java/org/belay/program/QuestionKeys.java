package org.belay.program;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a question is called in files, out of its words. */
final class QuestionKeys {

    private static final int MOST = 60;
    private static final int LONGEST = 40;
    private static final String OTHERWISE = "question";

    private QuestionKeys() {}

    static String of(String label, Set<String> taken) {
        var letters = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("-$", "");
        return free(cut.isEmpty() ? OTHERWISE : cut, taken);
    }

    /** The key itself, or with the first number that makes it one of a kind. */
    static String free(String key, Set<String> taken) {
        var free = key;
        for (var number = 2; taken.contains(free); number++) {
            var suffix = "-" + number;
            free = key.substring(0, Math.min(key.length(), MOST - suffix.length())) + suffix;
        }
        return free;
    }
}
