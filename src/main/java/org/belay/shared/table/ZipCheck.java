package org.belay.shared.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Counts what a zip unpacks to before anybody parses it. The sizes a zip declares are not believed: everything is
 * unpacked once and thrown away, which costs a small part of the parsing.
 */
final class ZipCheck {

    /** Small parts may be packed as tightly as they like. */
    private static final long GRACE_BYTES = 1 << 20;

    /** Lists of parts and relations, which are parsed as a whole. */
    private static final long DIRECTORY_BYTES = 4 << 20;

    private final TableLimits limits;
    private long unpacked;

    private ZipCheck(TableLimits limits) {
        this.limits = limits;
    }

    static void workbook(Path file, TableLimits limits) throws TableException {
        check(file, limits, ZipCheck::refuseOthers);
    }

    /** Of whatever document: only what it unpacks to is looked at. */
    static void document(Path file, TableLimits limits) throws TableException {
        check(file, limits, (_, _) -> {});
    }

    /** Says no to a zip by what is in it, before it is unpacked. */
    @FunctionalInterface
    private interface Refusal {
        void look(ZipFile zip, Set<String> names) throws IOException, TableException;
    }

    private static void check(Path file, TableLimits limits, Refusal refusal) throws TableException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > limits.entries()) {
                throw TableProblem.of(TableProblem.Kind.TOO_MANY_ENTRIES, limits.entries())
                        .exception();
            }
            refusal.look(zip, names(zip));
            new ZipCheck(limits).count(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new TableException(TableProblem.of(TableProblem.Kind.DAMAGED), e);
        }
    }

    private static Set<String> names(ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                // Two parts of one name: what is counted would not be what is parsed.
                throw new ZipException("two entries " + entry.getName());
            }
        }
        return names;
    }

    private static void refuseOthers(ZipFile zip, Set<String> names) throws IOException, TableException {
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("xl/workbook.bin")) {
                throw TableProblem.of(TableProblem.Kind.BINARY_WORKBOOK).exception();
            }
            if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml")) {
                throw TableProblem.of(TableProblem.Kind.NO_TABLE).exception();
            }
            return;
        }
        var mimetype = zip.getEntry("mimetype");
        if (mimetype != null) {
            try (var in = zip.getInputStream(mimetype)) {
                var type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                throw TableProblem.of(
                                type.startsWith("application/vnd.oasis.opendocument.spreadsheet")
                                        ? TableProblem.Kind.OPEN_DOCUMENT
                                        : TableProblem.Kind.NO_TABLE)
                        .exception();
            }
        }
        throw TableProblem.of(TableProblem.Kind.ARCHIVE).exception();
    }

    private void count(ZipFile zip) throws IOException, TableException {
        var buffer = new byte[1 << 16];
        for (var entry : Collections.list(zip.entries())) {
            count(zip, entry, buffer);
        }
    }

    private void count(ZipFile zip, ZipEntry entry, byte[] buffer) throws IOException, TableException {
        long packed = Math.max(1, entry.getCompressedSize());
        boolean directory = entry.getName().endsWith(".rels") || entry.getName().equals("[Content_Types].xml");
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                unpacked += n;
                if (unpacked > limits.unpackedBytes() || (directory && size > DIRECTORY_BYTES)) {
                    throw TableProblem.of(
                                    TableProblem.Kind.UNPACKS_TOO_LARGE,
                                    (directory ? DIRECTORY_BYTES : limits.unpackedBytes()) >> 20)
                            .exception();
                }
                if (size > GRACE_BYTES && size / packed > limits.ratio()) {
                    throw TableProblem.of(TableProblem.Kind.PACKED_TOO_TIGHTLY, limits.ratio())
                            .exception();
                }
            }
        }
    }
}
