package org.belay.recognition;

import static org.belay.db.Tables.CERTIFICATE;
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
import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchState;
import org.belay.session.SessionState;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopId;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
                .where(
                        CERTIFICATE.ENROLLMENT_ID.in(places),
                        CERTIFICATE.REVOKED_AT.isNull(),
                        notExists(selectOne()
                                .from(PUBLISHED_MATCH)
                                .where(
                                        PUBLISHED_MATCH.STATE.eq(MatchState.COMPLETED),
                                        PUBLISHED_MATCH
                                                .MENTOR_ENROLLMENT_ID
                                                .eq(CERTIFICATE.ENROLLMENT_ID)
                                                .or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(
                                                        CERTIFICATE.ENROLLMENT_ID)))))
                .execute();
    }

    /**
     * Issues one for a place that came to its end, or puts the one that there is right: it keeps its code. What is counted
     * is what all matches of the place held, and of its circles what the person was at.
     *
     * @param today where they are
     */
    void complete(EnrollmentId place, LocalDate today, Instant now) {
        var held = held(place);
        var name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        var found = sql.select(
                        ENROLLMENT.PERSON_ID,
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        COHORT.STARTS_ON,
                        COHORT.ENDS_ON,
                        name)
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .fetchSingle();
        var starts = found.value5() == null || found.value5().isAfter(today) ? today : found.value5();
        sql.insertInto(CERTIFICATE)
                .set(CERTIFICATE.KIND, CertificateKind.PROGRAM_COMPLETED)
                .set(CERTIFICATE.CODE, CertificateCode.fresh())
                .set(CERTIFICATE.PERSON_ID, found.value1())
                .set(CERTIFICATE.HOLDER_NAME, found.get(name))
                .set(CERTIFICATE.PROGRAM_ID, found.value2())
                .set(CERTIFICATE.PROGRAM_NAME, found.value3())
                .set(CERTIFICATE.ENROLLMENT_ID, place)
                .set(CERTIFICATE.TITLE, found.value4())
                .set(CERTIFICATE.STARTS_ON, starts)
                .set(CERTIFICATE.ENDS_ON, last(starts, found.value6(), today))
                .set(CERTIFICATE.MEETINGS, held.sessions())
                .set(CERTIFICATE.MINUTES, held.minutes())
                .set(CERTIFICATE.ISSUED_AT, now)
                .onDuplicateKeyUpdate()
                .set(CERTIFICATE.MEETINGS, held.sessions())
                .set(CERTIFICATE.MINUTES, held.minutes())
                .setNull(CERTIFICATE.REVOKED_AT)
                .execute();
    }

    /** The last day of the cohort, unless it came to its end before. */
    private static LocalDate last(LocalDate starts, @Nullable LocalDate ends, LocalDate today) {
        return ends == null || ends.isAfter(today) ? today : ends.isBefore(starts) ? starts : ends;
    }

    /** What somebody held in a place; of circles the sessions at which they were marked present. */
    record Held(int sessions, int minutes) {}

    /** Matches and circles apart, as a condition on sessions that spans both would read all of them. */
    Held held(EnrollmentId place) {
        var ofMatches = select(SESSION.SESSION_ID, SESSION.MINUTES)
                .from(PUBLISHED_MATCH)
                .join(SESSION)
                .on(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .where(SESSION.STATE.eq(SessionState.HELD))
                .and(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.eq(place).or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(place)));
        var ofCircles = select(SESSION.SESSION_ID, SESSION.MINUTES)
                .from(ENROLLMENT)
                .join(CIRCLE_MEMBER)
                .on(CIRCLE_MEMBER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                .join(SESSION_ATTENDANCE)
                .on(SESSION_ATTENDANCE.SESSION_ID.eq(SESSION.SESSION_ID))
                .and(SESSION_ATTENDANCE.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .and(SESSION.STATE.eq(SessionState.HELD))
                .and(SESSION_ATTENDANCE.PRESENT.isTrue());
        var held = ofMatches.union(ofCircles).asTable("held");
        return sql.select(count(), coalesce(sum(held.field(SESSION.MINUTES)), inline(BigDecimal.ZERO)))
                .from(held)
                .fetchSingle(row -> new Held(row.value1(), row.value2().intValue()));
    }

    /** Those of somebody that are valid, the latest first. */
    List<Certificate> of(PersonId person) {
        return all(CERTIFICATE.PERSON_ID.eq(person).and(CERTIFICATE.REVOKED_AT.isNull()));
    }

    /** What somebody takes part in now, with what they have held there so far, by the name of the cohort. */
    List<CertificateAhead> ahead(PersonId person) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID, PROGRAM.NAME, COHORT.NAME, COHORT.ENDS_ON)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(
                        ENROLLMENT.PERSON_ID.eq(person),
                        ENROLLMENT.STATE.in(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD))
                .orderBy(COHORT.NAME, ENROLLMENT.ENROLLMENT_ID)
                .fetch(row -> new CertificateAhead(
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        held(row.value1()).sessions()));
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
