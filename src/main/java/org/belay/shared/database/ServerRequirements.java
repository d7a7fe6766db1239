package org.belay.shared.database;

import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.belay.shared.CannotStart;

/**
 * What Belay asks of a server: MariaDB 10.11 or newer, triggers, and a database that holds and compares text as Belay expects.
 */
record ServerRequirements(DataSource dataSource) {

    private static final String SET_UP =
            "create database belay character set utf8mb4 collate utf8mb4_uca1400_ai_ci; create user belay"
                    + " identified by '...'; grant all on belay.* to belay;";

    void check() {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            checkProduct(server.getDatabaseProductName(), server.getDatabaseProductVersion());
            checkVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
            checkDatabase(connection);
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            throw cannotConnect(e);
        }
    }

    /** By the standard's classes of states; the pool wraps what the server said. */
    static CannotStart cannotConnect(Exception failure) {
        String said = said(failure);
        String state = state(failure);
        if (state.startsWith("28")) {
            return new CannotStart(
                    "The database server refuses the user or the password: " + said,
                    "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that this user may connect"
                            + " from this machine.",
                    failure);
        }
        if (state.startsWith("42")) {
            return new CannotStart(
                    "The database cannot be used: " + said,
                    "Check the name at the end of SPRING_DATASOURCE_URL, and run on the server: " + SET_UP,
                    failure);
        }
        return new CannotStart(
                "The database server does not answer: " + said,
                "Check that it runs and can be reached from here, and the host and port in SPRING_DATASOURCE_URL.",
                failure);
    }

    private static String said(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause instanceof SQLException ? said(cause) : String.valueOf(failure.getMessage());
    }

    private static String state(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    static void checkProduct(String product, String version) {
        if (!product.equals("MariaDB")) {
            throw new CannotStart(
                    "The database server is " + product + " " + version + ", not MariaDB.",
                    "Belay needs a MariaDB server, version 10.11 or newer.");
        }
    }

    static void checkVersion(int major, int minor) {
        if (major < 10 || (major == 10 && minor < 11)) {
            throw new CannotStart(
                    "The database server is MariaDB " + major + "." + minor + ", which is too old.",
                    "Belay needs MariaDB 10.11 or newer.");
        }
    }

    private static void checkDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select database(), @@collation_database,"
                        + " @@log_bin and not @@log_bin_trust_function_creators")) {
            row.next();
            String database = row.getString(1);
            if (database == null) {
                throw new CannotStart(
                        "The database address names a server, but no database on it.",
                        "End SPRING_DATASOURCE_URL with the name of the database, as in"
                                + " jdbc:mariadb://host:3306/belay.");
            }
            checkCollation(database, row.getString(2));
            checkTriggers(row.getBoolean(3));
        }
    }

    /** Some of what is counted is counted by triggers, which a server that writes a binary log does not let everybody make. */
    static void checkTriggers(boolean refused) {
        if (refused) {
            throw new CannotStart(
                    "The database server writes a binary log and does not let its users create triggers.",
                    "Set log_bin_trust_function_creators=1 on the server: in its configuration, so that it stays, and by"
                            + " \"set global\" for now.");
        }
    }

    /**
     * Every letter must fit, and names and addresses must be found and kept apart alike on every server. Tables take
     * over what the database has when they are made, so that later is too late. Those made for one language sort
     * otherwise and compare alike.
     */
    static void checkCollation(String database, String collation) {
        if (!collation.matches("utf8mb4_uca1400_([a-z0-9_]+_)?ai_ci")) {
            throw new CannotStart(
                    "The database " + database + " keeps text as " + collation
                            + "; Belay needs utf8mb4_uca1400_ai_ci, which holds every letter and compares names and"
                            + " addresses as Belay does.",
                    "While it has no tables yet, run: alter database `" + database
                            + "` character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
        }
    }
}
