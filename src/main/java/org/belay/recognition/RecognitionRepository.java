package org.belay.recognition;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.RECOGNITION;
import static org.belay.db.Tables.RECOGNITION_CONSENT;
import static org.belay.db.Tables.SESSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Cohort;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.goal.GoalId;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.organization.PersonState;
import org.belay.recognition.Recognized.Named;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Thanks and stories, and what was accomplished. */
@Repository
class RecognitionRepository {

    private static final Cohort EARLIER = COHORT.as("earlier");

    private final DSLContext sql;

    RecognitionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param alumnusIn of a story told as an alumnus; null for others */
    RecognitionId add(
            PersonId author,
            RecognitionDraft draft,
            @Nullable ProgramId alumnusIn,
            Collection<PersonId> named,
            Instant now) {
        @Nullable MatchId match = draft.space() instanceof Space.OfMatch(var id) ? id : null;
        @Nullable CircleId circle = draft.space() instanceof Space.OfCircle(var id) ? id : null;
        var added = sql.insertInto(RECOGNITION)
                .set(RECOGNITION.KIND, draft.kind())
                .set(RECOGNITION.AUTHOR_PERSON_ID, author)
                .set(RECOGNITION.TITLE, draft.title())
                .set(RECOGNITION.WORDS, draft.words())
                .set(RECOGNITION.MATCH_ID, match)
                .set(RECOGNITION.CIRCLE_ID, circle)
                .set(RECOGNITION.DEPARTMENT_ID, draft.department())
                .set(RECOGNITION.PROGRAM_ID, alumnusIn)
                .set(RECOGNITION.WRITTEN_AT, now)
                .returningResult(RECOGNITION.RECOGNITION_ID)
                .fetchSingle()
                .value1();
        name(added, named);
        return added;
    }

    private void name(RecognitionId id, Collection<PersonId> named) {
        for (var person : named) {
            sql.insertInto(RECOGNITION_CONSENT)
                    .set(RECOGNITION_CONSENT.RECOGNITION_ID, id)
                    .set(RECOGNITION_CONSENT.PERSON_ID, person)
                    .execute();
        }
    }

    /** Once for each goal: a circle that gets over two setbacks has it from the first on. */
    void addAccomplishment(
            CircleId circle, Accomplished what, @Nullable GoalId goal, Collection<PersonId> people, Instant now) {
        if (goal != null
                && sql.fetchExists(RECOGNITION, RECOGNITION.GOAL_ID.eq(goal), RECOGNITION.ACCOMPLISHED.eq(what))) {
            return;
        }
        var added = sql.insertInto(RECOGNITION)
                .set(RECOGNITION.KIND, RecognitionKind.ACCOMPLISHMENT)
                .set(RECOGNITION.CIRCLE_ID, circle)
                .set(RECOGNITION.ACCOMPLISHED, what)
                .set(RECOGNITION.GOAL_ID, goal)
                .set(RECOGNITION.WRITTEN_AT, now)
                .returningResult(RECOGNITION.RECOGNITION_ID)
                .fetchSingle()
                .value1();
        name(added, people);
    }

    void removeAccomplishment(GoalId goal, Accomplished what) {
        remove(RECOGNITION.GOAL_ID.eq(goal).and(RECOGNITION.ACCOMPLISHED.eq(what)));
    }

    boolean hasMet(CircleId circle) {
        return sql.fetchExists(SESSION, SESSION.CIRCLE_ID.eq(circle), SESSION.STATE.eq(SessionState.HELD));
    }

    void removeCompletion(CircleId circle) {
        remove(RECOGNITION.CIRCLE_ID.eq(circle).and(RECOGNITION.ACCOMPLISHED.eq(Accomplished.COMPLETED)));
    }

    private void remove(Condition which) {
        sql.deleteFrom(RECOGNITION_CONSENT)
                .where(RECOGNITION_CONSENT.RECOGNITION_ID.in(
                        select(RECOGNITION.RECOGNITION_ID).from(RECOGNITION).where(which)))
                .execute();
        sql.deleteFrom(RECOGNITION).where(which).execute();
    }

