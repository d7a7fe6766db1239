package org.belay.notification;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COMMITMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.belay.db.Tables.GOAL_MEMBER;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentState;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalId;
import org.belay.goal.GoalState;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.session.CommitmentId;
import org.belay.session.SessionId;
import org.belay.session.SessionState;
import org.belay.shared.KnownZone;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.TableOnConditionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What features before this one know that people are to be reminded of. */
@Repository
class ReminderQueries {

    private static final Field<Boolean> AS_MENTOR = field("as_mentor", SQLDataType.BOOLEAN);
    static final Enrollment MINE = ENROLLMENT.as("mine");
    private static final Enrollment THEIRS = ENROLLMENT.as("theirs");
    private static final Person PARTNER = PERSON.as("partner");

    private static final org.belay.db.tables.Goal NEXT = GOAL.as("next");

    private final DSLContext sql;

    ReminderQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Who is reminded, in which program, and where it is what time. */
    record Whom(PersonId person, ZoneId zone, ProgramId program, String programName) {}

    /**
     * A session of a pair or a circle, once for each person in it.
     *
     * @param with the partner, or the circle
     * @param leads whether this person keeps its log: the mentor, the facilitator
     */
    record SessionOf(
            Whom whom,
            SessionId session,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            String with,
            boolean leads,
            Instant startsAt,
            int minutes) {}

    /** Those that are agreed and begin in this time. */
    List<SessionOf> sessionsOfPairs(Instant from, Instant until) {
        return sql.select(
                        whom(),
                        SESSION.SESSION_ID,
                        SESSION.MATCH_ID,
                        field(inline((CircleId) null, CIRCLE.CIRCLE_ID)),
                        name(PARTNER),
                        field(MINE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)),
                        SESSION.STARTS_AT,
                        SESSION.MINUTES)
                .from(pairs(MatchState.ACTIVE))
                .join(SESSION)
                .on(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .where(agreed(from, until))
                .fetch(mapping(SessionOf::new));
    }

