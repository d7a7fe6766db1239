package org.belay.shared.table;

import java.text.Normalizer;

/**
 * Recognizes values that went through an export to an 8-bit character set, which leaves a question mark for each letter
 * it does not know: {@code Mart?n}. Such a value must never replace the whole one.
 */
public final class LostLetters {

    private LostLetters() {}

    /** Whether the candidate is the known value with one or more letters lost. */
    public static boolean isDamagedForm(String candidate, String known) {
        var damaged = Normalizer.normalize(candidate.strip(), Normalizer.Form.NFC);
        var whole = Normalizer.normalize(known.strip(), Normalizer.Form.NFC);
        boolean lost = false;
        int i = 0;
        for (int k = 0; k < whole.length(); ) {
            int letter = whole.codePointAt(k);
            k += Character.charCount(letter);
            if (i >= damaged.length()) {
                return false;
            }
            if (damaged.startsWith(Character.toString(letter), i)) {
                i += Character.charCount(letter);
            } else if (isMark(damaged.charAt(i)) && letter > '~') {
                // A character outside the first 65 536 leaves one mark or two, depending on who exported.
                boolean two = letter > 0xffff && i + 1 < damaged.length() && isMark(damaged.charAt(i + 1));
                i += two ? 2 : 1;
                lost = true;
            } else {
                return false;
            }
        }
        return lost && i == damaged.length();
    }

    /** Whether a name or a place has a question mark, which none has by nature. Not for sentences. */
    public static boolean isSuspect(String name) {
        return name.chars().anyMatch(c -> isMark((char) c));
    }

    private static boolean isMark(char c) {
        return c == '?' || c == '\ufffd';
    }
}
