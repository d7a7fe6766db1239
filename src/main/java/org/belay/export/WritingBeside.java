package org.belay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in a thread of its own while the next ones are read. No more than two batches of {@value #BATCH} rows are in
 * memory: one that is being written and one that is being read.
 */
final class WritingBeside implements RowSink, AutoCloseable {

    static final int BATCH = 500;

    private final RowSink sink;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rows").factory());
    private List<@Nullable Object[]> batch = new ArrayList<>(BATCH);
    private Future<?> written = CompletableFuture.completedFuture(null);

    WritingBeside(RowSink sink) {
        this.sink = sink;
    }

    /** @throws IOException also where a row before this one could not be written */
    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        batch.add(cells);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    /** Waits until all rows are written. */
    void finish() throws IOException {
        handOver();
        await();
    }

    /** Waits for the writer, so that nobody closes the file under its hands. */
    @Override
    public void close() {
        writer.close();
    }

    private void handOver() throws IOException {
        await();
        var rows = batch;
        batch = new ArrayList<>(BATCH);
        written = writer.submit(() -> {
            for (var row : rows) {
                sink.row(row);
            }
            return rows.size();
        });
    }

    private void await() throws IOException {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while rows were written", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IOException(e.getCause());
            }
        }
    }
}
