package org.belay.shared.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A hash of the column names of a file, by which a mapping made once is found again. */
public final class LayoutFingerprint {

    private LayoutFingerprint() {}

    /** Whether two names of columns differ in spelling at most. */
    public static boolean isSame(String one, String other) {
        return HeaderName.of(one).joined().equals(HeaderName.of(other).joined());
    }

    /** 64 hexadecimal digits. Spelling of names and order of columns do not matter, columns without a name neither. */
    public static String of(List<Column> columns) {
        var names = columns.stream()
                .map(column -> HeaderName.of(column.name()).joined())
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
