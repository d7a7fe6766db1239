package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import org.belay.cohort.CohortState;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Pairs of whose sessions nobody has said what became of them. */
@Repository
class OverdueLogQueries extends MatchRuleQueries {

    OverdueLogQueries() {
        super(ItemKind.LOG_OVERDUE);
    }

    /** What a match that ended left behind can still be logged while its cohort goes on. */
    @Override
    Select<? extends Record> items(Scope scope) {
        return matches(new Found(ItemKind.LOG_OVERDUE, PUBLISHED_MATCH.MATCH_ID, min(SESSION.STARTS_AT))
                        .about(min(MENTOR.PERSON_ID), min(MENTEE.PERSON_ID))
                        .counting(count())
                        .sameWhile(print(max(SESSION.STARTS_AT))))
                .join(SESSION)
                .on(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(PUBLISHED_MATCH.STATE.in(
                        MatchState.ACTIVE, MatchState.ON_HOLD, MatchState.COMPLETED, MatchState.ENDED_EARLY))
                .and(SESSION.STATE.eq(SessionState.SCHEDULED))
                .and(SESSION.STARTS_AT.le(ago(scope, ItemKind.LOG_OVERDUE)))
                .groupBy(COHORT.PROGRAM_ID, COHORT.COHORT_ID, PUBLISHED_MATCH.MATCH_ID);
    }
}
