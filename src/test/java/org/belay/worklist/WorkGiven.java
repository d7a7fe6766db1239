package org.belay.worklist;

import static org.belay.db.Tables.APPLICATION_MESSAGE;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.GOAL;
import static org.belay.db.Tables.GOAL_CHECK_IN;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.REMATCH_REQUEST;
import static org.belay.db.Tables.SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.goal.CheckInId;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalId;
import org.belay.goal.GoalState;
import org.belay.goal.Step;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.organization.PersonState;
import org.belay.program.Format;
import org.belay.security.TestAccounts;
import org.belay.session.Fit;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Sealed;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Cohorts with all that rules look at, in days before and after the now of a test. */
public final class WorkGiven {

    private final DSLContext sql;
    public final TestAccounts accounts;
    private final Instant now;
    public final LocalDate today;

    public WorkGiven(DSLContext sql, Instant now) {
        this.sql = sql;
        this.accounts = new TestAccounts(sql);
        this.now = now;
        this.today = now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public Instant ago(int days) {
        return now.minus(days, ChronoUnit.DAYS);
    }

    public ProgramId program(String name) {
        return sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, name + " " + UUID.randomUUID())
                .set(PROGRAM.PURPOSE, "To learn")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, ago(400))
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
    }

    public CohortId cohort(ProgramId program, CohortState state) {
        return sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, "Spring " + UUID.randomUUID())
                .set(COHORT.STATE, state)
                .set(COHORT.ENROLLMENT_OPENS_ON, today.minusDays(200))
                .set(COHORT.ENROLLMENT_CLOSES_ON, today.plusDays(10))
                .set(COHORT.STARTS_ON, today.plusDays(20))
                .set(COHORT.ENDS_ON, today.plusDays(200))
                .set(COHORT.CREATED_AT, ago(300))
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
    }

    void ends(CohortId cohort, LocalDate day) {
        sql.update(COHORT)
                .set(COHORT.STARTS_ON, day.minusDays(100))
                .set(COHORT.ENDS_ON, day)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    void enrollmentCloses(CohortId cohort, LocalDate day) {
        sql.update(COHORT)
                .set(COHORT.ENROLLMENT_CLOSES_ON, day)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    PersonId person(String first, String last) {
        return accounts.member(first, last);
    }

    EnrollmentId place(CohortId cohort, PersonId person, Side side, EnrollmentState state) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, state)
                .set(ENROLLMENT.MENTOR_CAPACITY, side == Side.MENTOR ? 2 : 0)
                .set(ENROLLMENT.MENTEE_DEMAND, side == Side.MENTEE ? 1 : 0)
                .set(ENROLLMENT.APPLIED_AT, ago(100))
                .set(ENROLLMENT.DECIDED_AT, ago(90))
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
    }

    EnrollmentId applicant(CohortId cohort, String first, int daysAgo) {
        var place = place(cohort, person(first, "Applicant"), Side.MENTEE, EnrollmentState.APPLIED);
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.APPLIED_AT, ago(daysAgo))
                .setNull(ENROLLMENT.DECIDED_AT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .execute();
        return place;
    }

    void put(EnrollmentId place, EnrollmentState state) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .execute();
    }

    void capacity(EnrollmentId place, int capacity) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.MENTOR_CAPACITY, capacity)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .execute();
    }

    MatchId match(CohortId cohort, EnrollmentId mentor, EnrollmentId mentee, MatchState state, int daysAgo) {
        return sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, cohort)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, mentor)
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, mentee)
                .set(PUBLISHED_MATCH.STATE, state)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, ago(daysAgo))
                .set(PUBLISHED_MATCH.ACTIVATED_AT, state == MatchState.OFFERED ? null : ago(daysAgo))
                .set(PUBLISHED_MATCH.ANSWER_BY, state == MatchState.OFFERED ? today.plusDays(2) : null)
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
    }

    /** A pair with people of these names. */
    public MatchId pair(CohortId cohort, String mentor, String mentee, int daysAgo) {
        return match(
                cohort,
                place(cohort, person(mentor, "Mentor"), Side.MENTOR, EnrollmentState.ACTIVE),
                place(cohort, person(mentee, "Mentee"), Side.MENTEE, EnrollmentState.ACTIVE),
                MatchState.ACTIVE,
                daysAgo);
    }

    void end(MatchId match, int daysAgo, String reason) {
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, MatchState.ENDED_EARLY)
                .set(PUBLISHED_MATCH.ENDED_AT, ago(daysAgo))
                .set(PUBLISHED_MATCH.END_REASON, reason)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
    }

    void accepted(MatchId match) {
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.MENTOR_ACCEPTED_AT, ago(1))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
    }

    /** @param daysAgo less than 0 for one ahead */
    public void session(MatchId match, SessionState state, int daysAgo) {
        sql.insertInto(SESSION)
                .set(SESSION.MATCH_ID, match)
                .set(SESSION.STATE, state)
                .set(SESSION.STARTS_AT, ago(daysAgo))
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .execute();
    }

    void session(CircleId circle, SessionState state, int daysAgo) {
        sql.insertInto(SESSION)
                .set(SESSION.CIRCLE_ID, circle)
                .set(SESSION.STATE, state)
                .set(SESSION.STARTS_AT, ago(daysAgo))
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .execute();
    }

    void logAll(MatchId match) {
        sql.update(SESSION)
                .set(SESSION.STATE, SessionState.HELD)
                .where(SESSION.MATCH_ID.eq(match))
                .execute();
    }

    void talk(MatchId match, PersonId person, int daysAgo) {
        sql.insertInto(INFORMAL_CONTACT)
                .set(INFORMAL_CONTACT.MATCH_ID, match)
                .set(INFORMAL_CONTACT.REPORTED_BY_ID, person)
                .set(INFORMAL_CONTACT.HAPPENED_AT, ago(daysAgo))
                .execute();
    }

    void fit(MatchId match, PersonId person, Fit fit, int daysAgo) {
        sql.insertInto(PAIRING_FIT)
                .set(PAIRING_FIT.MATCH_ID, match)
                .set(PAIRING_FIT.PERSON_ID, person)
                .set(PAIRING_FIT.FIT, fit)
                .set(PAIRING_FIT.ANSWERED_AT, ago(daysAgo))
                .execute();
    }

    /** Of the mentee, shared with the mentor. */
    GoalId goal(MatchId match) {
        return sql.insertInto(GOAL)
                .set(GOAL.ENROLLMENT_ID, menteeOf(match))
                .set(GOAL.MATCH_ID, match)
                .set(GOAL.STATE, GoalState.OPEN)
                .set(GOAL.RHYTHM, CheckInRhythm.WEEKLY)
                .set(GOAL.WEIGHT, 1)
                .set(GOAL.REVISION, 1)
                .set(GOAL.LEVEL_AT_START, -1)
                .set(GOAL.LEVEL_NOW, -1)
                .set(GOAL.CREATED_AT, ago(30))
                .returningResult(GOAL.GOAL_ID)
                .fetchSingle()
                .value1();
    }

    /** @param from the session whose log it was written with; null for none */
    CheckInId checkIn(GoalId goal, PersonId by, boolean asksHelp, @Nullable String from, int daysAgo) {
        return sql.insertInto(GOAL_CHECK_IN)
                .set(GOAL_CHECK_IN.GOAL_ID, goal)
                .set(GOAL_CHECK_IN.PERSON_ID, by)
                .set(GOAL_CHECK_IN.WRITTEN_AT, ago(daysAgo))
                .set(GOAL_CHECK_IN.LEVEL_NOW, -1)
                .set(GOAL_CHECK_IN.STEP, Step.SAME)
                .set(GOAL_CHECK_IN.ASKS_HELP, asksHelp)
                .set(GOAL_CHECK_IN.WRITTEN_FROM, from)
                .returningResult(GOAL_CHECK_IN.CHECK_IN_ID)
                .fetchSingle()
                .value1();
    }

    void tookCare(CheckInId id, PersonId by) {
        sql.update(GOAL_CHECK_IN)
                .set(GOAL_CHECK_IN.HELP_SETTLED_AT, ago(0))
                .set(GOAL_CHECK_IN.HELP_SETTLED_BY_PERSON_ID, by)
                .where(GOAL_CHECK_IN.CHECK_IN_ID.eq(id))
                .execute();
    }

    /** Somebody of this first name, of a match or a circle that the column names. */
    public void wantsAnother(String column, long key, String first, int daysAgo) {
        sql.execute(
                "insert into closing_wish (" + column + ", person_id, wish, wished_at) values (?, ?, 'REPAIR', ?)",
                key,
                named(first).value(),
                LocalDateTime.ofInstant(ago(daysAgo), ZoneOffset.UTC));
    }

    PersonId named(String first) {
        return sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.FIRST_NAME.eq(first))
                .fetchSingle(PERSON.PERSON_ID);
    }

    void put(CohortId cohort, CohortState state) {
        sql.update(COHORT)
                .set(COHORT.STATE, state)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    void asksForRematch(MatchId match, PersonId person) {
        sql.insertInto(REMATCH_REQUEST)
                .set(REMATCH_REQUEST.MATCH_ID, match)
                .set(REMATCH_REQUEST.PERSON_ID, person)
                .set(REMATCH_REQUEST.ASKED_AT, ago(1))
                .execute();
    }

    public PersonId personOf(EnrollmentId place) {
        return sql.select(ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .fetchSingle()
                .value1();
    }

    public EnrollmentId mentorOf(MatchId match) {
        return sql.select(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .fetchSingle()
                .value1();
    }

    EnrollmentId menteeOf(MatchId match) {
        return sql.select(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .fetchSingle()
                .value1();
    }

    void leaves(PersonId person, LocalDate lastDay) {
        sql.update(PERSON)
                .set(PERSON.LAST_DAY, lastDay)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    public void hasLeft(PersonId person) {
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    public CircleId circle(CohortId cohort, String name, @Nullable PersonId facilitator, int members) {
        var circle = sql.insertInto(CIRCLE)
                .set(CIRCLE.COHORT_ID, cohort)
                .set(CIRCLE.NAME, name)
                .set(CIRCLE.STATE, CircleState.ACTIVE)
                .set(CIRCLE.FACILITATOR_ID, facilitator)
                .set(CIRCLE.FORMED_AT, ago(40))
                .set(CIRCLE.PUBLISHED_AT, ago(40))
                .returningResult(CIRCLE.CIRCLE_ID)
                .fetchSingle()
                .value1();
        for (var i = 0; i < members; i++) {
            joins(circle, place(cohort, person("Member" + i, name), Side.PEER, EnrollmentState.ACTIVE));
        }
        return circle;
    }

    void joins(CircleId circle, EnrollmentId place) {
        sql.insertInto(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.CIRCLE_ID, circle)
                .set(CIRCLE_MEMBER.ENROLLMENT_ID, place)
                .set(CIRCLE_MEMBER.JOINED_AT, ago(40))
                .execute();
    }

    void ledBy(CircleId circle, @Nullable PersonId facilitator) {
        sql.update(CIRCLE)
                .set(CIRCLE.FACILITATOR_ID, facilitator)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .execute();
    }

    void writes(EnrollmentId place, PersonId author, int daysAgo) {
        sql.insertInto(APPLICATION_MESSAGE)
                .set(APPLICATION_MESSAGE.ENROLLMENT_ID, place)
                .set(APPLICATION_MESSAGE.AUTHOR_PERSON_ID, author)
                .set(APPLICATION_MESSAGE.TEXT, new Sealed(new byte[] {1}))
                .set(APPLICATION_MESSAGE.WRITTEN_AT, ago(daysAgo))
                .execute();
    }
}
