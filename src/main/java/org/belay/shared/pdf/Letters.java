package org.belay.shared.pdf;

import java.awt.Font;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps letters from vanishing: the writer of PDF files leaves out what its font does not have. The font has Latin, Greek
 * and Cyrillic letters; what else a name is written with stands as {@link #MISSING}, so that a reader sees that
 * something is there.
 */
public final class Letters {

    /** The replacement character; the font has it. */
    public static final String MISSING = "\uFFFD";

    private static final Font FONT = PageFonts.awt(PageFonts.Weight.REGULAR, 1);

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");

    private Letters() {}

    /** The text with one replacement for each character, as people count them, that cannot be drawn. */
    public static String drawable(String text) {
        if (FONT.canDisplayUpTo(text) < 0) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(composed);
        StringBuilder drawable = new StringBuilder();
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            drawable.append(drawableCharacter(composed.substring(from, to)));
            from = to;
        }
        return drawable.toString();
    }

    /** Marks of direction and of style have no shape of their own and may go. */
    private static String drawableCharacter(String character) {
        String visible = INVISIBLE.matcher(character).replaceAll("");
        return visible.isBlank() || FONT.canDisplayUpTo(visible) < 0 ? visible : MISSING;
    }
}
