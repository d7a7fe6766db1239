package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.cast;

import org.belay.cohort.CohortState;
import org.belay.matching.MatchState;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Pairs that go on longer than their cohort, and whose own last day is near or past. */
@Repository
class ExtendedPairQueries extends MatchRuleQueries {

    ExtendedPairQueries() {
        super(ItemKind.PAIR_ENDS);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var ends = PUBLISHED_MATCH.EXTENDED_UNTIL;
        return matches(new Found(ItemKind.PAIR_ENDS, PUBLISHED_MATCH.MATCH_ID, cast(ends, TIME))
                        .about(MENTOR.PERSON_ID, MENTEE.PERSON_ID)
                        .due(ends)
                        .sameWhile(print(ends)))
                .where(looksAt(scope), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING, CohortState.CLOSED))
                .and(PUBLISHED_MATCH.STATE.in(MatchState.ACTIVE, MatchState.ON_HOLD))
                .and(ends.le(ahead(scope, ItemKind.PAIR_ENDS)));
    }
}
