package org.belay.enrollment;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what there is for somebody whose application was declined. */
@Repository
class NextStepQueries {

    private final DSLContext sql;

    NextStepQueries(DSLContext sql) {
        this.sql = sql;
    }

    boolean isDeclined(CohortId cohort, PersonId person) {
        return sql.fetchExists(
                ENROLLMENT,
                ENROLLMENT.COHORT_ID.eq(cohort),
                ENROLLMENT.PERSON_ID.eq(person),
                ENROLLMENT.STATE.eq(EnrollmentState.DECLINED));
    }

    /** Those who coordinate the program of a cohort; backups stand in and are not the first to be written to. */
    List<NextSteps.Coordinator> coordinators(CohortId cohort) {
        return sql.select(FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME), ACCOUNT.EMAIL)
                .from(COHORT)
                .join(PROGRAM_ROLE)
                .on(PROGRAM_ROLE.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                .where(
                        COHORT.COHORT_ID.eq(cohort),
                        PROGRAM_ROLE.ROLE.eq(ProgramRole.COORDINATOR),
                        PERSON.STATE.ne(PersonState.LEFT))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(mapping(NextSteps.Coordinator::new));
    }

    List<LaterCohort> later(LocalDate today) {
        return sql.select(PROGRAM.NAME, COHORT.NAME, COHORT.ENROLLMENT_OPENS_ON)
                .from(COHORT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(
                        COHORT.STATE.in(CohortState.ENROLLING, CohortState.MATCHING),
                        COHORT.ENROLLMENT_OPENS_ON.gt(today))
                .orderBy(COHORT.ENROLLMENT_OPENS_ON, COHORT.COHORT_ID)
                .fetch(mapping(LaterCohort::new));
    }
}
