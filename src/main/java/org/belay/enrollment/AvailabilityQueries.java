package org.belay.enrollment;

import static org.belay.db.Tables.ABSENCE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads when somebody has time, for themselves. */
@Repository
class AvailabilityQueries {

    private final DSLContext sql;
    private final Vault vault;

    AvailabilityQueries(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @param otherwise the zone where a place names none */
    List<OwnWeek> weeks(PersonId person, ZoneId otherwise) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        ENROLLMENT.TIME_ZONE.convertFrom(zone -> zone == null ? otherwise : ZoneId.of(zone)),
                        PartQueries.availability(),
                        ENROLLMENT.VERSION)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(
                        ENROLLMENT.PERSON_ID.eq(person),
                        ENROLLMENT.STATE.in(EnrollmentState.open()),
                        COHORT.STATE.notIn(CohortState.CLOSED, CohortState.CANCELLED))
                .orderBy(COHORT.STARTS_ON.desc(), ENROLLMENT.ENROLLMENT_ID.desc())
                .fetch(mapping(OwnWeek::new));
    }

    List<Absence> absences(PersonId person, LocalDate today) {
        return sql.select(
                        ABSENCE.ABSENCE_ID,
                        ABSENCE.FROM_DAY,
                        ABSENCE.TO_DAY,
                        ABSENCE.LABEL.convertFrom(label -> vault.openIfAny(AvailabilityRepository.LABEL, label)))
                .from(ABSENCE)
                .where(ABSENCE.PERSON_ID.eq(person), ABSENCE.TO_DAY.ge(today))
                .orderBy(ABSENCE.FROM_DAY, ABSENCE.ABSENCE_ID)
                .fetch(mapping(Absence::new));
    }
}
