package org.belay.enrollment;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes breaks; each write names the version that was read. */
@Repository
class PauseRepository {

    private final DSLContext sql;

    PauseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Of a break that has begun, the beginning stays. */
    int pause(EnrollmentId id, long version, Instant now, @Nullable LocalDate backOn) {
        return sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.ON_HOLD)
                .set(ENROLLMENT.PAUSED_AT, coalesce(ENROLLMENT.PAUSED_AT, inline(now, ENROLLMENT.PAUSED_AT)))
                .set(ENROLLMENT.BACK_ON, backOn)
                .set(ENROLLMENT.VERSION, version + 1)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id), ENROLLMENT.VERSION.eq(version))
                .execute();
    }

    int resume(EnrollmentId id, long version) {
        return sql.update(ENROLLMENT)
                .set(
                        ENROLLMENT.STATE,
                        when(ENROLLMENT.ACTIVATED_AT.isNull(), inline(EnrollmentState.ACCEPTED, ENROLLMENT.STATE))
                                .otherwise(inline(EnrollmentState.ACTIVE, ENROLLMENT.STATE)))
                .setNull(ENROLLMENT.PAUSED_AT)
                .setNull(ENROLLMENT.BACK_ON)
                .set(ENROLLMENT.VERSION, version + 1)
                .where(
                        ENROLLMENT.ENROLLMENT_ID.eq(id),
                        ENROLLMENT.VERSION.eq(version),
                        ENROLLMENT.STATE.eq(EnrollmentState.ON_HOLD))
                .execute();
    }

    /** A break that has a last day. */
    record Ending(EnrollmentId id, PersonId person, String name, ProgramId program, LocalDate backOn, long version) {}

    /** @param latest the date where it is latest in the world */
    List<Ending> ending(LocalDate latest) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.PERSON_ID,
                        PartQueries.name(PERSON),
                        COHORT.PROGRAM_ID,
                        ENROLLMENT.BACK_ON,
                        ENROLLMENT.VERSION)
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(ENROLLMENT.STATE.eq(EnrollmentState.ON_HOLD), ENROLLMENT.BACK_ON.le(latest))
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(Ending::new));
    }
}
