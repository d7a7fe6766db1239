package org.belay.shared.database;

import org.belay.shared.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A MariaDB server by its address. */
record NamedServer(
        String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {

    NamedServer {
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new CannotStart(
                    "The database address " + url + " does not name a MariaDB server.",
                    "Belay runs on MariaDB 10.11 or newer: set SPRING_DATASOURCE_URL to jdbc:mariadb://host:3306/belay,"
                            + " or leave it out to use the embedded server.");
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }
}
