package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Cohorts that take no more applications and have some that nobody has decided on. */
@Repository
class UndecidedQueries extends RuleQueries {

    UndecidedQueries() {
        super(ItemKind.UNDECIDED);
    }

    /** Whether the last day to apply is over. */
    static Condition over(Scope scope) {
        return COHORT.ENROLLMENT_CLOSES_ON.lt(scope.today());
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        return DSL.select(new Found(ItemKind.UNDECIDED, COHORT.COHORT_ID, cast(COHORT.ENROLLMENT_CLOSES_ON, TIME))
                        .counting(count())
                        .sameWhile(print(count(), max(ENROLLMENT.APPLIED_AT)))
                        .columns())
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.ENROLLING, CohortState.MATCHING))
                .and(over(scope))
                .and(ENROLLMENT.STATE.in(EnrollmentState.APPLIED, EnrollmentState.INFORMATION_ASKED))
                .groupBy(COHORT.PROGRAM_ID, COHORT.COHORT_ID, COHORT.ENROLLMENT_CLOSES_ON);
    }
}
