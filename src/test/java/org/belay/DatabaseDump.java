package org.belay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything the database holds, as the bytes a copy of it would hold; to look for words that must not be there. */
public final class DatabaseDump {

    private DatabaseDump() {}

    /** The columns ({@code table.column}) that hold one of these words in the clear. */
    public static Set<String> columnsHolding(JdbcTemplate jdbc, String... words) {
        var found = new TreeSet<String>();
        List<String> tables = jdbc.query(
                "select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'",
                (row, number) -> row.getString(1));
        for (var table : tables) {
            jdbc.query("select * from `" + table + "`", row -> {
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    if (holds(bytes(row.getObject(column)), words)) {
                        found.add(table + "." + row.getMetaData().getColumnName(column));
                    }
                }
            });
        }
        return found;
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> bytes;
            case Object other -> other.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static boolean holds(byte @Nullable [] bytes, String... words) {
        if (bytes == null) {
            return false;
        }
        // Byte by byte a letter, so that no byte of the column is lost to a wrong encoding.
        var content = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var word : words) {
            if (content.contains(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }
}
