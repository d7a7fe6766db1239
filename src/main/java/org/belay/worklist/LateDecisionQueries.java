package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;

import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Applications that have waited for days, in cohorts that take them; after that {@link UndecidedQueries} says so. */
@Repository
class LateDecisionQueries extends RuleQueries {

    LateDecisionQueries() {
        super(ItemKind.APPLICATIONS_WAIT);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var undecided =
                COHORT.STATE.in(CohortState.ENROLLING, CohortState.MATCHING).and(UndecidedQueries.over(scope));
        return DSL.select(new Found(ItemKind.APPLICATIONS_WAIT, COHORT.COHORT_ID, min(ENROLLMENT.APPLIED_AT))
                        .counting(count())
                        .sameWhile(print(max(ENROLLMENT.APPLIED_AT)))
                        .columns())
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(looksAt(scope), ENROLLMENT.STATE.eq(EnrollmentState.APPLIED))
                .and(COHORT.STATE.in(CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING))
                .and(not(undecided).or(COHORT.ENROLLMENT_CLOSES_ON.isNull()))
                .and(ENROLLMENT.APPLIED_AT.le(ago(scope, ItemKind.APPLICATIONS_WAIT)))
                .groupBy(COHORT.PROGRAM_ID, COHORT.COHORT_ID);
    }
}
