package org.belay.session;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.matching.CircleState;
import org.belay.organization.RoomId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** When agreed sessions take people's time and rooms, of many at once. */
@Repository
class AgreedQueries {

    private static final Duration LONGEST = Duration.ofHours(10);

    private final DSLContext sql;

    AgreedQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Sessions of pairs, and of published circles that they lead or are in. */
    Map<PersonId, List<Slot>> people(Collection<PersonId> people, Slot within) {
        return sql.select(ENROLLMENT.PERSON_ID, SESSION.STARTS_AT, SESSION.MINUTES)
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(ENROLLMENT.PERSON_ID.in(people), agreed(within))
                .unionAll(select(CIRCLE.FACILITATOR_ID, SESSION.STARTS_AT, SESSION.MINUTES)
                        .from(SESSION)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                        .where(CIRCLE.FACILITATOR_ID.in(people), CIRCLE.STATE.ne(CircleState.FORMING), agreed(within)))
                .unionAll(select(ENROLLMENT.PERSON_ID, SESSION.STARTS_AT, SESSION.MINUTES)
                        .from(SESSION)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                        .join(CIRCLE_MEMBER)
                        .on(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(ENROLLMENT.PERSON_ID.in(people), CIRCLE.STATE.ne(CircleState.FORMING), agreed(within)))
                .fetchGroups(ENROLLMENT.PERSON_ID, row -> slot(row.value2(), row.value3()));
    }

    Map<RoomId, List<Slot>> rooms(Collection<RoomId> rooms, Slot within) {
        return sql.select(SESSION.ROOM_ID, SESSION.STARTS_AT, SESSION.MINUTES)
                .from(SESSION)
                .where(SESSION.ROOM_ID.in(rooms), agreed(within))
                .fetchGroups(SESSION.ROOM_ID, row -> slot(row.value2(), row.value3()));
    }

    private static Condition agreed(Slot within) {
        return SESSION.STATE
                .eq(SessionState.SCHEDULED)
                .and(SESSION.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()));
    }

    private static Slot slot(Instant start, int minutes) {
        return new Slot(start, start.plus(Duration.ofMinutes(minutes)));
    }
}
