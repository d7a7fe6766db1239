package org.belay.scheduling;

import static org.belay.db.Tables.ABSENCE;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
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
import org.belay.organization.RoomId;
import org.belay.program.Format;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.SessionKind;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.belay.workshop.WorkshopId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A running cohort whose people meet. */
public final class ScheduleGiven {

    /** The zone of the site. */
    public static final ZoneId YORK = ZoneId.of("Europe/London");

    public static final String EVERY_DAY =
            "Mon 09:00-17:00; Tue 09:00-17:00; Wed 09:00-17:00; Thu 09:00-17:00; Fri 09:00-17:00";
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    public final TestAccounts accounts;
    public final ProgramId program;
    public final CohortId cohort;
    final SiteId site;
    public final PersonId coordinator;
    private final DSLContext sql;

    public ScheduleGiven(DSLContext sql) {
        this.sql = sql;
        accounts = new TestAccounts(sql);
        program = sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, "New managers " + UUID.randomUUID())
                .set(PROGRAM.PURPOSE, "To learn")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, LONG_AGO)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
        cohort = cohort(program);
        site = sql.insertInto(SITE)
                .set(SITE.NAME, "York " + UUID.randomUUID())
                .set(SITE.TIME_ZONE, "Europe/London")
                .returningResult(SITE.SITE_ID)
                .fetchSingle()
                .value1();
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
    }

    CohortId cohort(ProgramId of) {
        return sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, of)
                .set(COHORT.NAME, "Autumn " + UUID.randomUUID())
                .set(COHORT.STATE, CohortState.RUNNING)
                .set(COHORT.CREATED_AT, LONG_AGO)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
    }

    public PersonId person(String first, String last) {
        var person = accounts.member(first, last);
        sql.update(PERSON)
                .set(PERSON.TIME_ZONE, "Europe/London")
                .set(PERSON.SITE_ID, site)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
        return person;
    }

    public EnrollmentId place(PersonId person, Side side, @Nullable String free) {
        return place(cohort, person, side, free);
    }

    /** In another cohort, in which nobody has said when they are free. */
    MatchId matchIn(CohortId other, PersonId mentor, PersonId mentee) {
        return match(other, place(other, mentor, Side.MENTOR, null), place(other, mentee, Side.MENTEE, null));
    }

    private EnrollmentId place(CohortId in, PersonId person, Side side, @Nullable String free) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, in)
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

    public MatchId match(EnrollmentId mentor, EnrollmentId mentee) {
        return match(cohort, mentor, mentee);
    }

    private MatchId match(CohortId in, EnrollmentId mentor, EnrollmentId mentee) {
        return sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, in)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, mentor)
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, mentee)
                .set(PUBLISHED_MATCH.STATE, MatchState.ACTIVE)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, LONG_AGO)
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
    }

    CircleId circle(String name, PersonId facilitator, EnrollmentId... members) {
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
            sql.insertInto(CIRCLE_MEMBER)
                    .set(CIRCLE_MEMBER.CIRCLE_ID, circle)
                    .set(CIRCLE_MEMBER.ENROLLMENT_ID, member)
                    .set(CIRCLE_MEMBER.JOINED_AT, LONG_AGO)
                    .execute();
        }
        return circle;
    }

    public RoomId room(String name, int seats, String equipment) {
        return sql.insertInto(ROOM)
                .set(ROOM.SITE_ID, site)
                .set(ROOM.NAME, name)
                .set(ROOM.CAPACITY, seats)
                .set(ROOM.EQUIPMENT, equipment)
                .set(ROOM.BOOKABLE_FROM, LocalTime.of(8, 0))
                .set(ROOM.BOOKABLE_TO, LocalTime.of(18, 0))
                .returningResult(ROOM.ROOM_ID)
                .fetchSingle()
                .value1();
    }

    public void away(PersonId person, LocalDate day) {
        sql.insertInto(ABSENCE)
                .set(ABSENCE.PERSON_ID, person)
                .set(ABSENCE.FROM_DAY, day)
                .set(ABSENCE.TO_DAY, day)
                .set(ABSENCE.CREATED_AT, LONG_AGO)
                .execute();
    }

    /** The site is closed on this day. */
    public void closed(LocalDate day) {
        sql.insertInto(HOLIDAY)
                .set(HOLIDAY.SITE_ID, site)
                .set(HOLIDAY.HOLIDAY_DATE, day)
                .set(HOLIDAY.NAME, "Founders' day")
                .execute();
    }

    /** The first Monday that lies at least four days ahead, where the site's clocks are. */
    public static LocalDate monday(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), YORK).plusDays(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** A run over the first so many days from a Monday on, an hour a session, in usual hours. */
    public static ScheduleSettings settings(
            boolean kickoff,
            Sessions which,
            SessionKind kind,
            int every,
            LocalDate monday,
            int days,
            Set<WorkshopId> workshops) {
        return new ScheduleSettings(
                kickoff,
                which,
                true,
                60,
                60,
                kind,
                every,
                every,
                monday,
                monday.plusDays(days - 1L),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(),
                5,
                workshops);
    }
}
