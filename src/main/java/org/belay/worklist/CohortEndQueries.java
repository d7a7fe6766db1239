package org.belay.worklist;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import org.belay.cohort.CohortState;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Cohorts that end soon, in a few days, or have ended, with pairs and circles that are still open. */
@Repository
class CohortEndQueries extends RuleQueries {

    CohortEndQueries() {
        super(ItemKind.ENDS_SOON, ItemKind.ENDS_NEAR, ItemKind.END_PASSED);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var matches = field(selectCount()
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID), PUBLISHED_MATCH.STATE.in(MatchState.OPEN)));
        var circles = field(selectCount()
                .from(CIRCLE)
                .where(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID), CIRCLE.STATE.in(CircleState.OPEN)));
        var over = COHORT.ENDS_ON.lt(scope.today());
        var near = COHORT.ENDS_ON.le(ahead(scope, ItemKind.ENDS_NEAR));
        var kind = when(over, inline(ItemKind.END_PASSED.name()))
                .when(near, inline(ItemKind.ENDS_NEAR.name()))
                .otherwise(inline(ItemKind.ENDS_SOON.name()));
        // Who has begun to close the cohort has done what the first reminder is about.
        return DSL.select(new Found(kind, COHORT.COHORT_ID, cast(COHORT.ENDS_ON, TIME))
                        .due(COHORT.ENDS_ON)
                        .counting(matches, circles)
                        .sameWhile(print(COHORT.ENDS_ON))
                        .columns())
                .from(COHORT)
                .where(looksAt(scope))
                .and(near.and(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                        .or(COHORT.ENDS_ON
                                .le(ahead(scope, ItemKind.ENDS_SOON))
                                .and(COHORT.STATE.eq(CohortState.RUNNING))));
    }
}
