package org.belay.session;

import static java.util.stream.Collectors.toSet;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_ATTENDANCE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.matching.CircleId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who was at a session of a circle. */
@Repository
class CircleAttendanceRepository {

    private final DSLContext sql;

    CircleAttendanceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Those who were there, by session. */
    Map<SessionId, Set<PersonId>> present(CircleId circle) {
        return sql
                .select(SESSION_ATTENDANCE.SESSION_ID, SESSION_ATTENDANCE.PERSON_ID)
                .from(SESSION_ATTENDANCE)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_ATTENDANCE.SESSION_ID))
                .where(SESSION.CIRCLE_ID.eq(circle), SESSION_ATTENDANCE.PRESENT.isTrue())
                .fetchGroups(SESSION_ATTENDANCE.SESSION_ID, SESSION_ATTENDANCE.PERSON_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, people -> people.getValue().stream().collect(toSet())));
    }

    /**
     * Of everybody in the circle now; of who has left it since, what was recorded stays.
     *
     * @param present those of them who were there
     */
    void record(SessionId session, Collection<PersonId> circle, Set<PersonId> present) {
        sql.deleteFrom(SESSION_ATTENDANCE)
                .where(SESSION_ATTENDANCE.SESSION_ID.eq(session), SESSION_ATTENDANCE.PERSON_ID.in(circle))
                .execute();
        sql.batch(circle.stream()
                        .map(person -> sql.insertInto(SESSION_ATTENDANCE)
                                .set(SESSION_ATTENDANCE.SESSION_ID, session)
                                .set(SESSION_ATTENDANCE.PERSON_ID, person)
                                .set(SESSION_ATTENDANCE.PRESENT, present.contains(person)))
                        .toList())
                .execute();
    }

    void clear(SessionId session) {
        sql.deleteFrom(SESSION_ATTENDANCE)
                .where(SESSION_ATTENDANCE.SESSION_ID.eq(session))
                .execute();
    }
}
