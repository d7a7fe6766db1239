package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.HttpVisitor;
import org.belay.security.SignedInAs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes that look at the same time, and whoever opens the link of a report without being signed in. */
@BelayTest
class ScheduleRaceTest {

    private static final int SEED = 90_290;

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private ReportSchedules schedules;

    @Autowired
    private ScheduledReports sending;

    private final String email = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void aReportThatIsDue() {
        var history = new HistoryOfCohorts(sql, SEED);
        var program = history.program("Leadership");
        var today = LocalDate.now(ZoneOffset.UTC);
        var cohort = history.cohort(
                program, "Winter", today.minusDays(60), today.plusDays(60), new Shape(12, 9, 3, true, true, true));
        var coordinator = signedInAs.coordinator(email, Set.of(program));
        signedInAs.person(coordinator);
        schedules.add(
                new ReportScheduleDraft(program, cohort, ReportRhythm.MONTHLY, SchedulePart.WHOLE, true),
                Set.of(coordinator));
        signedInAs.nobody();
        jdbc.update(
                "update report_schedule set next_on = ?",
                LocalDate.now(Clock.systemUTC()).minusDays(2));
    }

    @AfterEach
    void nothing() {
        EmptyTables.in(jdbc);
        jdbc.update("delete from topic where topic_key like ?", "topic-" + SEED + "-%");
    }

    @Test
    void ofTwoNodesThatLookOneSends() throws Exception {
        var together = new CyclicBarrier(2);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 2; i++) {
                nodes.submit(() -> {
                    together.await();
                    sending.sendDue();
                    return null;
                });
            }
        }
        assertThat(count("report_delivery")).isEqualTo(1);
        assertThat(count("outbox_mail")).isEqualTo(1);
        assertThat(count("notice")).isEqualTo(1);

        // A node that was down meanwhile, and still has it as due.
        jdbc.update(
                "update report_schedule set next_on = ?",
                LocalDate.now(Clock.systemUTC()).minusDays(2));
        sending.sendDue();
        assertThat(count("report_delivery")).isEqualTo(1);
        assertThat(count("outbox_mail")).isEqualTo(1);
    }

    @Test
    void aLinkOpensNothingForWhoIsNotSignedIn() {
        var answer = new HttpVisitor(port).get("report-link/abc");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("login");
        var coordinator = new HttpVisitor(port);
        coordinator.signIn(email, SignedInAs.PASSWORD);
        assertThat(coordinator.page("report-link/abc")).contains("This link does not work");
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }
}
