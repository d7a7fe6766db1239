package org.belay.enrollment;

import static org.belay.db.Tables.ABSENCE;
import static org.belay.db.Tables.ENROLLMENT;

import java.time.Instant;
import java.time.ZoneId;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes when somebody has time. */
@Repository
class AvailabilityRepository {

    /** What the label of an absence is sealed for. */
    static final String LABEL = "absence.label";

    private final DSLContext sql;
    private final Vault vault;

    AvailabilityRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    int saveWeek(EnrollmentId enrollment, long version, ZoneId zone, @Nullable WeekGrid week) {
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.TIME_ZONE, zone.getId())
                .set(ENROLLMENT.AVAILABILITY, week == null ? null : week.bytes())
                .set(ENROLLMENT.VERSION, version + 1)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(enrollment), ENROLLMENT.VERSION.eq(version))
                .execute();
    }

    AbsenceId addAbsence(PersonId person, AbsenceDraft.Checked absence, Instant now) {
        return sql.insertInto(ABSENCE)
                .set(ABSENCE.PERSON_ID, person)
                .set(ABSENCE.FROM_DAY, absence.from())
                .set(ABSENCE.TO_DAY, absence.to())
                .set(ABSENCE.LABEL, vault.sealIfAny(LABEL, absence.label()))
                .set(ABSENCE.CREATED_AT, now)
                .returningResult(ABSENCE.ABSENCE_ID)
                .fetchSingle()
                .value1();
    }

    int absencesOf(PersonId person) {
        return sql.fetchCount(ABSENCE, ABSENCE.PERSON_ID.eq(person));
    }

    int removeAbsence(PersonId person, AbsenceId absence) {
        return sql.deleteFrom(ABSENCE)
                .where(ABSENCE.ABSENCE_ID.eq(absence), ABSENCE.PERSON_ID.eq(person))
                .execute();
    }
}
