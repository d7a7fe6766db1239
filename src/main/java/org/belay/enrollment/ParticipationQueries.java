package org.belay.enrollment;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;

import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ParticipationQueries {

    private final DSLContext sql;

    ParticipationQueries(DSLContext sql) {
        this.sql = sql;
    }

    Set<ProgramId> programsOf(PersonId person) {
        return sql.selectDistinct(COHORT.PROGRAM_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person))
                .fetchSet(COHORT.PROGRAM_ID);
    }
}
