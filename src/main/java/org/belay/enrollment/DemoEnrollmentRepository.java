package org.belay.enrollment;

import static org.belay.db.Tables.ENROLLMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

/** Writes how people came to the cohorts of the demo organization. */
@Repository
@Profile("demo")
class DemoEnrollmentRepository {

    private final DSLContext sql;

    DemoEnrollmentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * When somebody applied, and what became of it.
     *
     * @param decision null for somebody who withdrew before there was one
     * @param endedAt null for those who still wait, and for those who take part, whose end stands in the files
     */
    record Applied(
            Place place,
            EnrollmentState state,
            Instant at,
            @Nullable Decision decision,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Instant endedAt) {

        DecisionResult.Done done() {
            return new DecisionResult.Done(place.id(), place.name(), EnrollmentState.APPLIED, place.version());
        }
    }

    List<EnrollmentId> places(CohortId cohort) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(ENROLLMENT.ENROLLMENT_ID);
    }

    void write(Collection<Applied> applications, PersonId decider) {
        sql.batch(applications.stream()
                        .map(one -> sql.update(ENROLLMENT)
                                .set(ENROLLMENT.STATE, one.state())
                                .set(ENROLLMENT.CONSENT_GIVEN_AT, one.at())
                                .set(ENROLLMENT.APPLIED_AT, one.at())
                                .set(ENROLLMENT.DECIDED_AT, one.decidedAt())
                                .set(ENROLLMENT.DECIDED_BY_ID, one.decision() == null ? null : decider)
                                .set(ENROLLMENT.DECISION_REASON, one.reason())
                                .set(
                                        ENROLLMENT.WAITLISTED_AT,
                                        one.state() == EnrollmentState.WAITLISTED ? one.decidedAt() : null)
                                .set(one.endedAt() == null ? Map.of() : Map.of(ENROLLMENT.ENDED_AT, one.endedAt()))
                                .where(ENROLLMENT.ENROLLMENT_ID.eq(one.place().id())))
                        .toList())
                .execute();
    }
}
