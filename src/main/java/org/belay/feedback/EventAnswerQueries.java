package org.belay.feedback;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_ATTENDANCE;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FEEDBACK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import org.belay.session.Fit;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.workshop.Presence;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * What was answered with sessions, pairs and workshops, where it stands. Who coordinates and takes part learns nothing of
 * their own pair or circle, as on every other page that counts the same answers.
 */
@Repository
class EventAnswerQueries {

    private final DSLContext sql;

    EventAnswerQueries(DSLContext sql) {
        this.sql = sql;
    }

    record Rated(PersonId person, int value) {}

    /** Of pairs and of circles; a session is of one of both. Ratings of one that was not held after all do not count. */
    List<Rated> sessions(CohortId cohort, PersonId reader) {
        return sql.select(SESSION_RATING.PERSON_ID, SESSION_RATING.RATING)
                .from(SESSION_RATING)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_RATING.SESSION_ID))
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), SESSION.STATE.eq(SessionState.HELD), pairNotOf(reader))
                .unionAll(select(SESSION_RATING.PERSON_ID, SESSION_RATING.RATING)
                        .from(SESSION_RATING)
                        .join(SESSION)
                        .on(SESSION.SESSION_ID.eq(SESSION_RATING.SESSION_ID))
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                        .where(CIRCLE.COHORT_ID.eq(cohort), SESSION.STATE.eq(SessionState.HELD), circleNotOf(reader)))
                .fetch(mapping(Rated::new));
    }

    /** The last answer of each of a pair counts: 1 for not good, 3 for good. */
    List<Rated> fits(CohortId cohort, PersonId reader) {
        var later = PAIRING_FIT.as("later");
        var last = select(later.MATCH_ID, later.PERSON_ID, max(later.ANSWERED_AT))
                .from(later)
                .groupBy(later.MATCH_ID, later.PERSON_ID);
        return sql.select(PAIRING_FIT.PERSON_ID, PAIRING_FIT.FIT)
                .from(PAIRING_FIT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(PAIRING_FIT.MATCH_ID))
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(cohort),
                        pairNotOf(reader),
                        row(PAIRING_FIT.MATCH_ID, PAIRING_FIT.PERSON_ID, PAIRING_FIT.ANSWERED_AT)
                                .in(last))
                .fetch(mapping((person, fit) -> new Rated(person, value(fit))));
    }

    private static Condition pairNotOf(PersonId reader) {
        return notExists(selectOne()
                .from(ENROLLMENT)
                .where(ENROLLMENT.PERSON_ID.eq(reader))
                .and(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)));
    }

    /** Also of one that the reader has left, or leads. */
    private static Condition circleNotOf(PersonId reader) {
        return CIRCLE.FACILITATOR_ID
                .isDistinctFrom(reader)
                .and(notExists(selectOne()
                        .from(CIRCLE_MEMBER)
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), ENROLLMENT.PERSON_ID.eq(reader))));
    }

    private static int value(Fit fit) {
        return switch (fit) {
            case NOT_GOOD -> 1;
            case STILL_DECIDING -> 2;
            case GOOD -> 3;
        };
    }

    /** Of those who were there, as it stands now. */
    List<Rated> workshops(CohortId cohort) {
        return sql.select(WORKSHOP_FEEDBACK.PERSON_ID, WORKSHOP_FEEDBACK.RATING)
                .from(WORKSHOP_FEEDBACK)
                .join(WORKSHOP)
                .on(WORKSHOP.WORKSHOP_ID.eq(WORKSHOP_FEEDBACK.WORKSHOP_ID))
                .where(WORKSHOP.COHORT_ID.eq(cohort))
                .and(exists(selectOne()
                        .from(WORKSHOP_ATTENDANCE)
                        .join(WORKSHOP_DATE)
                        .on(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID))
                        .where(
                                WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP_FEEDBACK.WORKSHOP_ID),
                                WORKSHOP_ATTENDANCE.PERSON_ID.eq(WORKSHOP_FEEDBACK.PERSON_ID),
                                WORKSHOP_ATTENDANCE.PRESENCE.in(Presence.HERE, Presence.LATE))))
                .fetch(mapping(Rated::new));
    }
}
