package org.belay.demo;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COHORT_STAGE;
import static org.belay.db.Tables.PERSON;

import java.time.Instant;
import java.time.ZoneOffset;
import org.belay.cohort.CohortState;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class DemoQueries {

    private static final int WEEKS_OF_DRAFT = 2;

    private final DSLContext sql;

    DemoQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Every stage was entered just now; in the demo it was on the day that the cohort's dates say. */
    void enterStagesAsPlanned(Instant now) {
        sql.select(
                        COHORT_STAGE.COHORT_STAGE_ID,
                        COHORT_STAGE.STATE,
                        COHORT.ENROLLMENT_OPENS_ON,
                        COHORT.ENROLLMENT_CLOSES_ON)
                .from(COHORT_STAGE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(COHORT_STAGE.COHORT_ID))
                .where(COHORT_STAGE.STATE.in(CohortState.DRAFT, CohortState.ENROLLING, CohortState.MATCHING))
                .forEach(row -> {
                    var planned = switch (row.value2()) {
                        case DRAFT -> row.value3().minusWeeks(WEEKS_OF_DRAFT);
                        case ENROLLING -> row.value3();
                        default -> row.value4();
                    };
                    var entered = planned.atTime(9, 0).toInstant(ZoneOffset.UTC);
                    sql.update(COHORT_STAGE)
                            .set(COHORT_STAGE.ENTERED_AT, entered.isAfter(now) ? now : entered)
                            .where(COHORT_STAGE.COHORT_STAGE_ID.eq(row.value1()))
                            .execute();
                });
    }

    PersonId person(Email email) {
        return sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(email.value()))
                .fetchSingle()
                .value1();
    }
}
