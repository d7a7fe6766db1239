package org.belay.session;

import static org.belay.db.Tables.SESSION_ANSWER;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What people said of sessions that lie ahead. */
@Repository
class SessionAnswerRepository {

    private final DSLContext sql;

    SessionAnswerRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** In place of what they said before. */
    void put(SessionId session, PersonId person, boolean comes, Instant now) {
        sql.insertInto(SESSION_ANSWER)
                .set(SESSION_ANSWER.SESSION_ID, session)
                .set(SESSION_ANSWER.PERSON_ID, person)
                .set(SESSION_ANSWER.COMES, comes)
                .set(SESSION_ANSWER.ANSWERED_AT, now)
                .onDuplicateKeyUpdate()
                .set(SESSION_ANSWER.COMES, comes)
                .set(SESSION_ANSWER.ANSWERED_AT, now)
                .execute();
    }
}
