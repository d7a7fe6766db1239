package org.belay.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.program.ProgramService;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.CurrentUser;
import org.belay.security.People;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two cohorts of a program that are over and one to come, and the reports as they are read on a summer day of 2026. */
@BelayTest
@Transactional
abstract class ReportTestBase {

    @Autowired
    DSLContext sql;

    @Autowired
    OutcomeQueries queries;

    @Autowired
    Standings standings;

    @Autowired
    PeopleQueries people;

    @Autowired
    KeptReportRepository kept;

    @Autowired
    CohortService cohorts;

    @Autowired
    ProgramService programs;

    @Autowired
    People names;

    @Autowired
    CurrentUser user;

    @Autowired
    AuditTrail audit;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    TestAccounts accounts;
    HistoryOfCohorts history;
    LiveReports live;
    OutcomeReports reports;
    OutcomeFiles files;
    ProgramId program;
    ProgramId other;
    CohortId earlier;
    CohortId cohort;
    CohortId future;

    @BeforeEach
    void twoCohortsOfAProgramAndOneToCome() {
        accounts = new TestAccounts(sql);
        var clock = Clock.fixed(OutcomeQueriesTest.AS_OF, ZoneOffset.UTC);
        live = new LiveReports(queries, standings, kept, programs, clock);
        reports = new OutcomeReports(live, kept, people, cohorts, names, user, audit, texts);
        files = new OutcomeFiles(reports, texts);
        history = new HistoryOfCohorts(sql, 7);
        program = history.program("Leadership");
        other = history.program("Onboarding");
        earlier = history.cohort(
                program, "Spring 25", day("2025-02-10"), day("2025-07-31"), new Shape(35, 20, 7, true, true, false));
        cohort = history.cohort(
                program, "Autumn 25", day("2025-09-01"), day("2026-02-27"), new Shape(45, 30, 8, true, true, false));
        future = history.cohort(
                program, "Autumn 26", day("2026-09-01"), day("2027-02-27"), new Shape(0, 9, 0, true, true, true));
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    final void signInAs(ProgramId of, ProgramRole role) {
        accounts.signIn(accounts.member("Ruth", "Abara", of, role));
    }

    final Outcome.Ready ready(ReportPart period) {
        return ready(cohort, period);
    }

    final Outcome.Ready ready(CohortId of, ReportPart period) {
        return (Outcome.Ready) reports.report(of, period, Locale.US);
    }
}
