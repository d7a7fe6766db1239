package org.belay.matching;

import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Map;
import org.belay.shared.CohortId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PastMatchRepository {

    private final DSLContext sql;

    PastMatchRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, MatchId> byKey(CohortId cohort) {
        return sql.select(PUBLISHED_MATCH.MATCH_KEY, PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), PUBLISHED_MATCH.MATCH_KEY.isNotNull())
                .fetchMap(PUBLISHED_MATCH.MATCH_KEY, PUBLISHED_MATCH.MATCH_ID);
    }

    /** No score, no reasons, nobody who published them: the files do not hold any. */
    void add(List<PastMatch> matches) {
        sql.insertInto(
                        PUBLISHED_MATCH,
                        PUBLISHED_MATCH.COHORT_ID,
                        PUBLISHED_MATCH.MATCH_KEY,
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID,
                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID,
                        PUBLISHED_MATCH.STATE,
                        PUBLISHED_MATCH.PUBLISHED_AT,
                        PUBLISHED_MATCH.ACTIVATED_AT,
                        PUBLISHED_MATCH.ENDED_AT,
                        PUBLISHED_MATCH.END_REASON)
                .valuesOfRows(matches.stream()
                        .map(m -> row(
                                m.cohort(),
                                m.key(),
                                m.mentor(),
                                m.mentee(),
                                m.state(),
                                m.activatedAt(),
                                m.activatedAt(),
                                m.endedAt(),
                                m.endReason()))
                        .toList())
                .execute();
    }
}
