package org.belay.closing;

import org.belay.bench.LargeOrganization;
import org.belay.bench.LargeOrganization.Size;
import org.belay.bench.MeasuredBelay;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long a coordinator waits for the closing of a cohort: until its open pairs are read, until all of them are
 * completed, and until that is taken back. None of its sessions lies ahead, as otherwise nothing could be taken back. Three
 * runs; the first one warms up.
 *
 * <p>Argument: how many pairs, 2 000 if there is none.
 */
final class ClosingBench {

    private static final int RUNS = 3;
    private static final int PAIRS = 2_000;
    private static final int SESSIONS_EACH = 6;
    private static final double SECOND = 1e9;
    private static final CohortId COHORT = new CohortId(LargeOrganization.LARGEST);

    private ClosingBench() {}

    public static void main(String[] args) throws Exception {
        var pairs = args.length > 0 ? Integer.parseInt(args[0]) : PAIRS;
        try (var belay = MeasuredBelay.start()) {
            // The cohort is a tenth of it.
            var all = 10 * pairs;
            belay.fill(new Size(3 * all, 1, 4, all, SESSIONS_EACH * all, 0));
            close(belay.sql());
            belay.describe();
            belay.signIn(belay.member(ProgramRole.COORDINATOR, new ProgramId(1)));
            for (var run = 0; run < RUNS; run++) {
                measure(belay.bean(Closings.class));
            }
        }
        System.exit(0);
    }

    private static void close(JdbcTemplate sql) {
        sql.execute("update cohort set state = 'CLOSING', ends_on = current_date - interval 2 day where cohort_id = "
                + COHORT.value());
        sql.execute("update published_match set state = 'ACTIVE', ended_at = null where cohort_id = " + COHORT.value());
        sql.execute("update enrollment set state = 'ACTIVE' where state = 'LEFT' and cohort_id = " + COHORT.value());
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
}