    /** @param agreed null as if they had not answered yet */
    int answer(RecognitionId id, PersonId person, @Nullable Boolean agreed, Instant now) {
        return sql.update(RECOGNITION_CONSENT)
                .set(RECOGNITION_CONSENT.AGREED, agreed)
                .set(RECOGNITION_CONSENT.ANSWERED_AT, agreed == null ? null : now)
                .where(RECOGNITION_CONSENT.RECOGNITION_ID.eq(id), RECOGNITION_CONSENT.PERSON_ID.eq(person))
                .execute();
    }

    void takeBack(RecognitionId id, Instant now) {
        sql.update(RECOGNITION)
                .set(RECOGNITION.TAKEN_BACK_AT, now)
                .where(RECOGNITION.RECOGNITION_ID.eq(id), RECOGNITION.TAKEN_BACK_AT.isNull())
                .execute();
    }

    void bringBack(RecognitionId id) {
        sql.update(RECOGNITION)
                .setNull(RECOGNITION.TAKEN_BACK_AT)
                .where(RECOGNITION.RECOGNITION_ID.eq(id))
                .execute();
    }

    /** Also one that was taken back. */
    Optional<Recognized> find(RecognitionId id) {
        return list(RECOGNITION.RECOGNITION_ID.eq(id), 1).stream().findFirst();
    }

    /** Those of these kinds that everybody may read, the latest first. */
    List<Recognized> open(Collection<RecognitionKind> kinds, int most) {
        return list(
                RECOGNITION
                        .TAKEN_BACK_AT
                        .isNull()
                        .and(RECOGNITION.KIND.in(kinds))
                        .and(isPublic()),
                most);
    }

