package org.belay.export;

import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.belay.Belay;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

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
    private static final int MATCHES = 20_000;
    private static final int SESSIONS = 1_000_000;
    private static final int ROWS_IN_MEMORY = 100;
    private static final double SECOND = 1e9;
    private static final int MIB = 1 << 20;
    private static final ProgramId PROGRAM = new ProgramId(1);
    private static final String SETTINGS =
            "select @@version mariadb, @@innodb_buffer_pool_size div 1048576 buffer_pool_in_mib";

    private final ConfigurableApplicationContext belay;
    private final Path folder;
    private final AtomicLong highest = new AtomicLong();

    private ExcelBench(ConfigurableApplicationContext belay, Path folder) {
        this.belay = belay;
        this.folder = folder;
    }

    /** Prints the times of both, their ratio, and the most heap that was in use. */
    public static void main(String[] args) throws Exception {
        var sessions = args.length > 0 ? Integer.parseInt(args[0]) : SESSIONS;
        var target = Path.of("target").toAbsolutePath();
        Files.createDirectories(target.resolve("bench-home/tmp"));
        try (var belay = SpringApplication.run(
                Belay.class,
                "--server.port=0",
                "--belay.fresh=true",
                "--belay.home=" + target.resolve("bench-home"),
                "--belay.mariadb-folder=" + target.resolveSibling(".belay").resolve("mariadb"))) {
            var sql = belay.getBean(JdbcTemplate.class);
            fill(sql, sessions);
            System.out.println(sql.queryForMap(SETTINGS));
            System.out.printf(
                    "Java %s, at most %d MiB of heap, %d sessions of %d matches%n",
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() / MIB,
                    sql.queryForObject("select count(*) from session", Integer.class),
                    MATCHES);
            new ExcelBench(belay, target.resolve("bench-home")).measure(sessions);
        }
        System.exit(0);
    }

    private void measure(int sessions) throws IOException, InterruptedException {
        var accounts = new TestAccounts(belay.getBean(DSLContext.class));
        accounts.signIn(accounts.member("Cora", "Dinator", PROGRAM, ProgramRole.COORDINATOR));
        watchHeap();
        var sample = sample();
        var ours = new double[RUNS];
        var bare = new double[RUNS];
        for (var run = -1; run < RUNS; run++) {
            highest.set(0);
            var exported = export();
            var heap = highest.get() / MIB;
            var written = bare(sample, sessions);
            System.out.printf(
                    "%s %.1f s, bare SXSSF %.1f s; %d MiB of heap at most%n",
                    run < 0 ? "to warm up:" : "run " + (run + 1) + ":", exported, written, heap);
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
        var exports = belay.getBean(ExportService.class);
        var start = System.nanoTime();
        var id = exports.start(PROGRAM, ExportKind.SESSIONS, ExportFormat.EXCEL, ExportFilter.NONE, Locale.UK);
        belay.getBean(ExportsInProgress.class).await(id, Duration.ofHours(1));
        var seconds = (System.nanoTime() - start) / SECOND;
        // Not there: then it failed, and this says so.
        var file = exports.open(id).file();
        System.out.printf("%s: %d MiB%n", file.getFileName(), file.toFile().length() / MIB);
        return seconds;
    }

    private List<@Nullable Object[]> sample() throws IOException {
        var scopes = belay.getBean(ScopeQueries.class);
        var zone = scopes.organization().zone();
        var asked = new Asked(
                belay.getBean(CurrentUser.class).actor(),
                Set.of(),
                PROGRAM,
                ExportFilter.NONE,
                Set.of(),
                zone,
                Instant.EPOCH);
        var words = new ExportWords(
                belay.getBean(Texts.class), belay.getBean(ProgramService.class).terms(PROGRAM), Locale.UK, zone);
        var rows = new ArrayList<@Nullable Object[]>();
        try {
            belay.getBean(ExportReading.class).read(ExportKind.SESSIONS, asked, words, count -> rows::add, done -> {
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
                var out = new FileOutputStream(folder.resolve("bare.xlsx").toFile())) {
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

    /** What is in use, garbage included, twenty times a second. */
    private void watchHeap() {
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

    /** Mentees are 1 to 20 000, mentors 40 001 to 50 000, each with two of them; every tenth session has topics. */
    private static void fill(JdbcTemplate sql, int sessions) {
        sql.execute("insert into organization (organization_id, name, time_zone, language)"
                + " values (1, 'Northfield', 'Europe/London', 'en')");
        var person = "insert into person (person_id, first_name, last_name, state, source, created_at, changed_at)"
                + " select seq, concat('First', seq %% 997), concat('Last', seq), 'ACTIVE', 'bench', now(6), now(6) from %s";
        sql.execute(person.formatted("seq_1_to_20000"));
        sql.execute(person.formatted("seq_40001_to_50000"));
        sql.execute("insert into program (program_id, name, purpose, format, created_at)"
                + " values (1, 'Mentoring', 'To learn', 'ONE_TO_ONE', now(6))");
        sql.execute("insert into cohort (cohort_id, program_id, name, state, starts_on, ends_on, created_at)"
                + " select seq, 1, concat('Cohort ', seq), 'RUNNING', current_date - interval 400 day,"
                + " current_date + interval 100 day, now(6) from seq_1_to_40");
        var place =
                "insert into enrollment (enrollment_id, cohort_id, person_id, side, state, mentor_capacity, mentee_demand)";
        sql.execute(place + " select seq, 1 + (seq - 1) div 500, seq, 'MENTEE', 'ACTIVE', 0, 1 from seq_1_to_20000");
        sql.execute(place + " select 40000 + seq, 1 + (seq - 1) div 250, 40000 + seq, 'MENTOR', 'ACTIVE', 2, 0"
                + " from seq_1_to_10000");
        sql.execute(
                "insert into published_match (match_id, cohort_id, mentor_enrollment_id, mentee_enrollment_id, state,"
                        + " score, published_at, activated_at) select seq, 1 + (seq - 1) div 500, 40000 + (seq + 1) div 2, seq,"
                        + " 'ACTIVE', 7000, now(6), now(6) from seq_1_to_" + MATCHES);
        sql.execute(
                "insert into session (match_id, state, starts_at, minutes, kind, absent, actual_minutes, logged_by_id,"
                        + " logged_at) select 1 + seq % " + MATCHES + ", if(seq % 9 = 0, 'MISSED', 'HELD'),"
                        + " utc_timestamp(6) - interval seq % 9000 hour, 60, if(seq % 3 = 0, 'IN_PERSON', 'REMOTE'),"
                        + " if(seq % 9 = 0, 'MENTEE', null), if(seq % 9 = 0, null, 30 + seq % 45),"
                        + " 40001 + seq % " + MATCHES + " div 2, utc_timestamp(6) from seq_1_to_" + sessions);
        sql.execute(
                "insert into session_topic (session_id, topic_id) select s.session_id, t.topic_id from session s join"
                        + " (select topic_id from topic order by topic_id limit 2) t where s.session_id % 10 = 0");
        for (var table : List.of("person", "cohort", "enrollment", "published_match", "session", "session_topic")) {
            sql.queryForList("analyze table " + table);
        }
    }
}
