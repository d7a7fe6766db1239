package org.belay.shared.table;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text file are written.
 *
 * @param charset the character set
 * @param mark length of the byte order mark to skip
 * @param certain false where statistics or the usual western default decided
 */
record TextEncoding(Charset charset, int mark, boolean certain) {

    private static final int SAMPLE = 1 << 16;
    private static final int CONFIDENT = 20;

    /** Share of letters beyond ASCII that no western language reaches. */
    private static final double FOREIGN = 0.4;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What statistics tell reliably; between the western European sets they only guess. */
    private static final Set<String> TOLD_BY_STATISTICS = Set.of(
            "Shift_JIS",
            "GB18030",
            "Big5",
            "EUC-JP",
            "EUC-KR",
            "ISO-2022-JP",
            "KOI8-R",
            "windows-1251",
            "windows-1253",
            "windows-1255",
            "windows-1256",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8");

    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        var marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        if (looksLikeWideText(head)) {
            boolean little = zeros(head, 1) > zeros(head, 0);
            return new TextEncoding(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, false);
        }
        var others = unusualBytes(file);
        return others == null
                ? new TextEncoding(StandardCharsets.UTF_8, 0, true)
                : new TextEncoding(byStatistics(others), 0, false);
    }

    private static @Nullable TextEncoding byMark(byte[] head) {
        if (has(head, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, true);
        }
        if (has(head, 0xff, 0xfe, 0, 0)) {
            return new TextEncoding(StandardCharsets.UTF_32LE, 4, true);
        }
        if (has(head, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, true);
        }
        return has(head, 0xfe, 0xff) ? new TextEncoding(StandardCharsets.UTF_16BE, 2, true) : null;
    }

    private static boolean has(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text of two bytes a character: with a mark, or with most zeros on one side of the pairs. */
    static boolean looksLikeWideText(byte[] head) {
        if (has(head, 0xff, 0xfe) || has(head, 0xfe, 0xff)) {
            return true;
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        return Math.max(even, odd) > head.length / 5 && Math.min(even, odd) < Math.max(even, odd) / 20 + 1;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            if (bytes[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /** Null when all of the file is UTF-8; else a sample of the places that hold more than ASCII. */
    private static byte @Nullable [] unusualBytes(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean valid = true;
        var sample = new ByteArrayOutputStream();
        var bytes = ByteBuffer.wrap(new byte[SAMPLE]);
        var chars = CharBuffer.allocate(SAMPLE);
        try (var channel = Files.newByteChannel(file)) {
            boolean more = true;
            while (more && (valid || sample.size() < SAMPLE)) {
                more = channel.read(bytes) >= 0;
                bytes.flip();
                sample(bytes, sample);
                valid = valid && decode(decoder, bytes, chars, !more);
                if (valid) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        return valid ? null : sample.toByteArray();
    }

    private static boolean decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean last) {
        chars.clear();
        return !decoder.decode(bytes, chars, last).isError();
    }

    private static void sample(ByteBuffer bytes, ByteArrayOutputStream sample) {
        for (int i = bytes.position(); i < bytes.limit() && sample.size() < SAMPLE; i++) {
            if (bytes.get(i) < 0) {
                int from = Math.max(bytes.position(), i - 8);
                int to = Math.min(bytes.limit(), i + 9);
                var around = new byte[to - from];
                bytes.get(from, around);
                sample.writeBytes(around);
                i = to;
            }
        }
    }

    private static Charset byStatistics(byte[] sample) {
        if (shareBeyondAscii(sample) < FOREIGN) {
            return WESTERN;
        }
        var match = new CharsetDetector().setText(sample).detect();
        if (match == null || match.getConfidence() < CONFIDENT || !TOLD_BY_STATISTICS.contains(match.getName())) {
            return WESTERN;
        }
        try {
            return Charset.forName(match.getName());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return WESTERN;
        }
    }

    private static double shareBeyondAscii(byte[] sample) {
        int beyond = 0;
        int ascii = 0;
        for (byte b : sample) {
            if (b < 0) {
                beyond++;
            } else if (Character.isLetter(b)) {
                ascii++;
            }
        }
        return beyond / (double) Math.max(1, beyond + ascii);
    }
}
