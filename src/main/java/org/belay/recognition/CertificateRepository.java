package org.belay.recognition;

import static org.belay.db.Tables.CERTIFICATE;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_ATTENDANCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.session.SessionId;
import org.belay.session.SessionState;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Certificates that were issued. */
@Repository
class CertificateRepository {

    private final DSLContext sql;

    CertificateRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Issues one, or puts the one that there is right: it keeps its code. */
    void issue(Workshop workshop, Attended attended, Instant now) {
        var first = day(workshop, workshop.dates().getFirst());
        var last = day(workshop, workshop.dates().getLast());
        sql.insertInto(CERTIFICATE)
                .set(CERTIFICATE.KIND, CertificateKind.WORKSHOP_ATTENDED)
                .set(CERTIFICATE.CODE, CertificateCode.fresh())
                .set(CERTIFICATE.PERSON_ID, attended.person())
                .set(CERTIFICATE.HOLDER_NAME, nameOf(attended.person()))
                .set(CERTIFICATE.PROGRAM_ID, workshop.program())
                .set(CERTIFICATE.PROGRAM_NAME, workshop.programName())
                .set(CERTIFICATE.WORKSHOP_ID, workshop.id())
                .set(CERTIFICATE.TITLE, workshop.title())
                .set(CERTIFICATE.STARTS_ON, first)
                .set(CERTIFICATE.ENDS_ON, last)
                .set(CERTIFICATE.MEETINGS, attended.dates())
                .set(CERTIFICATE.MINUTES, attended.minutes())
                .set(CERTIFICATE.ISSUED_AT, now)
                .onDuplicateKeyUpdate()
                .set(CERTIFICATE.MEETINGS, attended.dates())
                .set(CERTIFICATE.MINUTES, attended.minutes())
                .setNull(CERTIFICATE.REVOKED_AT)
                .execute();
    }

    private static LocalDate day(Workshop workshop, Workshop.Date date) {
        return date.startsAt().atZone(workshop.zone()).toLocalDate();
    }

