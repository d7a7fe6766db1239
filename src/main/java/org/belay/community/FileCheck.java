package org.belay.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belay.program.ProgramResource;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.table.OfficeFile;
import org.belay.shared.table.TableException;
import org.belay.shared.table.TableLimits;
import org.belay.shared.table.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file that somebody wants to share may be taken. What it is, is told by its content; the end of its name has to
 * say the same, since that is what its readers' machines believe.
 */
final class FileCheck {

    static final int MOST_BYTES = 10 << 20;
    static final int LONGEST_NAME = ProgramResource.Enclosed.LONGEST_NAME;

    /** What an office document of so many bytes may unpack to; its text is not read, so the last figures do not matter. */
    private static final TableLimits UNPACKED =
            new TableLimits(MOST_BYTES, 2_000, 200L << 20, 100, 1 << 20, 1, 1, 1, 1);

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};
    private static final List<String> MARKUP =
            List.of("<!doctype", "<html", "<svg", "<script", "<?xml", "<body", "<iframe");
    private static final int END_OF_PDF = 1024;
    private static final long UNPACKED_PDF = 200L << 20;

    private FileCheck() {}

    /** @throws Refused with what is wrong, and what may be shared */
    static CheckedFile check(UploadedFile file) {
        try {
            var size = Files.size(file.path());
            if (size == 0) {
                throw refused("community.file.empty");
            }
            if (size > MOST_BYTES) {
                throw new Refused(Problem.of("community.file.too-large", MOST_BYTES >> 20));
            }
            var name = name(file.name());
            var content = Files.readAllBytes(file.path());
            var kind = kind(file, content);
            if (kind == null) {
                throw refused("community.file.unknown");
            }
            if (!kind.named(name)) {
                throw refused("community.file.lying");
            }
            return new CheckedFile(file.path(), name, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refused refused(String key) {
        return new Refused(Problem.of(key));
    }

    private static @Nullable FileKind kind(UploadedFile file, byte[] content) {
        if (startsWith(content, ZIP)) {
            return office(file);
        }
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return pdf(content);
        }
        if (startsWith(content, PNG)) {
            return endsWith(content, PNG_END) ? FileKind.PNG : null;
        }
        if (startsWith(content, JPEG)) {
            return endsWith(content, JPEG_END) ? FileKind.JPEG : null;
        }
        return isText(content) ? FileKind.TEXT : null;
    }

    private static @Nullable FileKind pdf(byte[] content) {
        var end = new String(
                content,
                Math.max(0, content.length - END_OF_PDF),
                Math.min(content.length, END_OF_PDF),
                StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) {
            return null;
        }
        return switch (PdfLook.at(content, UNPACKED_PDF)) {
            case QUIET -> FileKind.PDF;
            case ACTIVE -> throw refused("community.file.active-pdf");
            case TOO_LARGE -> throw refused("community.file.bomb");
        };
    }

    private static @Nullable FileKind office(UploadedFile file) {
        OfficeFile.Look look;
        try {
            look = OfficeFile.look(file.path(), UNPACKED);
        } catch (TableException e) {
            throw switch (e.problem().kind()) {
                case TOO_MANY_ENTRIES, UNPACKS_TOO_LARGE, PACKED_TOO_TIGHTLY -> refused("community.file.bomb");
                case UNSAFE_XML -> refused("community.file.active");
                default -> refused("community.file.damaged");
            };
        }
        if (look.active()) {
            throw refused("community.file.active");
        }
        return look.kind().map(kind -> FileKind.valueOf(kind.name())).orElse(null);
    }

    /** Text has no control characters but those that part lines, and does not begin as a page does. */
    private static boolean isText(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return false;
        }
        var start = text.replaceFirst("^\ufeff", "").stripLeading().toLowerCase(Locale.ROOT);
        return text.codePoints().noneMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)
                && MARKUP.stream().noneMatch(start::startsWith);
    }

    /**
     * As it will be offered to others: without folders, without what cannot be seen or turns the order of letters around,
     * and not too long to keep its end.
     */
    private static String name(String uploaded) {
        var bare = uploaded.substring(Math.max(uploaded.lastIndexOf('/'), uploaded.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"<>:|?*]", "")
                .strip();
        var dot = bare.lastIndexOf('.');
        if (dot < 1) {
            throw refused("community.file.name");
        }
        var end = bare.substring(dot);
        var begin = bare.substring(0, dot);
        var room = LONGEST_NAME - end.length();
        if (room < 1) {
            throw refused("community.file.name");
        }
        return begin.codePointCount(0, begin.length()) <= room
                ? bare
                : begin.substring(0, begin.offsetByCodePoints(0, room)) + end;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean endsWith(byte[] content, byte[] end) {
        return content.length >= end.length
                && Arrays.equals(content, content.length - end.length, content.length, end, 0, end.length);
    }
}
