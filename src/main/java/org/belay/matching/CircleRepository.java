package org.belay.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.cohort.CohortProgress;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.Circle.Facilitator;
import org.belay.organization.PersonState;
import org.belay.program.TopicId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Circles and who is in them. */
@Repository
class CircleRepository {

    private static final PartyQueries MEMBER = PartyQueries.MENTEE;
    private static final Person LEADER = PERSON.as("leader");
    private static final Field<String> LEADER_NAME = name(LEADER);

    /** In the circle now; of a circle that is over, in it to its end. */
    private static final Condition STAYED =
            CIRCLE_MEMBER.LEFT_AT.isNull().or(CIRCLE_MEMBER.LEFT_AT.eq(CIRCLE.ENDED_AT));

    private final DSLContext sql;

    CircleRepository(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    CircleId form(CohortId cohort, String name, @Nullable TopicId theme, @Nullable MatchRunId run, Instant now) {
        return sql.insertInto(CIRCLE)
                .set(CIRCLE.COHORT_ID, cohort)
                .set(CIRCLE.NAME, name)
                .set(CIRCLE.STATE, CircleState.FORMING)
                .set(CIRCLE.THEME_ID, theme)
                .set(CIRCLE.MATCH_RUN_ID, run)
                .set(CIRCLE.FORMED_AT, now)
                .returningResult(CIRCLE.CIRCLE_ID)
                .fetchSingle()
                .value1();
    }

    void join(CircleId circle, Collection<EnrollmentId> members, Instant now) {
        sql.batch(members.stream()
                        .map(member -> sql.insertInto(CIRCLE_MEMBER)
                                .set(CIRCLE_MEMBER.CIRCLE_ID, circle)
                                .set(CIRCLE_MEMBER.ENROLLMENT_ID, member)
                                .set(CIRCLE_MEMBER.JOINED_AT, now))
                        .toList())
                .execute();
    }

    /** Of a circle that is forming: nothing of it is remembered. */
    int takeOut(CircleId circle, EnrollmentId member) {
        return sql.deleteFrom(CIRCLE_MEMBER)
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(circle), CIRCLE_MEMBER.ENROLLMENT_ID.eq(member))
                .execute();
    }