    private String nameOf(PersonId person) {
        return sql.select(FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME))
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }

    void revoke(WorkshopId workshop, PersonId person, Instant now) {
        sql.update(CERTIFICATE)
                .set(CERTIFICATE.REVOKED_AT, now)
                .where(is(workshop, person), CERTIFICATE.REVOKED_AT.isNull())
                .execute();
    }

    /** Of places that go on; one that has come to the end of another match keeps it. */
    void revoke(Collection<EnrollmentId> places, Instant now) {
        sql.update(CERTIFICATE)
                .set(CERTIFICATE.REVOKED_AT, now)
                .where(CERTIFICATE.ENROLLMENT_ID.in(places), CERTIFICATE.REVOKED_AT.isNull())
                .and(notExists(completed(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)))
                .and(notExists(completed(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)))
                .execute();
    }

    /** From each side by its own index: "or" would read every match that was completed, for each certificate. */
    private static Select<?> completed(Field<EnrollmentId> side) {
        return selectOne()
                .from(PUBLISHED_MATCH)
                .where(side.eq(CERTIFICATE.ENROLLMENT_ID), PUBLISHED_MATCH.STATE.eq(MatchState.COMPLETED));
    }

    /**
     * Issues one for each place that came to its end, or puts the one that there is right: it keeps its code. What is counted
     * is what all matches of the place held, and of its circles what the person was at.
     *
     * @param today where the people of the places are
     */
    void complete(Map<EnrollmentId, LocalDate> today, Instant now) {
        var held = held(today.keySet());
        var name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        sql.batch(sql
                        .select(
                                ENROLLMENT.ENROLLMENT_ID,
                                ENROLLMENT.PERSON_ID,
                                name,
                                PROGRAM.PROGRAM_ID,
                                PROGRAM.NAME,
                                COHORT.NAME,
                                COHORT.STARTS_ON,
                                COHORT.ENDS_ON)
                        .from(ENROLLMENT)
                        .join(PERSON)
                        .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                        .join(PROGRAM)
                        .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                        .where(ENROLLMENT.ENROLLMENT_ID.in(today.keySet()))
                        .orderBy(ENROLLMENT.ENROLLMENT_ID)
                        .fetch(mapping(Ended::new))
                        .stream()
                        .map(ended -> certificate(
                                ended,
                                Objects.requireNonNull(today.get(ended.place())),
                                held.getOrDefault(ended.place(), Held.NOTHING),
                                now))
                        .toList())
                .execute();
    }

    /** Puts right what certificates of those who share a session say was held; their days and codes stay. */
    void recount(SessionId session) {
        var shared = sql.select(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(SESSION.SESSION_ID.eq(session))
                .union(select(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)
                        .from(SESSION)
                        .join(PUBLISHED_MATCH)
                        .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                        .where(SESSION.SESSION_ID.eq(session)))
                .union(select(CIRCLE_MEMBER.ENROLLMENT_ID)
                        .from(SESSION)
                        .join(CIRCLE_MEMBER)
                        .on(CIRCLE_MEMBER.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                        .where(SESSION.SESSION_ID.eq(session)))
                .fetchSet(Record1::value1);
        var places = sql.select(CERTIFICATE.ENROLLMENT_ID)
                .from(CERTIFICATE)
                .where(CERTIFICATE.ENROLLMENT_ID.in(shared))
                .orderBy(CERTIFICATE.ENROLLMENT_ID)
                .fetch(CERTIFICATE.ENROLLMENT_ID);
        var held = held(places);
        for (var place : places) {
            var now = held.getOrDefault(place, Held.NOTHING);
            sql.update(CERTIFICATE)
                    .set(CERTIFICATE.MEETINGS, now.sessions())
                    .set(CERTIFICATE.MINUTES, now.minutes())
                    .where(CERTIFICATE.ENROLLMENT_ID.eq(place))
                    .execute();
        }
    }

    private record Ended(
            EnrollmentId place,
            PersonId person,
            String holder,
            ProgramId program,
            String programName,
            String cohort,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    private Query certificate(Ended ended, LocalDate today, Held held, Instant now) {
        var starts = ended.startsOn() == null || ended.startsOn().isAfter(today) ? today : ended.startsOn();
        var ends = last(starts, ended.endsOn(), today);
        return sql.insertInto(CERTIFICATE)
                .set(CERTIFICATE.KIND, CertificateKind.PROGRAM_COMPLETED)
                .set(CERTIFICATE.CODE, CertificateCode.fresh())
                .set(CERTIFICATE.PERSON_ID, ended.person())
                .set(CERTIFICATE.HOLDER_NAME, ended.holder())
                .set(CERTIFICATE.PROGRAM_ID, ended.program())
                .set(CERTIFICATE.PROGRAM_NAME, ended.programName())
                .set(CERTIFICATE.ENROLLMENT_ID, ended.place())
                .set(CERTIFICATE.TITLE, ended.cohort())
                .set(CERTIFICATE.STARTS_ON, starts)
                .set(CERTIFICATE.ENDS_ON, ends)
                .set(CERTIFICATE.MEETINGS, held.sessions())
                .set(CERTIFICATE.MINUTES, held.minutes())
                .set(CERTIFICATE.ISSUED_AT, now)
                .onDuplicateKeyUpdate()
                .set(CERTIFICATE.ENDS_ON, ends)
                .set(CERTIFICATE.MEETINGS, held.sessions())
                .set(CERTIFICATE.MINUTES, held.minutes())
                .setNull(CERTIFICATE.REVOKED_AT);
    }

    /** The last day of the cohort, unless it came to its end before. */
    private static LocalDate last(LocalDate starts, @Nullable LocalDate ends, LocalDate today) {
        return ends == null || ends.isAfter(today) ? today : ends.isBefore(starts) ? starts : ends;
    }

    /**
     * What somebody held in a place; of circles the sessions at which they were marked present.
     *
     * @param minutes as logged, not as planned
     */
    record Held(int sessions, int minutes) {

        private static final Held NOTHING = new Held(0, 0);
    }

    /** Of those who held any. Sides of matches and circles apart: a condition that spans them would read all sessions. */
    Map<EnrollmentId, Held> held(Collection<EnrollmentId> places) {
        var ofCircles = select(ENROLLMENT.ENROLLMENT_ID, SESSION.SESSION_ID, SESSION.ACTUAL_MINUTES)
                .from(ENROLLMENT)
                .join(CIRCLE_MEMBER)
                .on(CIRCLE_MEMBER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .join(SESSION_ATTENDANCE)
                .on(SESSION_ATTENDANCE.SESSION_ID.eq(SESSION.SESSION_ID))
                .and(SESSION_ATTENDANCE.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.in(places))
                .and(SESSION.STATE.eq(SessionState.HELD))
                .and(SESSION_ATTENDANCE.PRESENT.isTrue());
        var held = ofMatches(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, places)
                .union(ofMatches(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, places))
                .union(ofCircles)
                .asTable("held", "place", "session", "minutes");
        var place = held.field("place", PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.getDataType());
        // A session of a past cohort may have come without the length that it had.
        return sql.select(place, count(), coalesce(sum(held.field("minutes", Integer.class)), inline(BigDecimal.ZERO)))
                .from(held)
                .groupBy(place)
                .fetchMap(
                        Record3::value1,
                        row -> new Held(row.value2(), row.value3().intValue()));
    }

    private static Select<Record3<EnrollmentId, SessionId, Integer>> ofMatches(
            Field<EnrollmentId> place, Collection<EnrollmentId> places) {
        return select(place, SESSION.SESSION_ID, SESSION.ACTUAL_MINUTES)
                .from(PUBLISHED_MATCH)
                .join(SESSION)
                .on(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .where(place.in(places), SESSION.STATE.eq(SessionState.HELD));
    }

    /** Those of somebody that are valid, the latest first. */
    List<Certificate> of(PersonId person) {
        return all(CERTIFICATE
                .PERSON_ID
                .eq(person)
                .and(CERTIFICATE.REVOKED_AT.isNull())
                .and(CERTIFICATE.MEETINGS.gt(0)));
    }

    /** Where somebody is in a match or circle now, with what they have held there so far, by the name of the cohort. */
    List<CertificateAhead> ahead(PersonId person) {
        var places = sql.select(ENROLLMENT.ENROLLMENT_ID, PROGRAM.NAME, COHORT.NAME, COHORT.ENDS_ON)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(
                        ENROLLMENT.PERSON_ID.eq(person),
                        ENROLLMENT.STATE.in(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD),
                        exists(goingOn(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                                .or(exists(goingOn(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)))
                                .or(exists(inCircle())))
                .orderBy(COHORT.NAME, ENROLLMENT.ENROLLMENT_ID)
                .fetch();
        var held = held(places.getValues(ENROLLMENT.ENROLLMENT_ID));
        return places.map(row -> new CertificateAhead(
                row.value2(),
                row.value3(),
                row.value4(),
                held.getOrDefault(row.value1(), Held.NOTHING).sessions()));
    }

    private static Select<?> goingOn(Field<EnrollmentId> side) {
        return selectOne()
                .from(PUBLISHED_MATCH)
                .where(
                        side.eq(ENROLLMENT.ENROLLMENT_ID),
                        PUBLISHED_MATCH.STATE.in(MatchState.ACTIVE, MatchState.ON_HOLD));
    }

    private static Select<?> inCircle() {
        return selectOne()
                .from(CIRCLE_MEMBER)
                .join(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID), CIRCLE_MEMBER.LEFT_AT.isNull())
                .and(CIRCLE.STATE.in(CircleState.ACTIVE, CircleState.ON_HOLD));
    }

    Optional<Certificate> find(WorkshopId workshop, PersonId person) {
        return find(is(workshop, person));
    }

    Optional<Certificate> find(String code) {
        return find(CERTIFICATE.CODE.eq(code));
    }

    private static Condition is(WorkshopId workshop, PersonId person) {
        return CERTIFICATE.WORKSHOP_ID.eq(workshop).and(CERTIFICATE.PERSON_ID.eq(person));
    }

    private Optional<Certificate> find(Condition which) {
        return all(which).stream().findFirst();
    }

    private List<Certificate> all(Condition which) {
        return sql.select(
                        CERTIFICATE.KIND,
                        CERTIFICATE.CODE,
                        CERTIFICATE.PERSON_ID,
                        CERTIFICATE.HOLDER_NAME,
                        CERTIFICATE.PROGRAM_NAME,
                        CERTIFICATE.TITLE,
                        CERTIFICATE.STARTS_ON,
                        CERTIFICATE.ENDS_ON,
                        CERTIFICATE.MEETINGS,
                        CERTIFICATE.MINUTES,
                        CERTIFICATE.ISSUED_AT,
                        CERTIFICATE.REVOKED_AT)
                .from(CERTIFICATE)
                .where(which)
                .orderBy(CERTIFICATE.ISSUED_AT.desc(), CERTIFICATE.CERTIFICATE_ID.desc())
                .fetch(mapping(Certificate::new));
    }
}
