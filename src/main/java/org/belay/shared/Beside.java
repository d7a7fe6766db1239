package org.belay.shared;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads in a thread of its own, as whoever asks, while the asking thread goes on. */
public final class Beside {

    private Beside() {}

    /**
     * Begins to read. Within a transaction it is read in its thread when it is asked for: another one would not see what the
     * transaction has written.
     *
     * @return waits for what was read; fails with a {@code RuntimeException} when the reading did
     */
    public static <T> Supplier<T> read(Supplier<T> reading) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading;
        }
        var running = CompletableFuture.supplyAsync(
                reading, task -> Thread.ofVirtual().name("beside").start(new DelegatingSecurityContextRunnable(task)));
        return running::join;
    }
}
