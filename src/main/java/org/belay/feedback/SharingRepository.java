package org.belay.feedback;

import static org.belay.db.Tables.SCORE_SHARING;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who shows the own scores to a partner. */
@Repository
class SharingRepository {

    private final DSLContext sql;

    SharingRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean shares(MatchId match, PersonId person) {
        return sql.fetchExists(SCORE_SHARING, SCORE_SHARING.MATCH_ID.eq(match), SCORE_SHARING.PERSON_ID.eq(person));
    }

    void share(MatchId match, PersonId person, Instant now) {
        sql.insertInto(SCORE_SHARING)
                .set(SCORE_SHARING.MATCH_ID, match)
                .set(SCORE_SHARING.PERSON_ID, person)
                .set(SCORE_SHARING.SHARED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void keep(MatchId match, PersonId person) {
        sql.deleteFrom(SCORE_SHARING)
                .where(SCORE_SHARING.MATCH_ID.eq(match), SCORE_SHARING.PERSON_ID.eq(person))
                .execute();
    }
}
