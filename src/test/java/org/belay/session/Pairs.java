package org.belay.session;

import static org.belay.db.Tables.ABSENCE;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.program.Format;
import org.belay.program.TopicId;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** People, cohorts and published matches for the tests of sessions. */
public final class Pairs {

    public static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final DSLContext sql;
    private final TestAccounts accounts;

    public Pairs(DSLContext sql) {
        this.sql = sql;
        this.accounts = new TestAccounts(sql);
    }

    public PersonId person(String first, String last, String zone) {
        var id = accounts.member(first, last);
        sql.update(PERSON)
                .set(PERSON.TIME_ZONE, zone)
                .where(PERSON.PERSON_ID.eq(id))
                .execute();
        return id;
    }

    public ProgramId program() {
        return sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, "New managers " + UUID.randomUUID())
                .set(PROGRAM.PURPOSE, "To learn")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, LONG_AGO)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
    }

    public CohortId cohort(ProgramId program) {
        return sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, "Spring " + UUID.randomUUID())
                .set(COHORT.STATE, CohortState.RUNNING)
                .set(COHORT.CREATED_AT, LONG_AGO)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
    }

    public EnrollmentId enrollment(CohortId cohort, PersonId person, Side side, @Nullable String free) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                .set(
                        ENROLLMENT.AVAILABILITY,
                        free == null ? null : WeekGrid.parse(free).orElseThrow().bytes())
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
    }

    public void away(PersonId person, String from, String to) {
        sql.insertInto(ABSENCE)
                .set(ABSENCE.PERSON_ID, person)
                .set(ABSENCE.FROM_DAY, LocalDate.parse(from))
                .set(ABSENCE.TO_DAY, LocalDate.parse(to))
                .set(ABSENCE.CREATED_AT, LONG_AGO)
                .execute();
    }

    /** At the site of this person, which is made for it. */
    public void holiday(PersonId person, String day) {
        var site = sql.insertInto(SITE)
                .set(SITE.NAME, "Site " + UUID.randomUUID())
                .returningResult(SITE.SITE_ID)
                .fetchSingle()
                .value1();
        sql.update(PERSON)
                .set(PERSON.SITE_ID, site)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
        sql.insertInto(HOLIDAY)
                .set(HOLIDAY.SITE_ID, site)
                .set(HOLIDAY.HOLIDAY_DATE, LocalDate.parse(day))
                .set(HOLIDAY.NAME, "Holiday")
                .execute();
    }

    public MatchId match(CohortId cohort, EnrollmentId mentor, EnrollmentId mentee) {
        return sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, cohort)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, mentor)
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, mentee)
                .set(PUBLISHED_MATCH.STATE, MatchState.ACTIVE)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, LONG_AGO)
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
    }

    public CircleId circle(CohortId cohort, String name, @Nullable PersonId facilitator, EnrollmentId... members) {
        var circle = sql.insertInto(CIRCLE)
                .set(CIRCLE.COHORT_ID, cohort)
                .set(CIRCLE.NAME, name)
                .set(CIRCLE.STATE, CircleState.ACTIVE)
                .set(CIRCLE.FACILITATOR_ID, facilitator)
                .set(CIRCLE.FORMED_AT, LONG_AGO)
                .set(CIRCLE.PUBLISHED_AT, LONG_AGO)
                .returningResult(CIRCLE.CIRCLE_ID)
                .fetchSingle()
                .value1();
        for (var member : members) {
            join(circle, member);
        }
        return circle;
    }

    public void join(CircleId circle, EnrollmentId member) {
        sql.insertInto(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.CIRCLE_ID, circle)
                .set(CIRCLE_MEMBER.ENROLLMENT_ID, member)
                .set(CIRCLE_MEMBER.JOINED_AT, LONG_AGO)
                .execute();
    }

    public void put(CircleId circle, CircleState state) {
        sql.update(CIRCLE)
                .set(CIRCLE.STATE, state)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .execute();
    }

    /** Whoever is in it leaves it with its end. */
    public void end(CircleId circle, Instant at) {
        sql.update(CIRCLE)
                .set(CIRCLE.STATE, CircleState.COMPLETED)
                .set(CIRCLE.ENDED_AT, at)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .execute();
        sql.update(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.LEFT_AT, at)
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(circle), CIRCLE_MEMBER.LEFT_AT.isNull())
                .execute();
    }

    public void leave(CircleId circle, EnrollmentId member, Instant at) {
        sql.update(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.LEFT_AT, at)
                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(circle), CIRCLE_MEMBER.ENROLLMENT_ID.eq(member))
                .execute();
    }

    public void put(EnrollmentId place, EnrollmentState state) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .execute();
    }

    public void put(MatchId match, MatchState state) {
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, state)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
    }

    public void put(CohortId cohort, CohortState state) {
        sql.update(COHORT)
                .set(COHORT.STATE, state)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    public void coordinates(PersonId person, ProgramId program) {
        sql.execute(
                "insert into program_role select account_id, ?, 'COORDINATOR' from account where person_id = ?",
                program.value(),
                person.value());
    }

    public TopicId topic(String label) {
        return sql.insertInto(TOPIC)
                .set(TOPIC.TOPIC_KEY, UUID.randomUUID().toString())
                .set(TOPIC.LABEL, label)
                .set(TOPIC.GROUP_KEY, "lead")
                .set(TOPIC.GROUP_NAME, "Leadership")
                .set(TOPIC.POSITION, 1)
                .returningResult(TOPIC.TOPIC_ID)
                .fetchSingle()
                .value1();
    }
}
