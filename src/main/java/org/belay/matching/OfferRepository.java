package org.belay.matching;

import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Offers by what is due. */
@Repository
class OfferRepository {

    private final DSLContext sql;

    OfferRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Those whose people are to be reminded; of what is over nobody is reminded any more. */
    List<MatchId> toRemind(LocalDate today) {
        return offers(PUBLISHED_MATCH
                .REMIND_ON
                .le(today)
                .and(PUBLISHED_MATCH.REMINDED_AT.isNull())
                .and(PUBLISHED_MATCH.ANSWER_BY.ge(today)));
    }

    /** Those to be answered by a day that is over. */
    List<MatchId> over(LocalDate lastDayOver) {
        return offers(PUBLISHED_MATCH.ANSWER_BY.le(lastDayOver));
    }

    private List<MatchId> offers(Condition due) {
        return sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.STATE.eq(MatchState.OFFERED), due)
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(PUBLISHED_MATCH.MATCH_ID);
    }

    /** @return 0 when somebody else has done so, or the offer waits no more */
    int markReminded(MatchId id, Instant now) {
        return sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.REMINDED_AT, now)
                .where(
                        PUBLISHED_MATCH.MATCH_ID.eq(id),
                        PUBLISHED_MATCH.STATE.eq(MatchState.OFFERED),
                        PUBLISHED_MATCH.REMINDED_AT.isNull())
                .execute();
    }
}
