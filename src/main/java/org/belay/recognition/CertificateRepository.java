package org.belay.recognition;

import static org.belay.db.Tables.CERTIFICATE;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.belay.shared.PersonId;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopId;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
        return sql.select(concat(coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME), inline(" "), PERSON.LAST_NAME))
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
                .fetchOptional(mapping(Certificate::new));
    }
}
