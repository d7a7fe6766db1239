package org.belay.bench;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Measures how long a coordinator waits for Today with {@link TodayOrganization#MATCHES} matches: for the page as it opens,
 * narrowed to a cohort, and of what was put aside.
 */
final class TodayBench {

    /** On a server that has been at work for a while, as it is on a Monday morning. */
    private static final int VISITS_BEFORE = 150;

    private TodayBench() {}

    public static void main(String[] args) throws Exception {
        try (var belay = MeasuredBelay.start()) {
            var sql = belay.sql();
            TodayOrganization.fill(sql, belay.bean(PasswordEncoder.class).encode(Visitor.PASSWORD));
            belay.describe();
            System.out.printf(
                    "%d matches that are open, %d sessions%n",
                    TodayOrganization.MATCHES, sql.queryForObject("select count(*) from session", Integer.class));
            new Visitor(belay, TodayOrganization.EMAIL_OF_ALL).ask("today", VISITS_BEFORE);
            for (var email : List.of(TodayOrganization.EMAIL_OF_ALL, TodayOrganization.EMAIL_OF_ONE)) {
                System.out.println(email);
                var visitor = new Visitor(belay, email);
                for (var address :
                        List.of("today", "today?cohort=8", "today?kind=SILENT", "today?aside", "availability")) {
                    visitor.measure(address);
                }
            }
            if (Arrays.asList(args).contains("wait")) {
                System.out.println("http://localhost:" + belay.port() + " " + Visitor.PASSWORD);
                Thread.currentThread().join();
            }
        }
    }
}
