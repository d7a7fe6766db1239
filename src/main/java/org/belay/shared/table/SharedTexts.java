package org.belay.shared.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The texts that the cells of a workbook refer to by number. Kept as UTF-8 in one array: a list of two million strings
 * would need three times the memory.
 */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts(new byte[0], new int[1], 0);

    private final byte[] bytes;
    private final int[] ends;
    private final int count;

    private SharedTexts(byte[] bytes, int[] ends, int count) {
        this.bytes = bytes;
        this.ends = ends;
        this.count = count;
    }

    /** Null when there is no such text. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    static final class Reader extends SafeXml.Handler {

        private final Bytes bytes = new Bytes();
        private final int byteLimit;
        private int[] ends = new int[1024];
        private int count;
        private boolean phonetic;

        Reader(TableLimits limits) {
            super(limits.cellCharacters());
            byteLimit = limits.textBytes();
        }

        SharedTexts texts() {
            return new SharedTexts(bytes.array(), ends, count);
        }

        @Override
        void start(String name, Attributes attributes) {
            switch (name) {
                case "rPh" -> phonetic = true;
                case "t" -> collect(!phonetic);
                default -> {
                    // formats of parts of a text
                }
            }
        }

        @Override
        void end(String name) throws SAXException {
            switch (name) {
                case "t" -> collect(false);
                case "rPh" -> phonetic = false;
                case "si" -> add(EscapedText.decode(takeText()));
                default -> {
                    // formats of parts of a text
                }
            }
        }

        private void add(String text) throws SAXException {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            // An end costs four bytes too, so that millions of empty texts are not free.
            if (bytes.size() + 4L * count > byteLimit) {
                throw new SafeXml.Refused(TableProblem.of(TableProblem.Kind.TOO_MUCH_TEXT, byteLimit >> 20)
                        .exception());
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count + (count >> 1));
            }
            ends[count++] = bytes.size();
        }
    }

    /** Gives its array without copying it once more. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(1 << 16);
        }

        byte[] array() {
            return buf;
        }
    }
}