    int leave(CircleId circle, EnrollmentId member, Instant now) {
        return sql.update(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.LEFT_AT, now)
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(circle), CIRCLE_MEMBER.ENROLLMENT_ID.eq(member))
                .and(CIRCLE_MEMBER.LEFT_AT.isNull())
                .execute();
    }

    /** Of the cohort: circles that are forming and, unless they are meant too, not locked. */
    void disband(CohortId cohort, boolean lockedToo) {
        var which = CIRCLE.COHORT_ID
                .eq(cohort)
                .and(CIRCLE.STATE.eq(CircleState.FORMING))
                .and(lockedToo ? noCondition() : CIRCLE.LOCKED.isFalse());
        sql.deleteFrom(CIRCLE_MEMBER)
                .where(CIRCLE_MEMBER.CIRCLE_ID.in(
                        select(CIRCLE.CIRCLE_ID).from(CIRCLE).where(which)))
                .execute();
        sql.deleteFrom(CIRCLE).where(which).execute();
    }

    int disband(CircleId circle, long version) {
        sql.deleteFrom(CIRCLE_MEMBER).where(CIRCLE_MEMBER.CIRCLE_ID.eq(circle)).execute();
        return sql.deleteFrom(CIRCLE).where(is(circle, version)).execute();
    }

    int edit(CircleId circle, long version, String name, @Nullable PersonId facilitator) {
        return sql.update(CIRCLE)
                .set(CIRCLE.NAME, name)
                .set(CIRCLE.FACILITATOR_ID, facilitator)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version))
                .execute();
    }

    int setLocked(CircleId circle, long version, boolean locked) {
        return sql.update(CIRCLE)
                .set(CIRCLE.LOCKED, locked)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version))
                .execute();
    }

    /** Its members have changed, and with them perhaps its theme. */
    int regroup(CircleId circle, long version, @Nullable TopicId theme) {
        return sql.update(CIRCLE)
                .set(CIRCLE.THEME_ID, theme)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version))
                .execute();
    }

    int publish(CircleId circle, long version, PersonId by, Instant now) {
        return sql.update(CIRCLE)
                .set(CIRCLE.STATE, CircleState.ACTIVE)
                .set(CIRCLE.LOCKED, false)
                .set(CIRCLE.PUBLISHED_AT, now)
                .set(CIRCLE.PUBLISHED_BY_ID, by)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version), CIRCLE.STATE.eq(CircleState.FORMING))
                .execute();
    }

    /** Whoever changes who is in a circle waits here for whoever else does. */
    Optional<Circle> lock(CircleId circle) {
        sql.select(CIRCLE.CIRCLE_ID)
                .from(CIRCLE)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .forUpdate()
                .fetch();
        return find(circle);
    }

    int setState(CircleId circle, long version, CircleState state) {
        return sql.update(CIRCLE)
                .set(CIRCLE.STATE, state)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version))
                .execute();
    }

    int extend(CircleId circle, long version, LocalDate until) {
        return sql.update(CIRCLE)
                .set(CIRCLE.EXTENDED_UNTIL, until)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version))
                .execute();
    }

    /** Whoever is in it leaves it with its end. */
    int end(CircleId circle, long version, CircleState state, @Nullable String reason, Instant now) {
        sql.update(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.LEFT_AT, now)
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(circle), CIRCLE_MEMBER.LEFT_AT.isNull())
                .execute();
        return sql.update(CIRCLE)
                .set(CIRCLE.STATE, state)
                .set(CIRCLE.ENDED_AT, now)
                .set(CIRCLE.END_REASON, reason)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version), CIRCLE.STATE.in(CircleState.OPEN))
                .execute();
    }

    /** What {@link #end} did is undone: those who were in it to the end are in it again. */
    int goOn(CircleId circle, long version) {
        sql.update(CIRCLE_MEMBER)
                .setNull(CIRCLE_MEMBER.LEFT_AT)
                .where(
                        CIRCLE_MEMBER.CIRCLE_ID.eq(circle),
                        CIRCLE_MEMBER.LEFT_AT.eq(field(select(CIRCLE.ENDED_AT)
                                .from(CIRCLE)
                                .where(CIRCLE.CIRCLE_ID.eq(circle), CIRCLE.STATE.eq(CircleState.COMPLETED)))))
                .execute();
        return sql.update(CIRCLE)
                .set(CIRCLE.STATE, CircleState.ACTIVE)
                .setNull(CIRCLE.ENDED_AT)
                .setNull(CIRCLE.END_REASON)
                .set(CIRCLE.VERSION, version + 1)
                .where(is(circle, version), CIRCLE.STATE.eq(CircleState.COMPLETED))
                .execute();
    }

    private static Condition is(CircleId circle, long version) {
        return CIRCLE.CIRCLE_ID.eq(circle).and(CIRCLE.VERSION.eq(version));
    }

    Optional<Circle> find(CircleId circle) {
        return circles(CIRCLE.CIRCLE_ID.eq(circle)).stream().findFirst();
    }

    Set<String> names(CohortId cohort) {
        return sql.select(CIRCLE.NAME)
                .from(CIRCLE)
                .where(CIRCLE.COHORT_ID.eq(cohort))
                .fetchSet(CIRCLE.NAME);
    }

    Optional<String> endReason(CircleId circle) {
        return sql.select(CIRCLE.END_REASON)
                .from(CIRCLE)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .fetchOptional(CIRCLE.END_REASON);
    }

    List<Circle> forming(CohortId cohort) {
        return circles(CIRCLE.COHORT_ID.eq(cohort).and(CIRCLE.STATE.eq(CircleState.FORMING)));
    }

    /** Open ones first, then those that are over. */
    List<Circle> published(CohortId cohort) {
        return circles(CIRCLE.COHORT_ID.eq(cohort).and(CIRCLE.STATE.ne(CircleState.FORMING)));
    }

    List<Circle> open(CohortId cohort) {
        return circles(CIRCLE.COHORT_ID.eq(cohort).and(CIRCLE.STATE.in(CircleState.OPEN)));
    }

    /** The circle that is forming or open and holds this place. */
    Optional<Circle> holding(EnrollmentId place) {
        return circles(CIRCLE.CIRCLE_ID.in(select(CIRCLE_MEMBER.CIRCLE_ID)
                        .from(CIRCLE_MEMBER)
                        .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(place), CIRCLE_MEMBER.LEFT_AT.isNull())))
                .stream()
                .findFirst();
    }

    /** Published ones that a place of the cohort is in, or was in to the end; open ones first. */
    List<Circle> of(CohortId cohort, EnrollmentId place) {
        return circles(CIRCLE.COHORT_ID
                .eq(cohort)
                .and(CIRCLE.STATE.ne(CircleState.FORMING))
                .and(CIRCLE.CIRCLE_ID.in(select(CIRCLE_MEMBER.CIRCLE_ID)
                        .from(CIRCLE_MEMBER)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                        .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(place), STAYED))));
    }

    /** Published ones that a person is in or leads, or was in to the end; open ones first. */
    List<Circle> of(PersonId person) {
        return circles(CIRCLE.STATE
                .ne(CircleState.FORMING)
                .and(CIRCLE.FACILITATOR_ID
                        .eq(person)
                        .or(CIRCLE.CIRCLE_ID.in(select(CIRCLE_MEMBER.CIRCLE_ID)
                                .from(CIRCLE_MEMBER)
                                .join(ENROLLMENT)
                                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                                .join(CIRCLE)
                                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                                .where(ENROLLMENT.PERSON_ID.eq(person), STAYED)))));
    }

    /** Forming or open ones that any of these people is in or leads. */
    List<Circle> concerning(Set<PersonId> people) {
        return circles(CIRCLE.STATE.in(CircleState.FORMING, CircleState.ACTIVE, CircleState.ON_HOLD)).stream()
                .filter(circle -> people.stream().anyMatch(circle::isOf))
                .toList();
    }

    private List<Circle> circles(Condition which) {
        var members = sql
                .select(CIRCLE_MEMBER.CIRCLE_ID, MEMBER.party())
                .from(MEMBER.join(
                        CIRCLE_MEMBER.join(CIRCLE).on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID)),
                        CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(which, STAYED)
                .orderBy(MEMBER.person().LAST_NAME, MEMBER.person().FIRST_NAME, CIRCLE_MEMBER.CIRCLE_MEMBER_ID)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.value1(), Collectors.mapping(row -> row.value2(), toList())));
        return sql.select(
                        CIRCLE.CIRCLE_ID,
                        CIRCLE.COHORT_ID,
                        COHORT.NAME,
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME,
                        CIRCLE.NAME,
                        CIRCLE.STATE,
                        CIRCLE.LOCKED,
                        CIRCLE.THEME_ID,
                        CIRCLE.FACILITATOR_ID,
                        LEADER_NAME,
                        CIRCLE.PUBLISHED_AT,
                        CIRCLE.ENDED_AT,
                        CIRCLE.VERSION)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .leftJoin(LEADER)
                .on(LEADER.PERSON_ID.eq(CIRCLE.FACILITATOR_ID))
                .where(which)
                .orderBy(
                        when(CIRCLE.STATE.in(CircleState.COMPLETED, CircleState.ENDED_EARLY), 1)
                                .otherwise(0),
                        CIRCLE.CIRCLE_ID)
                .fetch(row -> new Circle(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        facilitator(row),
                        row.value12(),
                        row.value13(),
                        row.value14(),
                        members.getOrDefault(row.value1(), List.of())));
    }

    private static @Nullable Facilitator facilitator(Record row) {
        var person = row.get(CIRCLE.FACILITATOR_ID);
        return person == null ? null : new Facilitator(person, row.get(LEADER_NAME));
    }

    /** People who were in a circle together that is over, in any cohort; the first of two is in this cohort. */
    List<CohortPool.People> pastMates(CohortId cohort) {
        var one = CIRCLE_MEMBER.as("one");
        var other = CIRCLE_MEMBER.as("other");
        var place = ENROLLMENT.as("one_place");
        var otherPlace = ENROLLMENT.as("other_place");
        var here = ENROLLMENT.as("here");
        return sql.selectDistinct(place.PERSON_ID, otherPlace.PERSON_ID)
                .from(one)
                .join(other)
                .on(other.CIRCLE_ID.eq(one.CIRCLE_ID), other.CIRCLE_MEMBER_ID.ne(one.CIRCLE_MEMBER_ID))
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(one.CIRCLE_ID))
                .join(place)
                .on(place.ENROLLMENT_ID.eq(one.ENROLLMENT_ID))
                .join(otherPlace)
                .on(otherPlace.ENROLLMENT_ID.eq(other.ENROLLMENT_ID))
                .join(here)
                .on(here.PERSON_ID.eq(place.PERSON_ID), here.COHORT_ID.eq(cohort))
                .where(CIRCLE.ENDED_AT.isNotNull(), place.PERSON_ID.ne(otherPlace.PERSON_ID))
                .orderBy(place.PERSON_ID, otherPlace.PERSON_ID)
                .fetch(mapping(CohortPool.People::new));
    }

    /** Somebody who can lead a circle: with an account, so that its page can be opened, and still here. */
    Optional<Facilitator> facilitator(PersonId person) {
        return sql.select(PERSON.PERSON_ID, name(PERSON))
                .from(PERSON)
                .join(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(PERSON.PERSON_ID.eq(person), ACCOUNT.ENABLED.isTrue(), PERSON.STATE.ne(PersonState.LEFT))
                .fetchOptional(row -> new Facilitator(row.value1(), row.value2()));
    }

    /** Circles that were ever published count as matches that were. */
    Map<CohortId, CohortProgress> progress(Collection<CohortId> cohorts) {
        return sql.select(CIRCLE.COHORT_ID, count(), count(when(CIRCLE.STATE.in(CircleState.OPEN), 1)))
                .from(CIRCLE)
                .where(CIRCLE.COHORT_ID.in(cohorts), CIRCLE.STATE.ne(CircleState.FORMING))
                .groupBy(CIRCLE.COHORT_ID)
                .fetchMap(row -> row.value1(), row -> CohortProgress.ofMatches(row.value2(), row.value3(), 0));
    }
}
