package org.belay.organization;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that stands in one cell, split into first and last name. Nothing is ever lost: what cannot be split is a last
 * name, by which lists are sorted.
 *
 * @param first empty for who has one name only
 */
record PersonName(String first, String last) {

    /** Words that belong to the last name which follows them. */
    private static final Set<String> PARTICLES = Set.of(
            ("van von vom zu zum zur de der den del della di da das do dos du des la le les el al bin ibn bint ben abu"
                            + " ter ten te op af av san santa \u0628\u0646 \u0627\u0628\u0646 \u0622\u0644"
                            + " \u0623\u0628\u0648")
                    .split(" "));

    /** What follows a last name and is part of it. */
    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior", "filho", "neto", "phd", "md", "mba", "esq");

    /** Where the family's name comes first, also without a comma. */
    private static final Set<UnicodeScript> FAMILY_FIRST = EnumSet.of(HAN, HANGUL, HIRAGANA, KATAKANA);

    private static final Pattern COMMA = Pattern.compile("\\s*[,\uff0c\u060c]\\s*");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)$");
    private static final Pattern FIGURES = Pattern.compile("[0-9 ._-]+");
    private static final int SHORTEST_CAPITALS = 3;

    static PersonName of(String text) {
        return of(text, /* familyFirst= */ false);
    }

    /** @param familyFirst whether the column says so of names without a comma, as "Nachname Vorname" does */
    static PersonName of(String text, boolean familyFirst) {
        var name = withoutState(text.strip());
        var parts =
                Arrays.stream(COMMA.split(name)).filter(part -> !part.isEmpty()).toList();
        if (parts.size() > 1) {
            var last = parts.getLast();
            return isSuffix(last)
                    ? of(String.join(", ", parts.subList(0, parts.size() - 1)), familyFirst)
                            .followedBy(last)
                    : new PersonName(String.join(", ", parts.subList(1, parts.size())), parts.getFirst());
        }
        var words = List.of(GAP.split(parts.isEmpty() ? name : parts.getFirst()));
        if (words.size() == 1) {
            return new PersonName("", words.getFirst());
        }
        if (familyFirst || isFamilyFirst(words)) {
            return familyFirst(words);
        }
        int capitals = leadingCapitals(words);
        return capitals > 0 ? at(words, capitals, /* familyFirst= */ true) : at(words, lastNameStart(words), false);
    }

    /** As a list would show it. */
    String whole() {
        return (first + " " + last).strip();
    }

    private PersonName followedBy(String suffix) {
        return new PersonName(first, last + ", " + suffix);
    }

    /** Some systems write "Ann Ray (On Leave)" or "Ann Ray (10432)". */
    private static String withoutState(String name) {
        var brackets = BRACKETS.matcher(name);
        if (!brackets.find() || brackets.start() == 0) {
            return name;
        }
        var inside = brackets.group(1);
        boolean isNoName = FIGURES.matcher(inside).matches() || (inside.length() > 2 && StateWords.isState(inside));
        return isNoName ? name.substring(0, brackets.start()) : name;
    }

    private static PersonName at(List<String> words, int split, boolean familyFirst) {
        var one = String.join(" ", words.subList(0, split));
        var other = String.join(" ", words.subList(split, words.size()));
        return familyFirst ? new PersonName(other, one) : new PersonName(one, other);
    }

    private static PersonName familyFirst(List<String> words) {
        int split = 1;
        while (split < words.size() - 1 && isParticle(words.get(split - 1))) {
            split++;
        }
        return at(words, split, /* familyFirst= */ true);
    }

    /** The last word with what belongs to it; the first word is always a first name. */
    private static int lastNameStart(List<String> words) {
        int start = words.size() - 1;
        while (start > 1 && isSuffix(words.get(start))) {
            start--;
        }
        while (start > 1) {
            if (isParticle(words.get(start - 1))) {
                start--;
            } else if (start > 2 && words.get(start - 1).equals("y")) {
                // Ortega y Gasset
                start -= 2;
            } else {
                break;
            }
        }
        return start;
    }

    /** How many words are in capitals before one that is not: DUPONT Marie. */
    private static int leadingCapitals(List<String> words) {
        int capitals = 0;
        while (capitals < words.size() && isInCapitals(words.get(capitals))) {
            capitals++;
        }
        return capitals < words.size() ? capitals : 0;
    }

    private static boolean isInCapitals(String word) {
        return word.codePoints().filter(Character::isLetter).count() >= SHORTEST_CAPITALS
                && word.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    private static boolean isFamilyFirst(List<String> words) {
        return words.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .allMatch(letter -> FAMILY_FIRST.contains(UnicodeScript.of(letter)));
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }
}
