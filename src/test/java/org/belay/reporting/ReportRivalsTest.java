package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.belay.BelayTest;
import org.belay.bench.LargeOrganization;
import org.belay.bench.LargeOrganization.Size;
import org.belay.reporting.ReportPart.Days;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What is measured beside each other reads the same. */
@BelayTest
@Transactional
class ReportRivalsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DSLContext sql;

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void statementsByHandSayWhatTheReportSays() {
        var size = Size.FULL.dividedBy(100);
        new LargeOrganization(jdbc, beans.getBean(Vault.class), size).fill();
        var accounts = new TestAccounts(sql);
        accounts.signIn(accounts.member("Mona", "Ager", new ProgramId(1), ProgramRole.MANAGER));
        var today = LocalDate.now(HistoryOfCohorts.ZONE);
        for (var cohort : new int[] {LargeOrganization.LARGEST, size.beforeLargest()}) {
            var days = new Days(today.minusDays(700), today);
            var slice = Slice.of(new CohortId(cohort), days, HistoryOfCohorts.ZONE, Instant.now());
            for (var rival : new ReportRivals(beans, slice).all(HistoryOfCohorts.ZONE)) {
                assertThat(rival.ours().get())
                        .as(rival.figures())
                        .isEqualTo(rival.byHand().get());
            }
        }
    }
}
