package org.belay.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The most heap that was in use, garbage included, looked at twenty times a second. */
public final class HeapWatch {

    private static final int MIB = 1 << 20;

    private final AtomicLong highest = new AtomicLong();

    public HeapWatch() {
        var memory = ManagementFactory.getMemoryMXBean();
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                highest.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                try {
                    Thread.sleep(Duration.ofMillis(50));
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** Forgets what was before. */
    public void begin() {
        highest.set(0);
    }

    public long highestInMib() {
        return highest.get() / MIB;
    }
}
