package org.belay.shared.database;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.shared.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB server of our own: a separate process that keeps its data in the data home, listens on loopback only and
 * knows one user with a random password.
 *
 * <p>One per data home and JVM, shared by every Spring context in it, and stopped after the last context has closed.
 * When the JVM is killed the server lives on for a while as an orphan; the next start finds and stops it.
 */
public final class EmbeddedMariaDb {

    static final String DATABASE = "belay";
    static final String USER = "belay";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final Map<Path, EmbeddedMariaDb> running = new HashMap<>();

    private final DataHome home;
    private final HomeLock lock;
    private final String password;
    private final MariaDbServer server;

    private EmbeddedMariaDb(DataHome home, HomeLock lock) throws IOException, ManagedProcessException {
        this.home = home;
        this.lock = lock;
        new OrphanedServer(pidFile(home), data(home)).stop();
        if (home.fresh()) {
            erase(home);
        }
        if (!Files.isDirectory(data(home).resolve(DATABASE))) {
            log.info("First start: preparing the database in {}", home.home());
        }
        this.password = Secret.keptIn(home.resolve("database-password"));
        this.server = MariaDbServer.prepare(home);
    }

    /** The server on this data home; starts it unless this JVM already runs it. */
    public static synchronized EmbeddedMariaDb on(DataHome home) {
        EmbeddedMariaDb known = running.get(home.home());
        if (known != null) {
            return known;
        }
        refuseTemporary(data(home));
        try {
            Secret.createFolder(home.home());
            EmbeddedMariaDb started = start(home, HomeLock.take(home.home()));
            running.put(home.home(), started);
            return started;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(
                    "The data folder " + home.home() + " cannot be used: " + e,
                    "Make sure that it can be written and that the disk is not full, or choose another one with"
                            + " BELAY_HOME=/some/folder.",
                    e);
        }
    }

    private static EmbeddedMariaDb start(DataHome home, HomeLock lock) throws IOException {
        boolean ready = false;
        try {
            EmbeddedMariaDb database = new EmbeddedMariaDb(home, lock);
            // Spring runs these handlers once all its contexts are closed, so no open work loses its database.
            SpringApplication.getShutdownHandlers().add(database::stop);
            database.server.startWith(database.accountStatements());
            ready = true;
            return database;
        } catch (ManagedProcessException e) {
            throw new CannotStart(
                    "The embedded MariaDB did not start in " + home.home() + ": " + e.getMessage(),
                    "The lines above say what it stumbled over. Any other MariaDB from 10.11 can be used instead: set"
                            + " SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    e);
        } finally {
            if (!ready) {
                lock.release();
            }
        }
    }

    /** Stops the server and frees the data home. */
    public void stop() {
        synchronized (EmbeddedMariaDb.class) {
            if (running.remove(home.home(), this)) {
                try {
                    server.stop();
                    lock.release();
                } catch (IOException e) {
                    log.warn("The embedded MariaDB did not stop cleanly; its next start recovers", e);
                }
            }
        }
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return server.port();
    }

    static Path data(DataHome home) {
        return home.resolve("data");
    }

    static Path pidFile(DataHome home) {
        return home.resolve("mariadb.pid");
    }

    private List<String> accountStatements() {
        return List.of(
                "create database if not exists " + DATABASE + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci;",
                "create or replace user " + USER + "@'127.0.0.1' identified by '" + password + "';",
                "grant all on " + DATABASE + ".* to " + USER + "@'127.0.0.1';",
                // What a new installation brings along for everybody.
                "delete from mysql.global_priv where user = '' or (user = 'root' and host <> 'localhost');",
                "delete from mysql.db where db like 'test%';",
                "drop database if exists test;",
                "flush privileges;");
    }

    /** The library empties a data folder below the JVM's temporary folder, and so may the system. */
    private static void refuseTemporary(Path data) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        // Compared as text as well, since the library does so.
        if (data.startsWith(temporary.normalize()) || data.toString().startsWith(temporary.toString())) {
            throw new CannotStart(
                    "The data folder " + data + " lies below this JVM's temporary folder " + temporary
                            + ", whose content may vanish at any time.",
                    "Start with ./belay, which gives the JVM a temporary folder of its own, or add -Djava.io.tmpdir="
                            + data.resolveSibling("tmp") + " (the folder must exist).");
        }
    }

    private static void erase(DataHome home) throws IOException {
        List<String> kept = List.of("lock", "tmp");
        try (Stream<Path> entries = Files.list(home.home())) {
            for (Path entry : entries.toList()) {
                if (!kept.contains(entry.getFileName().toString()) && !entry.equals(home.programs())) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }
}