    /**
     * Whether everybody whom it names has agreed, or a reader where it names nobody. Who has left can neither agree nor
     * take back: what they wrote and what names them is nobody's to read meanwhile; among all of a circle they do not count,
     * unless they had said no.
     */
    private static Condition isPublic() {
        var left = exists(selectOne()
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(RECOGNITION_CONSENT.PERSON_ID), PERSON.STATE.eq(PersonState.LEFT)));
        var agreed = RECOGNITION_CONSENT.AGREED;
        var doubted = exists(consents(agreed.isFalse()
                .or(RECOGNITION.CIRCLE_ID.isNull().and(agreed.isNull().or(left)))
                .or(RECOGNITION.CIRCLE_ID.isNotNull().and(agreed.isNull()).andNot(left))));
        var readFirst = RECOGNITION.PUBLISHED.isTrue().andNot(exists(consents(noCondition())));
        return exists(consents(agreed.isTrue()))
                .or(readFirst)
                .andNot(doubted)
                .andNot(exists(selectOne()
                        .from(PERSON)
                        .where(PERSON.PERSON_ID.eq(RECOGNITION.AUTHOR_PERSON_ID), PERSON.STATE.eq(PersonState.LEFT))));
    }

    private static Select<?> consents(Condition which) {
        return selectOne()
                .from(RECOGNITION_CONSENT)
                .where(RECOGNITION_CONSENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID), which);
    }

    /** Those that name nobody and that nobody but their author has read yet, the latest first. */
    List<Recognized> unread(Actor reader, int most) {
        return list(
                RECOGNITION
                        .TAKEN_BACK_AT
                        .isNull()
                        .and(RECOGNITION.PUBLISHED.isNull())
                        .and(RECOGNITION.AUTHOR_PERSON_ID.ne(reader.person()))
                        .and(new AccessCondition()
                                .department(RECOGNITION.DEPARTMENT_ID)
                                .allows(reader, Permission.PUBLISH_RECOGNITION))
                        .andNot(exists(consents(noCondition()))),
                most);
    }

    /** @param published null as if nobody had read it yet */
    void publish(RecognitionId id, @Nullable Boolean published, PersonId reader, Instant now) {
        sql.update(RECOGNITION)
                .set(RECOGNITION.PUBLISHED, published)
                .set(RECOGNITION.READ_AT, published == null ? null : now)
                .set(RECOGNITION.READ_BY_PERSON_ID, published == null ? null : reader)
                .where(RECOGNITION.RECOGNITION_ID.eq(id))
                .execute();
    }

    /** Those that somebody wrote or is named in, the latest first. */
    List<Recognized> concerning(PersonId person, int most) {
        return list(
                RECOGNITION
                        .TAKEN_BACK_AT
                        .isNull()
                        .and(RECOGNITION
                                .AUTHOR_PERSON_ID
                                .eq(person)
                                .or(exists(selectOne()
                                        .from(RECOGNITION_CONSENT)
                                        .where(
                                                RECOGNITION_CONSENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID),
                                                RECOGNITION_CONSENT.PERSON_ID.eq(person))))),
                most);
    }

    private List<Recognized> list(Condition which, int most) {
        var author = PERSON.as("author");
        var named = multiset(select(RECOGNITION_CONSENT.PERSON_ID, name(PERSON), RECOGNITION_CONSENT.AGREED)
                        .from(RECOGNITION_CONSENT)
                        .join(PERSON)
                        .on(PERSON.PERSON_ID.eq(RECOGNITION_CONSENT.PERSON_ID))
                        .where(RECOGNITION_CONSENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID)))
                .convertFrom(rows -> rows.map(Records.mapping(Named::new)));
        return sql.select(
                        RECOGNITION.RECOGNITION_ID,
                        RECOGNITION.KIND,
                        RECOGNITION.AUTHOR_PERSON_ID,
                        name(author),
                        RECOGNITION.TITLE,
                        coalesce(RECOGNITION.WORDS, ""),
                        named,
                        field(RECOGNITION.MATCH_ID.isNotNull()),
                        CIRCLE.NAME,
                        RECOGNITION.DEPARTMENT_ID,
                        DEPARTMENT.NAME,
                        RECOGNITION.ACCOMPLISHED,
                        RECOGNITION.PUBLISHED,
                        coalesce(field(isPublic()), inline(false)),
                        RECOGNITION.PROGRAM_ID,
                        PROGRAM.NAME,
                        RECOGNITION.WRITTEN_AT)
                .from(RECOGNITION)
                .leftJoin(author)
                .on(author.PERSON_ID.eq(RECOGNITION.AUTHOR_PERSON_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(RECOGNITION.CIRCLE_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(RECOGNITION.DEPARTMENT_ID))
                .leftJoin(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(RECOGNITION.PROGRAM_ID))
                .where(which)
                .orderBy(RECOGNITION.WRITTEN_AT.desc(), RECOGNITION.RECOGNITION_ID.desc())
                .limit(most)
                .fetch(mapping(Recognized::new));
    }

    static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    /** Those with whom somebody is or was in a pair or in a circle, by name; not who has left the organization. */
    List<Recognizable.Person> partners(PersonId person) {
        var mine = ENROLLMENT.as("mine");
        var theirs = ENROLLMENT.as("theirs");
        var circles = select(CIRCLE_MEMBER.CIRCLE_ID)
                .from(CIRCLE_MEMBER)
                .join(mine)
                .on(mine.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(mine.PERSON_ID.eq(person));
        var shared = CIRCLE.CIRCLE_ID.in(circles).or(CIRCLE.FACILITATOR_ID.eq(person));
        var inCircles = select(theirs.PERSON_ID)
                .from(CIRCLE)
                .join(CIRCLE_MEMBER)
                .on(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(theirs)
                .on(theirs.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(shared, CIRCLE.STATE.ne(CircleState.FORMING));
        var leaders = select(CIRCLE.FACILITATOR_ID)
                .from(CIRCLE)
                .where(CIRCLE.CIRCLE_ID.in(circles), CIRCLE.STATE.ne(CircleState.FORMING));
        return sql.select(PERSON.PERSON_ID, name(PERSON))
                .from(PERSON)
                .where(
                        PERSON.PERSON_ID
                                .in(partnersOf(
                                        person,
                                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID,
                                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                                .or(PERSON.PERSON_ID.in(partnersOf(
                                        person,
                                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID,
                                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)))
                                .or(PERSON.PERSON_ID.in(inCircles))
                                .or(PERSON.PERSON_ID.in(leaders)),
                        PERSON.PERSON_ID.ne(person),
                        PERSON.STATE.ne(PersonState.LEFT))
                .orderBy(name(PERSON), PERSON.PERSON_ID)
                .fetch(mapping(Recognizable.Person::new));
    }

    /** Pairs that go on in programs, by name; of equals as well. */
    List<Recognizable.Group> pairs(Collection<ProgramId> programs) {
        var one = ENROLLMENT.as("one");
        var other = ENROLLMENT.as("other");
        var first = PERSON.as("first");
        var second = PERSON.as("second");
        return sql.select(PUBLISHED_MATCH.MATCH_ID, name(first), name(second))
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID), COHORT.PROGRAM_ID.in(programs))
                .join(one)
                .on(one.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(first)
                .on(first.PERSON_ID.eq(one.PERSON_ID))
                .join(other)
                .on(other.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(second)
                .on(second.PERSON_ID.eq(other.PERSON_ID))
                .where(PUBLISHED_MATCH.STATE.in(MatchState.ACTIVE, MatchState.ON_HOLD))
                .orderBy(name(first), name(second), PUBLISHED_MATCH.MATCH_ID)
                .fetch(row ->
                        new Recognizable.Group(new Space.OfMatch(row.value1()), List.of(row.value2(), row.value3())));
    }

    /** Circles that go on in programs, by name. */
    List<Recognizable.Group> circles(Collection<ProgramId> programs) {
        return sql.select(CIRCLE.CIRCLE_ID, CIRCLE.NAME)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID), COHORT.PROGRAM_ID.in(programs))
                .where(CIRCLE.STATE.in(CircleState.ACTIVE, CircleState.ON_HOLD))
                .orderBy(CIRCLE.NAME, CIRCLE.CIRCLE_ID)
                .fetch(row -> new Recognizable.Group(new Space.OfCircle(row.value1()), List.of(row.value2())));
    }

    /** One side at a time, each by its own index: with "one of the two" a server looks at all places for each match. */
    private static Select<Record1<PersonId>> partnersOf(
            PersonId person, Field<EnrollmentId> own, Field<EnrollmentId> others) {
        var mine = ENROLLMENT.as("mine");
        var theirs = ENROLLMENT.as("theirs");
        return select(theirs.PERSON_ID)
                .from(mine)
                .join(PUBLISHED_MATCH)
                .on(own.eq(mine.ENROLLMENT_ID))
                .join(theirs)
                .on(theirs.ENROLLMENT_ID.eq(others))
                .where(mine.PERSON_ID.eq(person), PUBLISHED_MATCH.ACTIVATED_AT.isNotNull())
                .and(PUBLISHED_MATCH.STATE.in(
                        MatchState.ACTIVE, MatchState.ON_HOLD, MatchState.COMPLETED, MatchState.ENDED_EARLY));
    }

    List<Recognizable.Team> departments() {
        return sql.select(DEPARTMENT.DEPARTMENT_ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.DEPARTMENT_ID)
                .fetch(mapping(Recognizable.Team::new));
    }

    boolean hasDepartment(DepartmentId department) {
        return sql.fetchExists(DEPARTMENT, DEPARTMENT.DEPARTMENT_ID.eq(department));
    }

    /** Of cohorts that are closed, with so many people at least who came to the end, the latest first. */
    List<Accomplishment> accomplishments(int fewest, int most) {
        var completed = field(selectCount()
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID), ENROLLMENT.STATE.eq(EnrollmentState.COMPLETED)));
        var ofMatches = select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID));
        var ofCircles = select(CIRCLE.CIRCLE_ID).from(CIRCLE).where(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID));
        var sessions = field(selectCount()
                .from(SESSION)
                .where(
                        SESSION.STATE.eq(SessionState.HELD),
                        SESSION.MATCH_ID.in(ofMatches).or(SESSION.CIRCLE_ID.in(ofCircles))));
        return sql.select(PROGRAM.NAME, COHORT.NAME, COHORT.ENDS_ON, completed, sessions)
                .from(COHORT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(COHORT.STATE.eq(CohortState.CLOSED), completed.ge(fewest))
                .orderBy(COHORT.ENDS_ON.desc(), COHORT.COHORT_ID.desc())
                .limit(most)
                .fetch(mapping(Accomplishment::new));
    }

    /** The same by the departments in which those people are now, of few people as well; the latest end first. */
    Map<CohortId, List<TeamAccomplishment>> byDepartment() {
        return sql.select(COHORT.COHORT_ID, PROGRAM.NAME, COHORT.NAME, COHORT.ENDS_ON, DEPARTMENT.NAME, count())
                .from(COHORT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID), ENROLLMENT.STATE.eq(EnrollmentState.COMPLETED))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .where(COHORT.STATE.eq(CohortState.CLOSED))
                .groupBy(COHORT.COHORT_ID, PERSON.DEPARTMENT_ID)
                .orderBy(COHORT.ENDS_ON.desc(), COHORT.COHORT_ID.desc(), DEPARTMENT.NAME, DEPARTMENT.DEPARTMENT_ID)
                .fetchGroups(
                        COHORT.COHORT_ID,
                        row -> new TeamAccomplishment(
                                Objects.requireNonNullElse(row.value5(), ""),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value6()));
    }

    /** How many who were mentees to the end support others in a later cohort. */
    int alumniWhoMentor() {
        return sql.select(countDistinct(ENROLLMENT.PERSON_ID))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(supportsAfter(noCondition()))
                .fetchSingle()
                .value1();
    }

    /** The latest program in which somebody was a mentee to the end and supports others now; nothing for others. */
    Optional<Recognizable.Alumnus> alumnus(PersonId person) {
        return sql.select(PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person), supportsAfter(EARLIER.PROGRAM_ID.eq(COHORT.PROGRAM_ID)))
                .orderBy(COHORT.STARTS_ON.desc(), COHORT.COHORT_ID.desc())
                .limit(1)
                .fetchOptional(mapping(Recognizable.Alumnus::new));
    }

    /** @param which of the cohorts in which they were a mentee before */
    private static Condition supportsAfter(Condition which) {
        var before = ENROLLMENT.as("before");
        return ENROLLMENT
                .SIDE
                .in(Side.MENTOR, Side.BOTH)
                .and(ENROLLMENT.STATE.in(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD, EnrollmentState.COMPLETED))
                .and(exists(selectOne()
                        .from(before)
                        .join(EARLIER)
                        .on(EARLIER.COHORT_ID.eq(before.COHORT_ID))
                        .where(
                                before.PERSON_ID.eq(ENROLLMENT.PERSON_ID),
                                before.SIDE.in(Side.MENTEE, Side.BOTH),
                                before.STATE.eq(EnrollmentState.COMPLETED),
                                EARLIER.STARTS_ON.lt(COHORT.STARTS_ON),
                                which)));
    }

    /** How many people somebody supported to the end of a match. */
    int supported(PersonId person) {
        var mentee = ENROLLMENT.as("mentee");
        return sql.select(countDistinct(mentee.PERSON_ID))
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(
                        ENROLLMENT.PERSON_ID.eq(person),
                        ENROLLMENT.SIDE.ne(Side.PEER),
                        PUBLISHED_MATCH.STATE.eq(MatchState.COMPLETED))
                .fetchSingle()
                .value1();
    }
}
