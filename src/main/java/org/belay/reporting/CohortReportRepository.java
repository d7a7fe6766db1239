package org.belay.reporting;

import static org.belay.db.Tables.COHORT_REPORT;
import static org.belay.db.Tables.COHORT_REPORT_PLACE;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.belay.shared.CohortId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the reports of closed cohorts keep of a day. */
@Repository
class CohortReportRepository {

    private final DSLContext sql;

    CohortReportRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The next version of a report: where everybody works now. */
    void freeze(CohortId cohort, Instant now) {
        var version = 1
                + sql.select(coalesce(max(COHORT_REPORT.REPORT_VERSION), inline(0)))
                        .from(COHORT_REPORT)
                        .where(COHORT_REPORT.COHORT_ID.eq(cohort))
                        .fetchSingle()
                        .value1();
        sql.insertInto(COHORT_REPORT)
                .set(COHORT_REPORT.COHORT_ID, cohort)
                .set(COHORT_REPORT.REPORT_VERSION, version)
                .set(COHORT_REPORT.FROZEN_AT, now)
                .execute();
        sql.insertInto(
                        COHORT_REPORT_PLACE,
                        COHORT_REPORT_PLACE.ENROLLMENT_ID,
                        COHORT_REPORT_PLACE.REPORT_VERSION,
                        COHORT_REPORT_PLACE.DEPARTMENT_NAME,
                        COHORT_REPORT_PLACE.SITE_NAME)
                .select(select(ENROLLMENT.ENROLLMENT_ID, inline(version), DEPARTMENT.NAME, SITE.NAME)
                        .from(ENROLLMENT)
                        .join(PERSON)
                        .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                        .leftJoin(DEPARTMENT)
                        .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                        .leftJoin(SITE)
                        .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                        .where(ENROLLMENT.COHORT_ID.eq(cohort)))
                .execute();
    }
}
