package org.belay.closing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.belay.Belay;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long a coordinator waits for the closing of a cohort: until its open pairs are read, until all of them are
 * completed, and until that is taken back. Each pair has held six sessions and none lies ahead, as otherwise nothing could
 * be taken back. Three runs; the first one warms up.
 *
 * <p>Argument: how many pairs, an even number, 2 000 if there is none.
 */
final class ClosingBench {

    private static final int RUNS = 3;
    private static final int PAIRS = 2_000;
    private static final double SECOND = 1e9;
    private static final ProgramId PROGRAM = new ProgramId(1);
    private static final CohortId COHORT = new CohortId(1);

    private ClosingBench() {}

    public static void main(String[] args) throws Exception {
        var pairs = args.length > 0 ? Integer.parseInt(args[0]) : PAIRS;
        var target = Path.of("target").toAbsolutePath();
        Files.createDirectories(target.resolve("bench-home/tmp"));
        try (var belay = SpringApplication.run(
                Belay.class,
                "--server.port=0",
                "--belay.fresh=true",
                "--belay.home=" + target.resolve("bench-home"),
                "--belay.mariadb-folder=" + target.resolveSibling(".belay").resolve("mariadb"))) {
            fill(belay.getBean(JdbcTemplate.class), pairs);
            var accounts = new TestAccounts(belay.getBean(DSLContext.class));
            accounts.signIn(accounts.member("Cora", "Dinator", PROGRAM, ProgramRole.COORDINATOR));
            for (var run = 0; run < RUNS; run++) {
                measure(belay.getBean(Closings.class));
            }
        }
        System.exit(0);
    }

    private static void measure(Closings closings) {
        var start = System.nanoTime();
        var matches = closings.preview(COHORT).stream().map(ClosingRow::match).toList();
        var read = System.nanoTime();
        var done = closings.complete(COHORT, matches);
        var completed = System.nanoTime();
        closings.takeBack(COHORT, matches);
        var back = System.nanoTime();
        System.out.printf(
                "%d pairs: read in %.2f s, %d completed in %.2f s, taken back in %.2f s%n",
                matches.size(),
                (read - start) / SECOND,
                done.stream().filter(one -> one.problem() == null).count(),
                (completed - read) / SECOND,
                (back - completed) / SECOND);
    }

    /** Mentees are 1 and following, mentors 40 001 and following, each with two of them. */
    private static void fill(JdbcTemplate sql, int pairs) {
        sql.execute("insert into organization (organization_id, name, time_zone, language)"
                + " values (1, 'Northfield', 'Europe/London', 'en')");
        var person =
                "insert into person (person_id, first_name, last_name, email, state, source, created_at, changed_at)"
                        + " select seq, concat('First', seq %% 997), concat('Last', seq), concat('p', seq, '@example.org'),"
                        + " 'ACTIVE', 'bench', now(6), now(6) from seq_%d_to_%d";
        sql.execute(person.formatted(1, pairs));
        sql.execute(person.formatted(40_001, 40_000 + pairs / 2));
        sql.execute("insert into program (program_id, name, purpose, format, created_at)"
                + " values (1, 'Mentoring', 'To learn', 'ONE_TO_ONE', now(6))");
        sql.execute("insert into cohort (cohort_id, program_id, name, state, starts_on, ends_on, created_at)"
                + " values (1, 1, 'Autumn', 'CLOSING', current_date - interval 200 day,"
                + " current_date - interval 2 day, now(6))");
        var place =
                "insert into enrollment (enrollment_id, cohort_id, person_id, side, state, mentor_capacity, mentee_demand)";
        sql.execute(place + " select seq, 1, seq, 'MENTEE', 'ACTIVE', 0, 1 from seq_1_to_" + pairs);
        sql.execute(place + " select 40000 + seq, 1, 40000 + seq, 'MENTOR', 'ACTIVE', 2, 0 from seq_1_to_" + pairs / 2);
        sql.execute(
                "insert into published_match (match_id, cohort_id, mentor_enrollment_id, mentee_enrollment_id, state,"
                        + " score, published_at, activated_at) select seq, 1, 40000 + (seq + 1) div 2, seq, 'ACTIVE', 7000,"
                        + " now(6) - interval 195 day, now(6) - interval 190 day from seq_1_to_" + pairs);
        sql.execute("insert into session (match_id, state, starts_at, minutes, kind, actual_minutes, logged_by_id,"
                + " logged_at) select 1 + seq % " + pairs + ", 'HELD', utc_timestamp(6) - interval 3 + seq % 180 day,"
                + " 60, 'REMOTE', 55, 1 + seq % " + pairs + ", utc_timestamp(6) from seq_1_to_" + 6 * pairs);
        for (var table : List.of("person", "cohort", "enrollment", "published_match", "session")) {
            sql.queryForList("analyze table " + table);
        }
    }
}
