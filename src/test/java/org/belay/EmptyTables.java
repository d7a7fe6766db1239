package org.belay;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For tests that cannot roll back: takes away all rows, but the topics and the instruments that come with Belay, which are
 * installed at the start.
 */
public final class EmptyTables {

    private EmptyTables() {}

    public static void in(JdbcTemplate jdbc) {
        var tables = jdbc.queryForList("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'
                and table_name not in ('flyway_schema_history', 'scheduled_tasks', 'topic', 'instrument')""", String.class);
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                for (var table : tables) {
                    statement.execute("delete from `" + table + "`");
                }
                statement.execute("delete from instrument where origin <> 'SHIPPED'");
                statement.execute("set foreign_key_checks = 1");
            }
            return null;
        });
    }
}
