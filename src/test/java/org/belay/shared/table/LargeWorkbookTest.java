package org.belay.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100 000 rows of 20 columns, two million different texts, in a Java of 256 MiB of its own. */
class LargeWorkbookTest {

    static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void reads100000RowsWithin256Mebibytes() throws IOException, InterruptedException {
        var file = folder.resolve("people.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            workbook.people(ROWS);
        }
        var log = folder.resolve("log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(log).content().contains("rows " + ROWS);
        assertThat(process.exitValue()).isZero();
    }

    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) throws TableException, IOException {
            var path = Path.of(arguments[0]);
            long start = System.nanoTime();
            try (var file = TableFile.open(path, "people.xlsx")) {
                var summary = file.table(new ColumnGuess(List.of())).read(row -> {});
                System.out.println("rows " + summary.rows());
            }
            System.out.println("ms " + (System.nanoTime() - start) / 1_000_000);
        }
    }
}
