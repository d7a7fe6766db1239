package org.belay.shared.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.belay.shared.CannotStart;

/** What Belay asks of a server: MariaDB 10.11 or newer, and a database that holds and compares text as Belay expects. */
record ServerRequirements(DataSource dataSource) {

    void check() {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            checkProduct(server.getDatabaseProductName(), server.getDatabaseProductVersion());
            checkVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
            checkDatabase(connection);
        } catch (SQLException e) {
            throw new CannotStart(
                    "No connection to the database: " + e.getMessage(),
                    "Check that the server runs, and SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.",
                    e);
        }
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
                ResultSet row = statement.executeQuery("select database(), @@collation_database")) {
            row.next();
            String database = row.getString(1);
            if (database == null) {
                throw new CannotStart(
                        "The database address names a server, but no database on it.",
                        "End SPRING_DATASOURCE_URL with the name of the database, as in"
                                + " jdbc:mariadb://host:3306/belay.");
            }
            checkCollation(database, row.getString(2));
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
