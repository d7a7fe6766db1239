package org.belay.shared;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program calls its two sides, in the languages that it has own words for; in the others the usual words hold.
 * {@link Texts} says a text about such a program in these words: a key that ends in {@code .in-terms} has the same text with
 * places for them. A program of equals has one word for everybody, and a key that ends in {@code .of-equals} has the text for it;
 * where equals meet in circles, one that ends in {@code .in-circles} goes first.
 *
 * @param people how people take part; without sides both are called the same
 */
public record Terms(Map<Locale, Words> byLanguage, People people) implements Serializable {

    /** How people take part: on two sides, as equals in pairs, or as equals in circles. */
    public enum People {
        ON_SIDES,
        IN_PAIRS,
        IN_CIRCLES
    }

    /** Mentor and mentee. */
    public static final Terms USUAL = new Terms(Map.of());

    private static final Pattern USUAL_WORD = word("mentors?|mentees?");

    /** Of a program with two sides. */
    public Terms(Map<Locale, Words> byLanguage) {
        this(byLanguage, People.ON_SIDES);
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
        return new Terms(byLanguage, People.IN_PAIRS);
    }

    /** The same words in a program of equals who meet in circles. */
    public Terms inCircles() {
        return new Terms(byLanguage, People.IN_CIRCLES);
    }

    /** Whether people take part without sides. */
    public boolean ofEquals() {
        return people != People.ON_SIDES;
    }

    Optional<Words> in(Locale locale) {
        return Optional.ofNullable(byLanguage.get(Texts.language(locale)));
    }

    /** What a file about such a program may call something: {@code Preferred mentor} and {@code Preferred buddy}. */
    public List<String> names(String usual) {
        return Stream.concat(
                        Stream.of(usual),
                        byLanguage.values().stream().map(words -> replaced(USUAL_WORD, usual, words::own)))
                .distinct()
                .toList();
    }

    /**
     * What a file says in the words of the program, in the usual ones: {@code no_show_newcomer} is {@code no_show_mentee}.
     * A word that stands for both sides says nothing about either and stays.
     */
    public String usual(String said) {
        var usual = said;
        for (var words : byLanguage.values()) {
            if (words.tellApart()) {
                usual = replaced(word(words.alternatives()), usual, words::usual);
            }
        }
        return usual;
    }

    /** Between letters it is part of another word; names of columns join words by underscores. */
    private static Pattern word(String alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String replaced(Pattern pattern, String text, java.util.function.UnaryOperator<String> by) {
        return pattern.matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(by.apply(found.group())));
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

        private boolean tellApart() {
            return !mentor.equalsIgnoreCase(mentee) && !mentors.equalsIgnoreCase(mentees);
        }

        /** The longer first: a plural often begins like its singular. */
        private String alternatives() {
            return Stream.of(mentor, mentors, mentee, mentees)
                    .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(java.util.stream.Collectors.joining("|"));
        }

        private String own(String usual) {
            return switch (usual.toLowerCase(Locale.ROOT)) {
                case "mentor" -> mentor;
                case "mentors" -> mentors;
                case "mentee" -> mentee;
                default -> mentees;
            };
        }

        private String usual(String own) {
            if (own.equalsIgnoreCase(mentor)) {
                return "mentor";
            }
            if (own.equalsIgnoreCase(mentee)) {
                return "mentee";
            }
            return own.equalsIgnoreCase(mentors) ? "mentors" : "mentees";
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
