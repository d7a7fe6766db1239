package org.belay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are written while the next ones are read. */
class WritingBesideTest {

    private static final int SECONDS = 20;

    private final List<@Nullable Object> written = new ArrayList<>();

    private void write(@Nullable Object[] cells) {
        written.add(cells[0]);
    }

    private static void read(WritingBeside rows, int number) throws IOException {
        for (var i = 0; i < number; i++) {
            rows.row(new Object[] {i});
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                WritingBeside.BATCH - 1,
                WritingBeside.BATCH,
                WritingBeside.BATCH + 1,
                7 * WritingBeside.BATCH + 3
            })
    void allRowsAreWrittenInTheirOrder(int number) throws IOException {
        try (var rows = new WritingBeside(this::write)) {
            read(rows, number);
            rows.finish();
        }

        assertThat(written)
                .containsExactlyElementsOf(
                        IntStream.range(0, number).<Object>mapToObj(i -> i).toList());
    }

    @Test
    void theNextRowsAreReadMeanwhile() throws IOException {
        var read = new CountDownLatch(1);
        try (var rows = new WritingBeside(cells -> {
            if (!awaited(read)) {
                throw new IOException("Nobody read on");
            }
            write(cells);
        })) {
            read(rows, 2 * WritingBeside.BATCH - 1);
            read.countDown();
            rows.finish();
        }

        assertThat(written).hasSize(2 * WritingBeside.BATCH - 1);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Stream<Exception> failures() {
        return Stream.of(new IOException("The disk is full"), new CancellationException("Stopped"));
    }

    private static RowSink failing(Exception failure) {
        return cells -> {
            switch (failure) {
                case IOException full -> throw full;
                case RuntimeException stopped -> throw stopped;
                default -> throw new AssertionError(failure);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whoReadsHearsThatWritingFailed(Exception failure) {
        try (var rows = new WritingBeside(failing(failure))) {
            assertThatThrownBy(() -> read(rows, 3 * WritingBeside.BATCH)).isSameAs(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfTheLastRowsIsHeardToo(Exception failure) throws IOException {
        try (var rows = new WritingBeside(failing(failure))) {
            read(rows, 1);
            assertThatThrownBy(rows::finish).isSameAs(failure);
        }
    }

    @Test
    void whatWasHandedOverIsWrittenBeforeTheFileIsClosed() throws IOException {
        try (var rows = new WritingBeside(this::write)) {
            read(rows, WritingBeside.BATCH + 1);
        }

        assertThat(written).hasSize(WritingBeside.BATCH);
    }
}
