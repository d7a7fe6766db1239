package org.belay.shared;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a program calls its two sides, in the languages that it has own words for; in the others the usual words hold.
 * {@link Texts} says a text about such a program in these words: a key that ends in {@code .in-terms} has the same text with
 * places for them. A program of equals has one word for everybody, and a key that ends in {@code .of-equals} has the text for it.
 *
 * @param ofEquals whether people take part without sides; then both sides are called the same
 */
public record Terms(Map<Locale, Words> byLanguage, boolean ofEquals) implements Serializable {

    /** Mentor and mentee. */
    public static final Terms USUAL = new Terms(Map.of());

    /** Of a program with two sides. */
    public Terms(Map<Locale, Words> byLanguage) {
        this(byLanguage, false);
    }

    public Terms {
        var ordered = new LinkedHashMap<Locale, Words>();
        for (var language : Texts.LANGUAGES) {
            var words = byLanguage.get(language);
            if (words != null) {
                ordered.put(language, words);
            }
        }
        byLanguage = Collections.unmodifiableMap(ordered);
    }

    /** The same words in a program of equals. */
    public Terms amongEquals() {
        return new Terms(byLanguage, true);
    }

    Optional<Words> in(Locale locale) {
        return Optional.ofNullable(byLanguage.get(Texts.language(locale)));
    }

    /** Each as it stands in the middle of a sentence. */
    public record Words(String mentor, String mentors, String mentee, String mentees) implements Serializable {

        public static final int LONGEST = 60;

        public Words {
            mentor = mentor.strip();
            mentors = mentors.strip();
            mentee = mentee.strip();
            mentees = mentees.strip();
        }

        /** What equals are called. */
        public static Words ofEquals(String peer, String peers) {
            return new Words(peer, peers, peer, peers);
        }

        public boolean complete() {
            return !mentor.isEmpty() && !mentors.isEmpty() && !mentee.isEmpty() && !mentees.isEmpty();
        }

        /** By the names that stand for them in a text; with a capital, as at the beginning of a sentence. */
        Map<String, String> named(Locale locale) {
            var named = new HashMap<String, String>();
            Map.of(
                            "mentor", mentor, "mentors", mentors, "mentee", mentee, "mentees", mentees, "peer", mentor,
                            "peers", mentors)
                    .forEach((name, word) -> {
                        named.put(name, word);
                        named.put(capital(name, Locale.ROOT), capital(word, locale));
                    });
            return named;
        }

        private static String capital(String word, Locale locale) {
            var end = word.offsetByCodePoints(0, Math.min(1, word.codePointCount(0, word.length())));
            return word.substring(0, end).toUpperCase(locale) + word.substring(end);
        }
    }
}
