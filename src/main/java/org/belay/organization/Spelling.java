package org.belay.organization;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.belay.shared.table.LostLetters;
import org.jspecify.annotations.Nullable;

/** One spelling for each name: the one that is known, else the one seen first. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * Letters with a stroke and joined ones, which have no parts to take apart: ł is l, ß is ss. Not those that are letters
     * of their own to the database as well.
     */
    private static final Transliterator PLAIN_LETTERS = Transliterator.getInstance("[[:L:]-[ÞþıĸŊŋŦŧʼ]] Latin-ASCII");

    private final Map<String, String> byKey = new HashMap<>();

    Spelling(Iterable<String> known) {
        known.forEach(name -> byKey.putIfAbsent(key(name), name));
    }

    /** In which capitals and accents do not matter, as they do not to the database's comparison. */
    static String key(String name) {
        boolean plain = name.chars().allMatch(c -> c < 128);
        var letters = plain
                ? name
                : PLAIN_LETTERS.transliterate(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll(""));
        return letters.toLowerCase(Locale.ROOT);
    }

    String of(String name) {
        var known = byKey.get(key(name));
        if (known != null) {
            return known;
        }
        var whole = whole(name).orElse(name);
        byKey.put(key(name), whole);
        return whole;
    }

    /** The known name of which this one is a form with lost letters. */
    private Optional<String> whole(String name) {
        return LostLetters.isSuspect(name)
                ? byKey.values().stream()
                        .filter(known -> LostLetters.isDamagedForm(name, known))
                        .sorted()
                        .findFirst()
                : Optional.empty();
    }

    static boolean isDamaged(@Nullable Object candidate, @Nullable Object known) {
        return candidate instanceof String said
                && known instanceof String whole
                && LostLetters.isDamagedForm(said, whole);
    }
}
