package org.belay.closing;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.CLOSING_REFLECTION;
import static org.belay.db.Tables.CLOSING_WISH;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.belay.closing.ClosingPage.Reflection;
import org.belay.closing.ClosingPage.Wished;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.organization.PersonState;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people say at the end, and what coordinators look at before they close a cohort. */
@Repository
class ClosingRepository {

    static final String WORDS = "closing_reflection.words";

    private final DSLContext sql;
    private final Vault vault;

    ClosingRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<Reflection> reflections(Space space) {
        return sql.select(
                        CLOSING_REFLECTION.PERSON_ID,
                        name(PERSON),
                        CLOSING_REFLECTION.WORDS.convertFrom(words -> vault.open(WORDS, words)),
                        CLOSING_REFLECTION.WRITTEN_AT,
                        CLOSING_REFLECTION.VERSION)
                .from(CLOSING_REFLECTION)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(CLOSING_REFLECTION.PERSON_ID))
                .where(of(space))
                .orderBy(CLOSING_REFLECTION.WRITTEN_AT, CLOSING_REFLECTION.CLOSING_REFLECTION_ID)
                .fetch(mapping(Reflection::new));
    }

    Set<PersonId> written(Space space) {
        return sql.select(CLOSING_REFLECTION.PERSON_ID)
                .from(CLOSING_REFLECTION)
                .where(of(space))
                .fetchSet(CLOSING_REFLECTION.PERSON_ID);
    }

    private static Condition of(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> CLOSING_REFLECTION.MATCH_ID.eq(match);
            case Space.OfCircle(var circle) -> CLOSING_REFLECTION.CIRCLE_ID.eq(circle);
        };
    }

    /** One that is there already stays as it is. */
    int reflect(Space space, PersonId person, String words, Instant now) {
        @Nullable MatchId match = space instanceof Space.OfMatch(var id) ? id : null;
        @Nullable CircleId circle = space instanceof Space.OfCircle(var id) ? id : null;
        return sql.insertInto(CLOSING_REFLECTION)
                .set(CLOSING_REFLECTION.MATCH_ID, match)
                .set(CLOSING_REFLECTION.CIRCLE_ID, circle)
                .set(CLOSING_REFLECTION.PERSON_ID, person)
                .set(CLOSING_REFLECTION.WORDS, vault.seal(WORDS, words))
                .set(CLOSING_REFLECTION.WRITTEN_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    int reflectAgain(Space space, PersonId person, long version, String words, Instant now) {
        return sql.update(CLOSING_REFLECTION)
                .set(CLOSING_REFLECTION.WORDS, vault.seal(WORDS, words))
                .set(CLOSING_REFLECTION.WRITTEN_AT, now)
                .set(CLOSING_REFLECTION.VERSION, version + 1)
                .where(of(space), CLOSING_REFLECTION.PERSON_ID.eq(person), CLOSING_REFLECTION.VERSION.eq(version))
                .execute();
    }

    List<Wished> wishes(Space space) {
        return sql.select(CLOSING_WISH.PERSON_ID, CLOSING_WISH.WISH, CLOSING_WISH.UNTIL_DAY)
                .from(CLOSING_WISH)
                .where(
                        switch (space) {
                            case Space.OfMatch(var match) -> CLOSING_WISH.MATCH_ID.eq(match);
                            case Space.OfCircle(var circle) -> CLOSING_WISH.CIRCLE_ID.eq(circle);
                        })
                .orderBy(CLOSING_WISH.PERSON_ID)
                .fetch(mapping(Wished::new));
    }

    void wish(Space space, PersonId person, Wish wish, @Nullable LocalDate until, Instant now) {
        @Nullable MatchId match = space instanceof Space.OfMatch(var id) ? id : null;
        @Nullable CircleId circle = space instanceof Space.OfCircle(var id) ? id : null;
        sql.insertInto(CLOSING_WISH)
                .set(CLOSING_WISH.MATCH_ID, match)
                .set(CLOSING_WISH.CIRCLE_ID, circle)
                .set(CLOSING_WISH.PERSON_ID, person)
                .set(CLOSING_WISH.WISH, wish)
                .set(CLOSING_WISH.UNTIL_DAY, until)
                .set(CLOSING_WISH.WISHED_AT, now)
                .onDuplicateKeyUpdate()
                .set(CLOSING_WISH.WISH, wish)
                .set(CLOSING_WISH.UNTIL_DAY, until)
                .set(CLOSING_WISH.WISHED_AT, now)
                .execute();
    }

    /**
     * The open circles of a cohort, by name, with what those say who are members now; of one that the reader is in or leads
     * without what the others want.
     */
    List<ClosingCircle> openCircles(CohortId cohort, PersonId reader, Instant now) {
        var members = CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID).and(CIRCLE_MEMBER.LEFT_AT.isNull());
        var present = select(ENROLLMENT.PERSON_ID)
                .from(CIRCLE_MEMBER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(members);
        var wishes = multiset(select(CLOSING_WISH.PERSON_ID, CLOSING_WISH.WISH, CLOSING_WISH.UNTIL_DAY)
                        .from(CLOSING_WISH)
                        .where(CLOSING_WISH.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), notOf(reader))
                        .and(CLOSING_WISH.PERSON_ID.in(present)))
                .convertFrom(rows -> rows.map(Records.mapping(Wished::new)));
        return sql.select(
                        CIRCLE.CIRCLE_ID,
                        CIRCLE.NAME,
                        CIRCLE.STATE,
                        field(selectCount().from(CIRCLE_MEMBER).where(members)),
                        circleSessions(SESSION.STATE.eq(SessionState.HELD)),
                        circleSessions(SESSION.STATE.eq(SessionState.SCHEDULED).and(SESSION.STARTS_AT.gt(now))),
                        field(selectCount()
                                .from(CLOSING_REFLECTION)
                                .where(CLOSING_REFLECTION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                                .and(CLOSING_REFLECTION.PERSON_ID.in(present))),
                        wishes,
                        CIRCLE.EXTENDED_UNTIL,
                        CIRCLE.VERSION)
                .from(CIRCLE)
                .where(CIRCLE.COHORT_ID.eq(cohort), CIRCLE.STATE.in(CircleState.ACTIVE, CircleState.ON_HOLD))
                .orderBy(CIRCLE.NAME, CIRCLE.CIRCLE_ID)
                .fetch(mapping(ClosingCircle::new));
    }

    /** Whether somebody is in a space, leads it or has been in it. */
    boolean near(Space space, PersonId person) {
        return switch (space) {
            case Space.OfMatch(var match) ->
                sql.fetchExists(selectOne()
                        .from(PUBLISHED_MATCH)
                        .join(ENROLLMENT)
                        .on(ENROLLMENT
                                .ENROLLMENT_ID
                                .eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                                .or(ENROLLMENT.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)))
                        .where(PUBLISHED_MATCH.MATCH_ID.eq(match), ENROLLMENT.PERSON_ID.eq(person)));
            case Space.OfCircle(var circle) ->
                sql.fetchExists(selectOne().from(CIRCLE).where(CIRCLE.CIRCLE_ID.eq(circle), not(notOf(person))));
        };
    }

    /** Whoever has been in a circle, or leads it, reads of the others what they read of each other. */
    private static Condition notOf(PersonId reader) {
        return CIRCLE.FACILITATOR_ID
                .isDistinctFrom(reader)
                .and(notExists(selectOne()
                        .from(CIRCLE_MEMBER)
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), ENROLLMENT.PERSON_ID.eq(reader))));
    }

    /**
     * Those who came to the end of pairs and circles of a cohort, want to be matched with somebody else and have no place in
     * a cohort of the program that begins later, by name; none of a pair or circle of the reader, and nobody who has left.
     */
    List<WantsAnother> wantingAnother(CohortId cohort, PersonId reader) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        var ofPairs = select(CLOSING_WISH.PERSON_ID)
                .from(CLOSING_WISH)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(CLOSING_WISH.MATCH_ID))
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(CLOSING_WISH.WISH.eq(Wish.REPAIR), PUBLISHED_MATCH.COHORT_ID.eq(cohort))
                .and(PUBLISHED_MATCH.STATE.eq(MatchState.COMPLETED))
                .and(mentor.PERSON_ID.ne(reader).and(mentee.PERSON_ID.ne(reader)));
        var ofCircles = select(CLOSING_WISH.PERSON_ID)
                .from(CLOSING_WISH)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CLOSING_WISH.CIRCLE_ID))
                .join(CIRCLE_MEMBER)
                .on(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID), mentee.PERSON_ID.eq(CLOSING_WISH.PERSON_ID))
                .where(CLOSING_WISH.WISH.eq(Wish.REPAIR), CIRCLE.COHORT_ID.eq(cohort))
                .and(CIRCLE.STATE.eq(CircleState.COMPLETED))
                .and(CIRCLE_MEMBER.LEFT_AT.isNull().or(CIRCLE_MEMBER.LEFT_AT.eq(CIRCLE.ENDED_AT)))
                .and(notOf(reader));
        var place = ENROLLMENT.as("place");
        var later = COHORT.as("later");
        var laterPlace = ENROLLMENT.as("later_place");
        return sql.select(PERSON.PERSON_ID, name(PERSON), place.SIDE)
                .from(place)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(place.PERSON_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(place.COHORT_ID))
                .where(place.COHORT_ID.eq(cohort), PERSON.STATE.ne(PersonState.LEFT))
                .and(place.STATE.notIn(EnrollmentState.WITHDRAWN, EnrollmentState.LEFT))
                .and(place.PERSON_ID.in(ofPairs).or(place.PERSON_ID.in(ofCircles)))
                .andNotExists(selectOne()
                        .from(later)
                        .join(laterPlace)
                        .on(laterPlace.COHORT_ID.eq(later.COHORT_ID))
                        .where(later.PROGRAM_ID.eq(COHORT.PROGRAM_ID), later.STARTS_ON.gt(COHORT.STARTS_ON))
                        .and(laterPlace.PERSON_ID.eq(place.PERSON_ID)))
                .orderBy(name(PERSON), PERSON.PERSON_ID)
                .fetch(mapping(WantsAnother::new));
    }

    private static Field<Integer> circleSessions(Condition which) {
        return field(selectCount().from(SESSION).where(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), which));
    }

    /**
     * Whether sessions were called off with the end of one of these. Only those have no reason: who calls one off
     * themselves has to give one.
     */
    boolean calledOff(Collection<MatchId> matches) {
        return sql.fetchExists(selectOne()
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(
                        PUBLISHED_MATCH.MATCH_ID.in(matches),
                        SESSION.STATE.eq(SessionState.CANCELLED),
                        SESSION.REASON.isNull(),
                        SESSION.STARTS_AT.gt(PUBLISHED_MATCH.ENDED_AT)));
    }

    /** The same of circles. */
    boolean calledOffOfCircles(Collection<CircleId> circles) {
        return sql.fetchExists(selectOne()
                .from(SESSION)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                .where(
                        CIRCLE.CIRCLE_ID.in(circles),
                        SESSION.STATE.eq(SessionState.CANCELLED),
                        SESSION.REASON.isNull(),
                        SESSION.STARTS_AT.gt(CIRCLE.ENDED_AT)));
    }

    /** The open matches of a cohort, by the mentee's name; of the own one without what the partner wants. */
    List<ClosingRow> open(CohortId cohort, PersonId reader, Instant now) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        var mentorPerson = PERSON.as("mentor_person");
        var menteePerson = PERSON.as("mentee_person");
        var reflections = field(
                selectCount().from(CLOSING_REFLECTION).where(CLOSING_REFLECTION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID)));
        var wishes = multiset(select(CLOSING_WISH.PERSON_ID, CLOSING_WISH.WISH, CLOSING_WISH.UNTIL_DAY)
                        .from(CLOSING_WISH)
                        .where(
                                CLOSING_WISH.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID),
                                mentor.PERSON_ID.ne(reader),
                                mentee.PERSON_ID.ne(reader)))
                .convertFrom(rows -> rows.map(Records.mapping(Wished::new)));
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        concat(name(mentorPerson), inline(", "), name(menteePerson)),
                        PUBLISHED_MATCH.STATE,
                        sessions(SESSION.STATE.eq(SessionState.HELD)),
                        sessions(SESSION.STATE.eq(SessionState.SCHEDULED).and(SESSION.STARTS_AT.gt(now))),
                        sessions(SESSION.STATE.eq(SessionState.SCHEDULED).and(SESSION.STARTS_AT.le(now))),
                        reflections,
                        wishes,
                        PUBLISHED_MATCH.EXTENDED_UNTIL,
                        PUBLISHED_MATCH.VERSION)
                .from(PUBLISHED_MATCH)
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentorPerson)
                .on(mentorPerson.PERSON_ID.eq(mentor.PERSON_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(menteePerson)
                .on(menteePerson.PERSON_ID.eq(mentee.PERSON_ID))
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(cohort),
                        PUBLISHED_MATCH.STATE.in(MatchState.OFFERED, MatchState.ACTIVE, MatchState.ON_HOLD))
                .orderBy(name(menteePerson), PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(ClosingRow::new));
    }

    private static Field<Integer> sessions(Condition which) {
        return field(selectCount().from(SESSION).where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), which));
    }

    private static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }
}
