package org.belay.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived a killed Belay. Call only while holding the lock of the data home. */
record OrphanedServer(Path pidFile, Path data) {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    void stop() throws IOException {
        Optional<ProcessHandle> orphan = find();
        if (orphan.isPresent()) {
            log.info("Stopping the database server that an earlier Belay left behind when it was killed");
            orphan.get().destroy();
            awaitExitOf(orphan.get());
        }
    }

    /** Never by number alone: the system may have given it to another program since. */
    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String number = Files.readString(pidFile).strip();
        return number.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(number)).filter(this::isOurs)
                : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean server = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("mariadbd"))
                .orElse(false);
        boolean onOurData = info.arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> argument.contains(data.toString())))
                .orElse(true);
        return server && onOurData;
    }

    private void awaitExitOf(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the database server " + process.pid() + " left behind does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database server left behind was stopping", e);
        }
    }
}
