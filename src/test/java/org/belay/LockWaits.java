package org.belay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sees in the list of connections that another one stands at a lock: what makes two threads meet without waiting a time. */
public final class LockWaits {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LockWaits() {}

    /**
     * Returns once another connection locks rows of a table, or has come to its end without.
     *
     * @param other what the other thread does
     */
    public static void until(JdbcTemplate jdbc, String table, Future<?> other) {
        until(jdbc, table, 1, other);
    }

    /** The same for so many connections at once. */
    public static void until(JdbcTemplate jdbc, String table, int many, Future<?> other) {
        await(jdbc, "%" + table + "%for update%", many, other);
    }

    /** The same where another connection writes a row under a key that is taken, and not yet for good. */
    public static void untilInsert(JdbcTemplate jdbc, String table, Future<?> other) {
        await(jdbc, "insert into%" + table + "%", 1, other);
    }

    private static void await(JdbcTemplate jdbc, String statement, int many, Future<?> other) {
        var patience = Instant.now().plus(PATIENCE);
        while (!other.isDone() && waiting(jdbc, statement) < many) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("Not " + many + " wait with " + statement);
            }
            Thread.onSpinWait();
        }
    }

    private static int waiting(JdbcTemplate jdbc, String statement) {
        var waiting = jdbc.queryForObject(
                "select count(*) from information_schema.processlist where id <> connection_id()"
                        + " and command <> 'Sleep' and info like ?",
                Integer.class,
                statement);
        return waiting == null ? 0 : waiting;
    }
}
