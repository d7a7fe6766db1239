package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.belay.Belay;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.shared.Progress;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** 100 000 people are checked, applied and checked again by a whole Belay of its own that has 256 MiB. */
@BelayTest
class LargeImportTest {

    private static final int PEOPLE = 100_000;

    @TempDir
    private Path folder;

    @Autowired
    private HikariDataSource database;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void takePeopleAway() {
        EmptyTables.in(jdbc);
    }

    @Test
    void takes100000PeopleWithin256Mebibytes() throws IOException, InterruptedException {
        var log = Path.of("target", "large-import.log");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        // Compiles less, which a process of half a minute does not get back.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Importer.class.getName(),
                        roster().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        java.environment().put("SPRING_DATASOURCE_URL", database.getJdbcUrl());
        java.environment().put("SPRING_DATASOURCE_USERNAME", database.getUsername());
        java.environment().put("SPRING_DATASOURCE_PASSWORD", database.getPassword());
        java.environment().put("BELAY_HOME", environment.getRequiredProperty("belay.home"));
        java.environment().put("SERVER_PORT", "0");
        var process = java.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(log).content().contains("new " + PEOPLE, "added " + PEOPLE, "unchanged " + PEOPLE);
        assertThat(process.exitValue()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from person where line_manager_id is not null", Integer.class))
                .isEqualTo(PEOPLE - 1);
    }

    private Path roster() throws IOException {
        var file = folder.resolve("many.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Employee ID,First Name,Last Name,Work Email,Job Title,Department,Site,Country,Grade,Time Zone,"
                    + "Languages,Manager ID,Hire Date,FTE,Status\n");
            for (int i = 1; i <= PEOPLE; i++) {
                out.write(
                        ("%07d,First%d,Last%d,p%d@x.example.org,Title %d,Department %d,Site %d,Germany,G%d,Europe/Berlin,"
                                        + "\"English, German\",%s,2020-01-%02d,1.0,Active\n")
                                .formatted(
                                        i,
                                        i % 900,
                                        i % 7000,
                                        i,
                                        i % 400,
                                        i % 80,
                                        i % 30,
                                        i % 12,
                                        i == 1 ? "" : "%07d".formatted(i / 8 + 1),
                                        i % 28 + 1));
            }
        }
        return file;
    }

    static final class Importer {

        private Importer() {}

        public static void main(String[] arguments) {
            var file = Path.of(arguments[0]);
            long start = System.nanoTime();
            try (var belay = SpringApplication.run(Belay.class)) {
                say("started", start);
                var importing = belay.getBean(PeopleImport.class);
                var given = new OrganizationFixture(belay.getBean(DSLContext.class), importing);
                given.signInImporter();
                var plan = given.check(file);
                say("new " + plan.count(PersonChange.Kind.NEW), start);
                say("added " + importing.apply(plan, false, Progress.NONE).added(), start);
                plan = null;
                say("unchanged " + given.check(file, true).unchanged(), start);
            }
        }

        private static void say(String what, long start) {
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.println(
                    what + ", " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, "
                            + ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MiB, "
                            + ProcessHandle.current()
                                    .info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis() + " ms of processors");
        }
    }
}
