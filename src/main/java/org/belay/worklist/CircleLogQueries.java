package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import org.belay.cohort.CohortState;
import org.belay.matching.CircleState;
import org.belay.session.SessionState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Circles of whose sessions nobody has said what became of them; as of pairs, also of those that ended. */
@Repository
class CircleLogQueries extends RuleQueries {

    CircleLogQueries() {
        super(ItemKind.CIRCLE_LOGS);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        return DSL.select(new Found(ItemKind.CIRCLE_LOGS, CIRCLE.CIRCLE_ID, min(SESSION.STARTS_AT))
                        .named(CIRCLE.NAME)
                        .counting(count())
                        .sameWhile(print(max(SESSION.STARTS_AT)))
                        .columns())
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(CIRCLE.STATE.ne(CircleState.FORMING))
                .and(SESSION.STATE.eq(SessionState.SCHEDULED))
                .and(SESSION.STARTS_AT.le(ago(scope, ItemKind.CIRCLE_LOGS)))
                .groupBy(COHORT.PROGRAM_ID, COHORT.COHORT_ID, CIRCLE.CIRCLE_ID, CIRCLE.NAME);
    }
}
