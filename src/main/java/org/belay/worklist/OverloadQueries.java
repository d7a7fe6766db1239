package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import org.belay.cohort.CohortState;
import org.belay.matching.MatchState;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Mentors who meet more mentees than they said they would take. */
@Repository
class OverloadQueries extends RuleQueries {

    OverloadQueries() {
        super(ItemKind.OVERLOADED);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var meets = ENROLLMENT.ACTIVE_AS_MENTOR;
        var latest = field(select(max(PUBLISHED_MATCH.ACTIVATED_AT))
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .and(PUBLISHED_MATCH.STATE.eq(MatchState.ACTIVE)));
        return DSL.select(new Found(ItemKind.OVERLOADED, ENROLLMENT.ENROLLMENT_ID, latest)
                        .about(ENROLLMENT.PERSON_ID)
                        .counting(meets, ENROLLMENT.MENTOR_CAPACITY)
                        .sameWhile(print(meets, ENROLLMENT.MENTOR_CAPACITY))
                        .columns())
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(looksAtOthers(scope, ENROLLMENT))
                .and(COHORT.STATE.in(CohortState.MATCHING, CohortState.RUNNING, CohortState.CLOSING))
                .and(ENROLLMENT.OVERLOADED.isTrue());
    }
}
