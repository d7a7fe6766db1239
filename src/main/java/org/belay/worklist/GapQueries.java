package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.SCHEDULE_GAP;
import static org.belay.db.Tables.SCHEDULE_RUN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import org.belay.cohort.CohortState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Cohorts in which sessions found no place when they were planned. */
@Repository
class GapQueries extends RuleQueries {

    GapQueries() {
        super(ItemKind.UNPLACED);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var finished = max(coalesce(SCHEDULE_RUN.FINISHED_AT, SCHEDULE_RUN.STARTED_AT));
        return DSL.select(new Found(ItemKind.UNPLACED, COHORT.COHORT_ID, finished)
                        .counting(count())
                        .sameWhile(print(finished, count()))
                        .columns())
                .from(SCHEDULE_GAP)
                .join(SCHEDULE_RUN)
                .on(SCHEDULE_RUN.SCHEDULE_RUN_ID.eq(SCHEDULE_GAP.SCHEDULE_RUN_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(SCHEDULE_RUN.COHORT_ID))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(SCHEDULE_GAP.TO_AT.gt(scope.now()))
                .groupBy(COHORT.PROGRAM_ID, COHORT.COHORT_ID);
    }
}