    /** The same of circles. */
    List<SessionOf> sessionsOfCircles(Instant from, Instant until) {
        return sql.select(
                        whom(),
                        SESSION.SESSION_ID,
                        field(inline((MatchId) null, PUBLISHED_MATCH.MATCH_ID)),
                        SESSION.CIRCLE_ID,
                        CIRCLE.NAME,
                        field(PERSON.PERSON_ID.eq(CIRCLE.FACILITATOR_ID)),
                        SESSION.STARTS_AT,
                        SESSION.MINUTES)
                .from(SESSION)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID), CIRCLE.STATE.eq(CircleState.ACTIVE))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(CIRCLE.FACILITATOR_ID).or(isMember()))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(agreed(from, until))
                .fetch(mapping(SessionOf::new));
    }

    private static Condition agreed(Instant from, Instant until) {
        return SESSION.STATE.eq(SessionState.SCHEDULED).and(SESSION.STARTS_AT.between(from, until));
    }

    /** A next step that somebody owes. */
    record StepOf(Whom whom, CommitmentId commitment, Space space, String with, LocalDate dueOn) {}

    List<StepOf> openSteps(LocalDate from, LocalDate until) {
        return Stream.concat(stepsOfPairs(from, until), stepsOfCircles(from, until))
                .toList();
    }

    private Stream<StepOf> stepsOfPairs(LocalDate from, LocalDate until) {
        return sql
                .select(whom(), COMMITMENT.COMMITMENT_ID, COMMITMENT.MATCH_ID, name(PARTNER), COMMITMENT.DUE_ON)
                .from(pairs(MatchState.ACTIVE))
                .join(COMMITMENT)
                .on(COMMITMENT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID), COMMITMENT.OWNER_PERSON_ID.eq(PERSON.PERSON_ID))
                .where(open(from, until))
                .fetch(one -> new StepOf(
                        one.value1(), one.value2(), new Space.OfMatch(one.value3()), one.value4(), one.value5()))
                .stream();
    }

    /** Whoever has left a circle is reminded of nothing in it. */
    private Stream<StepOf> stepsOfCircles(LocalDate from, LocalDate until) {
        return sql
                .select(whom(), COMMITMENT.COMMITMENT_ID, CIRCLE.CIRCLE_ID, CIRCLE.NAME, COMMITMENT.DUE_ON)
                .from(COMMITMENT)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(COMMITMENT.CIRCLE_ID), CIRCLE.STATE.eq(CircleState.ACTIVE))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(PERSON)
                .on(
                        PERSON.PERSON_ID.eq(COMMITMENT.OWNER_PERSON_ID),
                        PERSON.PERSON_ID.eq(CIRCLE.FACILITATOR_ID).or(isMember()))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(open(from, until))
                .fetch(one -> new StepOf(
                        one.value1(), one.value2(), new Space.OfCircle(one.value3()), one.value4(), one.value5()))
                .stream();
    }

    private static Condition open(LocalDate from, LocalDate until) {
        return COMMITMENT.DONE_AT.isNull().and(COMMITMENT.DUE_ON.between(from, until));
    }

    /**
     * An open goal of somebody who takes part and is on no break.
     *
     * @param since the last check-in, or when it was written
     */
    record GoalOf(Whom whom, GoalId goal, CheckInRhythm rhythm, Instant since, boolean ofCircle) {}

    List<GoalOf> openGoals() {
        return sql.select(whom(), GOAL.GOAL_ID, GOAL.RHYTHM, lastLookedAt(), inline(false))
                .from(GOAL)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(GOAL.ENROLLMENT_ID), ENROLLMENT.STATE.eq(EnrollmentState.ACTIVE))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .join(COHORT)
                .on(
                        COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID),
                        COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(
                        GOAL.STATE.eq(GoalState.OPEN),
                        notExists(selectOne().from(NEXT).where(NEXT.CARRIED_FROM_GOAL_ID.eq(GOAL.GOAL_ID))))
                .fetch(mapping(GoalOf::new));
    }

    /** The same of circles, once for each person of a circle who works on a goal of it. */
    List<GoalOf> openGoalsOfCircles() {
        return sql.select(whom(), GOAL.GOAL_ID, GOAL.RHYTHM, lastLookedAt(), inline(true))
                .from(GOAL)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(GOAL.CIRCLE_ID), CIRCLE.STATE.eq(CircleState.ACTIVE))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(GOAL_MEMBER)
                .on(GOAL_MEMBER.GOAL_ID.eq(GOAL.GOAL_ID))
                .join(PERSON)
                .on(
                        PERSON.PERSON_ID.eq(GOAL_MEMBER.PERSON_ID),
                        PERSON.PERSON_ID.eq(CIRCLE.FACILITATOR_ID).or(isMember()))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(GOAL.STATE.eq(GoalState.OPEN))
                .fetch(mapping(GoalOf::new));
    }

    private static Field<Instant> lastLookedAt() {
        var last = field(select(max(GOAL_CHECK_IN.WRITTEN_AT))
                .from(GOAL_CHECK_IN)
                .where(GOAL_CHECK_IN.GOAL_ID.eq(GOAL.GOAL_ID)));
        return coalesce(last, GOAL.CREATED_AT);
    }

    /** The last day of a pair or a circle that goes on or pauses, once for each person in it. */
    record EndingOf(Whom whom, Space space, String with, LocalDate endsOn) {}

    List<EndingOf> endings(LocalDate from, LocalDate until) {
        var ends = coalesce(PUBLISHED_MATCH.EXTENDED_UNTIL, COHORT.ENDS_ON);
        var pairs = sql.select(whom(), PUBLISHED_MATCH.MATCH_ID, name(PARTNER), ends)
                .from(pairs(MatchState.ACTIVE, MatchState.ON_HOLD))
                .where(ends.between(from, until), meets())
                .fetch(one -> new EndingOf(one.value1(), new Space.OfMatch(one.value2()), one.value3(), one.value4()));
        var circlesEnd = coalesce(CIRCLE.EXTENDED_UNTIL, COHORT.ENDS_ON);
        var circles = sql.select(whom(), CIRCLE.CIRCLE_ID, CIRCLE.NAME, circlesEnd)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID), CIRCLE.STATE.in(CircleState.ACTIVE, CircleState.ON_HOLD))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(CIRCLE.FACILITATOR_ID).or(isMember()))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(circlesEnd.between(from, until), meets())
                .fetch(one -> new EndingOf(one.value1(), new Space.OfCircle(one.value2()), one.value3(), one.value4()));
        return Stream.concat(pairs.stream(), circles.stream()).toList();
    }

    static Condition meets() {
        return COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING);
    }

    static Condition isMember() {
        return exists(selectOne()
                .from(CIRCLE_MEMBER)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                .where(
                        CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID),
                        CIRCLE_MEMBER.LEFT_AT.isNull(),
                        ENROLLMENT.PERSON_ID.eq(PERSON.PERSON_ID)));
    }

    /**
     * Each match in one of these states twice: as one of the two sees it, and as the other does. Each place is named by one
     * expression, so that it is found by its key; with "one of the two" a server reads all places for each match.
     */
    static TableOnConditionStep<Record> pairs(MatchState... states) {
        var sides = select(inline(true).as(AS_MENTOR))
                .unionAll(select(inline(false).as(AS_MENTOR)))
                .asTable("sides");
        var mentors = PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID;
        var mentees = PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID;
        return PUBLISHED_MATCH
                .join(sides)
                .on(PUBLISHED_MATCH.STATE.in(states))
                .join(MINE)
                .on(MINE.ENROLLMENT_ID.eq(when(AS_MENTOR, mentors).otherwise(mentees)))
                .join(THEIRS)
                .on(THEIRS.ENROLLMENT_ID.eq(when(AS_MENTOR, mentees).otherwise(mentors)))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(MINE.PERSON_ID))
                .join(PARTNER)
                .on(PARTNER.PERSON_ID.eq(THEIRS.PERSON_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID));
    }

    private static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    static SelectField<Whom> whom() {
        var zone = coalesce(
                PERSON.TIME_ZONE,
                SITE.TIME_ZONE,
                field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION)));
        return row(PERSON.PERSON_ID, zone, PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .mapping((person, named, program, name) -> new Whom(person, KnownZone.of(named), program, name));
    }
}
