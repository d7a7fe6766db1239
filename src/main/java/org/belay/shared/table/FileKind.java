package org.belay.shared.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes; its name is not asked. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    static FileKind of(Path file, TableLimits limits) throws TableException, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw TableProblem.of(TableProblem.Kind.EMPTY_FILE).exception();
        }
        if (size > limits.fileBytes()) {
            throw TableProblem.of(TableProblem.Kind.FILE_TOO_LARGE, limits.fileBytes() >> 20)
                    .exception();
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        if (startsWith(head, ZIP)) {
            return WORKBOOK;
        }
        var refused = refusal(file, head);
        if (refused != null) {
            throw TableProblem.of(refused).exception();
        }
        return TEXT;
    }

    private static TableProblem.@Nullable Kind refusal(Path file, byte[] head) throws IOException {
        if (startsWith(head, COMPOUND)) {
            return compound(file);
        }
        if (startsWith(head, EMPTY_ZIP)) {
            return TableProblem.Kind.ARCHIVE;
        }
        if (isArchive(head)) {
            return TableProblem.Kind.ARCHIVE;
        }
        if (isPicture(head)) {
            return TableProblem.Kind.PICTURE;
        }
        var start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            return TableProblem.Kind.PDF;
        }
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("<table")
                || start.startsWith("mime-version:")) {
            return TableProblem.Kind.MARKUP;
        }
        if (start.startsWith("{\\rtf") || isBinary(head)) {
            return TableProblem.Kind.NO_TABLE;
        }
        return null;
    }

    private static boolean isArchive(byte[] head) {
        return startsWith(head, new byte[] {0x1f, (byte) 0x8b})
                || startsWith(head, new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf})
                || startsWith(head, new byte[] {'R', 'a', 'r', '!'});
    }

    private static boolean isPicture(byte[] head) {
        boolean riff = startsWith(head, new byte[] {'R', 'I', 'F', 'F'})
                && startsWith(head, 8, new byte[] {'W', 'E', 'B', 'P'});
        boolean heif = startsWith(head, 4, new byte[] {'f', 't', 'y', 'p'});
        return riff
                || heif
                || startsWith(head, new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                || startsWith(head, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})
                || startsWith(head, new byte[] {'G', 'I', 'F', '8'})
                || startsWith(head, new byte[] {'I', 'I', '*', 0})
                || startsWith(head, new byte[] {'M', 'M', 0, '*'});
    }

    /** Text has next to no control characters; text of two bytes a character is looked at elsewhere. */
    private static boolean isBinary(byte[] head) {
        if (TextEncoding.looksLikeWideText(head)) {
            return false;
        }
        int control = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                control++;
            }
        }
        return control > 2 + head.length / 50;
    }

    /**
     * The streams of a compound file are told apart by their names, which stand in it as UTF-16. Searching for them
     * needs no parser that a hostile file could mislead.
     */
    private static TableProblem.Kind compound(Path file) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            return TableProblem.Kind.ENCRYPTED;
        }
        return contains(file, "Workbook") || contains(file, "Book")
                ? TableProblem.Kind.OLD_EXCEL
                : TableProblem.Kind.NO_TABLE;
    }

    private static boolean contains(Path file, String streamName) throws IOException {
        var wanted = streamName.getBytes(StandardCharsets.UTF_16LE);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var window = ByteBuffer.allocate((1 << 16) + wanted.length);
            int kept = 0;
            for (int n = in.read(window.array(), 0, 1 << 16); n > 0; n = in.read(window.array(), kept, 1 << 16)) {
                int end = kept + n;
                if (indexOf(window.array(), end, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(end, wanted.length - 1);
                System.arraycopy(window.array(), end - kept, window.array(), 0, kept);
            }
        }
        return false;
    }

    private static int indexOf(byte[] bytes, int end, byte[] wanted) {
        for (int i = 0; i + wanted.length <= end; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return startsWith(bytes, 0, start);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] start) {
        return bytes.length >= from + start.length
                && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }
}
