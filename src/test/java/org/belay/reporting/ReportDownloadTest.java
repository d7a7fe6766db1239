package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.HttpVisitor;
import org.belay.security.SignedInAs;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of a report over real HTTP: their address alone opens nothing. */
@BelayTest
class ReportDownloadTest {

    private static final int SEED = 90_210;

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SignedInAs signedInAs;

    private final String email = UUID.randomUUID() + "@example.org";
    private CohortId cohort = new CohortId(0);
    private ProgramId program = new ProgramId(0);

    @BeforeEach
    void aFinishedCohortAndItsCoordinator() {
        var history = new HistoryOfCohorts(sql, SEED);
        program = history.program("Leadership");
        cohort = history.cohort(
                program,
                "Autumn 25",
                LocalDate.parse("2025-09-01"),
                LocalDate.parse("2026-02-27"),
                new Shape(12, 14, 3, true, true, false));
        signedInAs.administrator("admin-" + email);
        signedInAs.coordinator(email, Set.of(program));
    }

    @AfterEach
    void nothing() {
        EmptyTables.in(jdbc);
        jdbc.update("delete from topic where topic_key like ?", "topic-" + SEED + "-%");
    }

    @Test
    void aCoordinatorGetsTheFilesAndTheAuditLogTellsOfIt() {
        var coordinator = signedIn();
        var pdf = coordinator.get(download(coordinator, 0));
        var excel = coordinator.get(download(coordinator, 1));
        assertThat(excel.statusCode()).isEqualTo(200);
        assertThat(excel.body()).startsWith("PK");
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("belay-outcome-autumn-25-");
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(downloads()).isEqualTo(2);
    }

    @Test
    void whoLostTheRightGetsNothing() {
        var coordinator = signedIn();
        var address = download(coordinator, 0);
        jdbc.update("delete from program_role");
        var answer = coordinator.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("%PDF");
        assertThat(downloads()).isZero();
    }

    @Test
    void whoSignedOutGetsNothing() {
        var coordinator = signedIn();
        var address = download(coordinator, 0);
        coordinator.signOut();
        assertThat(coordinator.get(address).body()).doesNotContain("%PDF");
        assertThat(downloads()).isZero();
    }

    @Test
    void somebodyElseGetsNothingAtTheSameAddress() {
        var address = download(signedIn(), 0);
        var administrator = new HttpVisitor(port);
        administrator.signIn("admin-" + email, SignedInAs.PASSWORD);
        assertThat(administrator.get(address).body()).doesNotContain("%PDF");
        assertThat(new HttpVisitor(port).get(address).body()).doesNotContain("%PDF");
        assertThat(downloads()).isZero();
    }

    private HttpVisitor signedIn() {
        var visitor = new HttpVisitor(port);
        visitor.signIn(email, SignedInAs.PASSWORD);
        return visitor;
    }

    private String download(HttpVisitor visitor, int number) {
        return visitor.download("report/" + cohort.value(), number);
    }

    private int downloads() {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where action = 'report.downloaded'", Integer.class);
    }
}
