package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;

import java.util.Locale;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Once a cohort is closed its report stays as it was, whatever becomes of its people. */
class ClosedCohortTest extends ReportTestBase {

    @Autowired
    private CohortLifeCycle lifeCycle;

    private PersonId coordinator;
    private PersonId administrator;

    @BeforeEach
    void close() {
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        administrator = accounts.administrator("Robin", "Ames");
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSING)
                .where(COHORT.COHORT_ID.in(cohort, earlier))
                .execute();
        accounts.signIn(coordinator);
        lifeCycle.close(earlier);
        lifeCycle.close(cohort);
    }

    private OutcomeReport report() {
        accounts.signIn(coordinator);
        return ((Outcome.Ready) reports.report(cohort, ReportPeriod.WHOLE, Locale.ENGLISH)).report();
    }

    /** Everybody moves to where nobody was, and is called otherwise. */
    private void changePeople() {
        sql.update(PERSON)
                .setNull(PERSON.DEPARTMENT_ID)
                .setNull(PERSON.SITE_ID)
                .set(PERSON.LAST_NAME, "Changed")
                .execute();
    }

    private int versions() {
        return sql.fetchSingle("select count(*) from cohort_report where cohort_id = ?", cohort.value())
                .get(0, Integer.class);
    }

    @Test
    void itsReportStaysTheSame() {
        var before = report();
        assertThat(before.breakdown(OutcomeReport.By.DEPARTMENT)).isNotNull();
        changePeople();

        var after = report();
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.distributions()).isEqualTo(before.distributions());
        assertThat(after.months()).isEqualTo(before.months());
        assertThat(after.breakdowns()).isEqualTo(before.breakdowns());
    }

    @Test
    void closedOnceMoreItGetsAnotherVersionAndTheOneBeforeStays() {
        assertThat(versions()).isEqualTo(1);
        var before = report();
        changePeople();
        accounts.signIn(administrator);
        lifeCycle.reopen(cohort, "A session was missing");
        accounts.signIn(coordinator);
        lifeCycle.close(cohort);

        assertThat(versions()).isEqualTo(2);
        assertThat(report().breakdowns()).isNotEqualTo(before.breakdowns());
        assertThat(sql.fetchSingle(
                                "select count(*) from cohort_report_place p join enrollment e on e.enrollment_id ="
                                        + " p.enrollment_id where e.cohort_id = ? and p.report_version = 1"
                                        + " and p.department_name is not null",
                                cohort.value())
                        .get(0, Integer.class))
                .isPositive();
    }
}
