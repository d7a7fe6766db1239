package org.belay.community;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF would do by itself. Whatever its objects are, an action says by a name what it is, and names can be found
 * without reading the objects: in the file as it is, and in what its streams unpack to, since objects may lie packed.
 */
final class PdfLook {

    private static final String END_OF_NAME = "(?![A-Za-z0-9_.-])";

    /** What may stand between two words: white space, and remarks to the end of their line. */
    private static final String BETWEEN = "(?:[\\s\\x00]|%[^\\r\\n]*[\\r\\n])*+";

    /**
     * Scripts, programs, forms that send or fetch something or are drawn by a script, other files inside, and what is done
     * when it is opened but to begin at a page, which many writers ask for. What is locked cannot be looked at. Words of a text or an address, as in
     * {@code Web/JavaScript}, are no names: before one stands a character that is in no word, or the key of an action.
     */
    private static final Pattern ACTIVE = Pattern.compile("""
            (?x)
            (?:/S|(?<=[^\\w.~-]))/(?:JavaScript|Launch|SubmitForm|ImportData)%1$s
            |/Subtype%2$s/RichMedia%1$s
            |/JS%2$s[(<\\d]
            |/(?:XFA|EmbeddedFiles?)%2$s[\\[<\\d/]
            |/Encrypt%2$s(?:<<|(?<=[\\s\\x00])\\d)
            |/OpenAction%2$s<<(?![^>]*/S\\s*/GoTo%1$s)
            """.formatted(END_OF_NAME, BETWEEN));

    private static final String OBJECTS = "/ObjStm";

    /** The head of packed objects of which it can be said how they are packed. */
    private static final Pattern READABLE_OBJECTS = Pattern.compile("""
            (?x)
            <<(?:[^%%()<>/]++
              |/Filter%1$s\\s*(?:/FlateDecode%1$s|\\[\\s*/FlateDecode\\s*\\])
              |/(?!(?:F|Filter|DP|DecodeParms)%1$s)){1,100}+
            >>\\s*stream\\r?\\n
            """.formatted(END_OF_NAME));

    private static final Pattern LETTER_BY_NUMBER = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final int PIECE = 1 << 16;

    /** What stands at the end of a piece is looked at once more with the next. */
    private static final int OVERLAP = 1 << 9;

    private final byte[] content;
    private final byte[] piece = new byte[PIECE];
    private long room;

    private PdfLook(byte[] content, long most) {
        this.content = content;
        this.room = most;
    }

    enum Verdict {
        QUIET,
        ACTIVE,
        /** It unpacks to more than it may. */
        TOO_LARGE
    }

    /** @param most how many bytes it may unpack to */
    static Verdict at(byte[] content, long most) {
        return new PdfLook(content, most).verdict();
    }

    private Verdict verdict() {
        var text = text(content, content.length);
        if (tells(text) || hides(text)) {
            return Verdict.ACTIVE;
        }
        var inflater = new Inflater();
        try {
            var streams = STREAM.matcher(text);
            while (streams.find() && room >= 0) {
                inflater.reset();
                inflater.setInput(content, streams.end(), content.length - streams.end());
                if (unpacksToActive(inflater)) {
                    return Verdict.ACTIVE;
                }
            }
            return room < 0 ? Verdict.TOO_LARGE : Verdict.QUIET;
        } finally {
            inflater.end();
        }
    }

    /** As far as it unpacks: what is packed otherwise, such as a photograph, holds no objects. */
    private boolean unpacksToActive(Inflater inflater) {
        var before = "";
        for (var read = unpack(inflater); read > 0 && room >= 0; read = unpack(inflater)) {
            room -= read;
            var text = before + text(piece, read);
            if (tells(text)) {
                return true;
            }
            before = text.substring(Math.max(0, text.length() - OVERLAP));
        }
        return false;
    }

    /** What came out before a damaged place counts: programs that show a file read it too, and go on without a word. */
    private int unpack(Inflater inflater) {
        var before = inflater.getBytesWritten();
        try {
            return inflater.inflate(piece);
        } catch (DataFormatException e) {
            return (int) (inflater.getBytesWritten() - before);
        }
    }

    /** Whether it has objects packed in another way than can be looked into here. */
    private static boolean hides(String text) {
        var names = spelled(text);
        return names.contains(OBJECTS)
                && READABLE_OBJECTS.matcher(names).replaceAll("").contains(OBJECTS);
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean tells(String text) {
        // Most of what is looked at holds no name, and looking for a single letter is quick.
        if (text.indexOf('/') < 0) {
            return false;
        }
        return ACTIVE.matcher(spelled(text)).find();
    }

    private static String spelled(String text) {
        if (text.indexOf('#') < 0) {
            return text;
        }
        return LETTER_BY_NUMBER
                .matcher(text)
                .replaceAll(letter ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(letter.group(1), 16))));
    }
}
