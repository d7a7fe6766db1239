package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.REMATCH_REQUEST;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import org.belay.matching.MatchState;
import org.belay.session.Fit;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Pairs that go on although one of the two said last that they do not fit, or asks for somebody else. */
@Repository
class FitQueries extends MatchRuleQueries {

    FitQueries() {
        super(ItemKind.FIT_NOT_GOOD, ItemKind.REMATCH_ASKED);
    }

    /** The answers are for coordinators, and not for the partner of whoever gave one. */
    @Override
    Select<? extends Record> items(Scope scope) {
        var later = PAIRING_FIT.as("later");
        var asked = max(REMATCH_REQUEST.ASKED_AT);
        var partner = when(PAIRING_FIT.PERSON_ID.eq(MENTOR.PERSON_ID), MENTEE.PERSON_ID)
                .otherwise(MENTOR.PERSON_ID);
        var kind = when(asked.isNotNull(), inline(ItemKind.REMATCH_ASKED.name()))
                .otherwise(inline(ItemKind.FIT_NOT_GOOD.name()));
        return matches(new Found(kind, PUBLISHED_MATCH.MATCH_ID, max(PAIRING_FIT.ANSWERED_AT))
                        .about(min(PAIRING_FIT.PERSON_ID), max(partner))
                        .counting(countDistinct(PAIRING_FIT.PERSON_ID))
                        .sameWhile(print(max(PAIRING_FIT.ANSWERED_AT), countDistinct(PAIRING_FIT.PERSON_ID), asked)))
                .join(PAIRING_FIT)
                .on(PAIRING_FIT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .leftJoin(REMATCH_REQUEST)
                .on(REMATCH_REQUEST.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .where(looksAtOthers(scope, MENTOR, MENTEE))
                .and(PUBLISHED_MATCH.STATE.in(MatchState.ACTIVE, MatchState.ON_HOLD))
                .and(PAIRING_FIT.FIT.eq(Fit.NOT_GOOD))
                .andNotExists(selectOne()
                        .from(later)
                        .where(later.MATCH_ID.eq(PAIRING_FIT.MATCH_ID), later.PERSON_ID.eq(PAIRING_FIT.PERSON_ID))
                        .and(later.ANSWERED_AT.gt(PAIRING_FIT.ANSWERED_AT)))
                .groupBy(COHORT.PROGRAM_ID, COHORT.COHORT_ID, PUBLISHED_MATCH.MATCH_ID);
    }
}
