package org.belay.export;

import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.belay.bench.HeapWatch;
import org.belay.bench.LargeOrganization.Size;
import org.belay.bench.MeasuredBelay;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long it takes from asking for the ledger of all sessions of a program to a file that can be had, beside bare
 * SXSSF that writes cells of the same kinds, looks and lengths, which it has in memory: those of the first
 * {@value #SAMPLE} sessions over and over. Both keep as many rows in memory and compress their temporary files. Median of
 * {@value #RUNS} runs each, in turn, after one to warm up; the application runs beside it and has nothing else to do.
 *
 * <p>Argument: how many sessions, 1 000 000 if there is none.
 */
final class ExcelBench {

    private static final int RUNS = 3;
    private static final int SAMPLE = 10_000;
    private static final int SESSIONS = 1_000_000;
    private static final int ROWS_IN_MEMORY = 100;
    private static final double SECOND = 1e9;
    private static final int MIB = 1 << 20;
    private static final ProgramId PROGRAM = new ProgramId(1);

    private final MeasuredBelay belay;
    private final HeapWatch heap = new HeapWatch();

    private ExcelBench(MeasuredBelay belay) {
        this.belay = belay;
    }

    /** Prints the times of both, their ratio, and the most heap that was in use. */
    public static void main(String[] args) throws Exception {
        var sessions = args.length > 0 ? Integer.parseInt(args[0]) : SESSIONS;
        try (var belay = MeasuredBelay.start(MeasuredBelay.MUCH_DATA)) {
            belay.fill(Size.FULL.inOneProgram().withSessions(sessions).withoutAnswers());
            belay.describe();
            belay.signIn(belay.member(ProgramRole.COORDINATOR, PROGRAM));
            new ExcelBench(belay).measure(sessions);
        }
        System.exit(0);
    }

    private void measure(int sessions) throws IOException, InterruptedException {
        var sample = sample();
        var ours = new double[RUNS];
        var bare = new double[RUNS];
        for (var run = -1; run < RUNS; run++) {
            heap.begin();
            var exported = export();
            var used = heap.highestInMib();
            var written = bare(sample, sessions);
            System.out.printf(
                    "%s %.1f s, bare SXSSF %.1f s; %d MiB of heap at most%n",
                    run < 0 ? "to warm up:" : "run " + (run + 1) + ":", exported, written, used);
            if (run >= 0) {
                ours[run] = exported;
                bare[run] = written;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(bare);
        System.out.printf(
                "median %.1f s, bare SXSSF %.1f s: %.2f times%n",
                ours[RUNS / 2], bare[RUNS / 2], ours[RUNS / 2] / bare[RUNS / 2]);
    }

    private double export() throws InterruptedException {
        var exports = belay.bean(ExportService.class);
        var start = System.nanoTime();
        var id = exports.start(PROGRAM, ExportKind.SESSIONS, ExportFormat.EXCEL, ExportFilter.NONE, Locale.UK);
        belay.bean(ExportsInProgress.class).await(id, Duration.ofHours(1));
        var seconds = (System.nanoTime() - start) / SECOND;
        // Not there: then it failed, and this says so.
        var file = exports.open(id).file();
        System.out.printf("%s: %d MiB%n", file.getFileName(), file.toFile().length() / MIB);
        return seconds;
    }

    private List<@Nullable Object[]> sample() throws IOException {
        var scopes = belay.bean(ScopeQueries.class);
        var zone = scopes.organization().zone();
        var asked = new Asked(
                belay.bean(CurrentUser.class).actor(),
                Set.of(),
                PROGRAM,
                ExportFilter.NONE,
                Set.of(),
                zone,
                Instant.EPOCH);
        var words = new ExportWords(
                belay.bean(Texts.class), belay.bean(ProgramService.class).terms(PROGRAM), Locale.UK, zone);
        var rows = new ArrayList<@Nullable Object[]>();
        try {
            belay.bean(ExportReading.class).read(ExportKind.SESSIONS, asked, words, count -> rows::add, done -> {
                if (done == SAMPLE) {
                    throw new CancellationException();
                }
            });
        } catch (CancellationException e) {
            // There are enough.
        }
        return rows;
    }

    private double bare(List<@Nullable Object[]> sample, int rows) throws IOException {
        var start = System.nanoTime();
        try (var workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
                var out = new FileOutputStream(belay.file("bare.xlsx").toFile())) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var formats = workbook.createDataFormat();
            var plain = workbook.createCellStyle();
            var number = workbook.createCellStyle();
            number.setDataFormat(formats.getFormat("#,##0"));
            var time = workbook.createCellStyle();
            time.setDataFormat(formats.getFormat("d mmmm yyyy, hh:mm"));
            var sheet = workbook.createSheet("Session ledger");
            for (var i = 0; i < rows; i++) {
                var row = sheet.createRow(i);
                var cells = sample.get(i % sample.size());
                for (var column = 0; column < cells.length; column++) {
                    var cell = row.createCell(column);
                    switch (cells[column]) {
                        case LocalDateTime at -> {
                            cell.setCellStyle(time);
                            cell.setCellValue(at);
                        }
                        case Number value -> {
                            cell.setCellStyle(number);
                            cell.setCellValue(value.doubleValue());
                        }
                        case null -> cell.setCellStyle(plain);
                        case Object text -> {
                            cell.setCellStyle(plain);
                            cell.setCellValue(text.toString());
                        }
                    }
                }
            }
            workbook.write(out);
        }
        return (System.nanoTime() - start) / SECOND;
    }
}
