package org.belay.worklist;

import static org.belay.db.Tables.APPLICATION_MESSAGE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.jooq.impl.DSL.selectOne;

import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Applicants who have answered what they were asked, and wait for a decision again. */
@Repository
class RepliesQueries extends RuleQueries {

    RepliesQueries() {
        super(ItemKind.ANSWER_CAME);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var later = APPLICATION_MESSAGE.as("later");
        return DSL.select(new Found(ItemKind.ANSWER_CAME, ENROLLMENT.ENROLLMENT_ID, APPLICATION_MESSAGE.WRITTEN_AT)
                        .about(ENROLLMENT.PERSON_ID)
                        .sameWhile(print(APPLICATION_MESSAGE.WRITTEN_AT))
                        .columns())
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(APPLICATION_MESSAGE)
                .on(APPLICATION_MESSAGE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .and(APPLICATION_MESSAGE.AUTHOR_PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(looksAtOthers(scope, ENROLLMENT))
                .and(COHORT.STATE.in(CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING))
                .and(ENROLLMENT.STATE.in(EnrollmentState.APPLIED, EnrollmentState.WAITLISTED))
                .andNotExists(selectOne()
                        .from(later)
                        .where(later.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                        .and(later.APPLICATION_MESSAGE_ID.gt(APPLICATION_MESSAGE.APPLICATION_MESSAGE_ID)));
    }
}
