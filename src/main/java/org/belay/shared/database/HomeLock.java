package org.belay.shared.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belay.shared.CannotStart;

/**
 * Keeps a data home to one running Belay. The operating system frees the lock when the process ends, however it ends.
 *
 * <p>A process must open the lock file only once: on POSIX, closing any second handle would drop the lock.
 */
final class HomeLock {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        Path file = home.resolve("lock");
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String owner = ownerNamedIn(file);
            channel.close();
            throw new CannotStart(
                    "The data folder " + home + " belongs to another Belay that is running" + owner + ".",
                    "Stop the other one first, or start ./belay run with a data folder of its own"
                            + " (BELAY_HOME=/some/folder).");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                Long.toString(ProcessHandle.current().pid())));
        channel.force(true);
        return new HomeLock(channel);
    }

    void release() throws IOException {
        channel.truncate(0);
        channel.close();
    }

    private static String ownerNamedIn(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException unreadable) {
            // Windows locks the content as well; the number is only a courtesy.
            return "";
        }
    }
}
