package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.jooq.impl.DSL.cast;

import org.belay.cohort.CohortState;
import org.belay.matching.CircleState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Circles that go on longer than their cohort, and whose own last day is near or past. */
@Repository
class ExtendedCircleQueries extends RuleQueries {

    ExtendedCircleQueries() {
        super(ItemKind.CIRCLE_ENDS);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var ends = CIRCLE.EXTENDED_UNTIL;
        return DSL.select(new Found(ItemKind.CIRCLE_ENDS, CIRCLE.CIRCLE_ID, cast(ends, TIME))
                        .named(CIRCLE.NAME)
                        .due(ends)
                        .sameWhile(print(ends))
                        .columns())
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(CIRCLE.STATE.in(CircleState.OPEN))
                .and(ends.le(ahead(scope, ItemKind.CIRCLE_ENDS)));
    }
}
