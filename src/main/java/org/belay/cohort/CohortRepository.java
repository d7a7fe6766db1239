package org.belay.cohort;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COHORT_STAGE;
import static org.belay.db.Tables.PROGRAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortDetails.Stage;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CohortRepository {

    private final DSLContext sql;

    CohortRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<CohortReference> reference(CohortId id) {
        return references(COHORT.COHORT_ID.eq(id)).stream().findFirst();
    }

    /** Newest first. */
    List<CohortReference> visibleTo(Actor actor, Permission permission) {
        return references(new AccessCondition().program(COHORT.PROGRAM_ID).allows(actor, permission));
    }

    private List<CohortReference> references(Condition condition) {
        return sql.select(COHORT.fields())
                .select(PROGRAM.NAME, PROGRAM.FORMAT, PROGRAM.NEEDS_ACCEPTANCE, PROGRAM.BROWSING)
                .from(COHORT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(condition)
                .orderBy(COHORT.STARTS_ON.desc(), COHORT.COHORT_ID.desc())
                .fetch(CohortRepository::reference);
    }

    private static CohortReference reference(Record row) {
        return new CohortReference(
                row.get(COHORT.COHORT_ID),
                row.get(COHORT.NAME),
                row.get(COHORT.CODE),
                row.get(COHORT.PROGRAM_ID),
                row.get(PROGRAM.NAME),
                row.get(PROGRAM.FORMAT),
                row.get(PROGRAM.NEEDS_ACCEPTANCE),
                row.get(PROGRAM.BROWSING),
                row.get(COHORT.STATE),
                dates(row));
    }

    private static CohortDates dates(Record row) {
        return new CohortDates(
                row.get(COHORT.ENROLLMENT_OPENS_ON),
                row.get(COHORT.ENROLLMENT_CLOSES_ON),
                row.get(COHORT.STARTS_ON),
                row.get(COHORT.ENDS_ON));
    }

    Optional<Cohort> find(CohortId id) {
        return sql.selectFrom(COHORT).where(COHORT.COHORT_ID.eq(id)).fetchOptional(CohortRepository::cohort);
    }

    /** The cohort, kept from everybody else until the transaction ends: a guard must stay true while it is acted on. */
    Cohort lock(CohortId id) {
        return sql.selectFrom(COHORT)
                .where(COHORT.COHORT_ID.eq(id))
                .forUpdate()
                .fetchOptional(CohortRepository::cohort)
                .orElseThrow(() -> new NotFound(id));
    }

    private static Cohort cohort(Record row) {
        return new Cohort(
                row.get(COHORT.COHORT_ID),
                row.get(COHORT.PROGRAM_ID),
                new CohortDraft(row.get(COHORT.NAME), row.get(COHORT.CODE), dates(row)),
                row.get(COHORT.STATE),
                row.get(COHORT.END_REASON),
                row.get(COHORT.VERSION));
    }

    Optional<CohortState> state(CohortId id) {
        return stateOf(id).fetchOptional(COHORT.STATE);
    }

    /** The state, which nobody can change until the transaction ends; others may read it meanwhile. */
    Optional<CohortState> keepState(CohortId id) {
        return stateOf(id).forShare().fetchOptional(COHORT.STATE);
    }

    private SelectConditionStep<Record1<CohortState>> stateOf(CohortId id) {
        return sql.select(COHORT.STATE).from(COHORT).where(COHORT.COHORT_ID.eq(id));
    }

    List<Stage> stages(CohortId id) {
        return sql.select(COHORT_STAGE.STATE, COHORT_STAGE.ENTERED_AT)
                .from(COHORT_STAGE)
                .where(COHORT_STAGE.COHORT_ID.eq(id))
                .orderBy(COHORT_STAGE.ENTERED_AT, COHORT_STAGE.COHORT_STAGE_ID)
                .fetch(Records.mapping(Stage::new));
    }

    CohortId create(ProgramId program, CohortDraft draft, CohortState state, Instant now) {
        var dates = draft.dates();
        return sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, draft.name())
                .set(COHORT.CODE, draft.code())
                .set(COHORT.STATE, state)
                .set(COHORT.ENROLLMENT_OPENS_ON, dates.enrollmentOpensOn())
                .set(COHORT.ENROLLMENT_CLOSES_ON, dates.enrollmentClosesOn())
                .set(COHORT.STARTS_ON, dates.startsOn())
                .set(COHORT.ENDS_ON, dates.endsOn())
                .set(COHORT.CREATED_AT, now)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
    }

    /** Writes the cohort with the version it was read with, and says how many rows that were. */
    int update(Cohort cohort) {
        var content = cohort.content();
        var dates = content.dates();
        return sql.update(COHORT)
                .set(COHORT.NAME, content.name())
                .set(COHORT.CODE, content.code())
                .set(COHORT.STATE, cohort.state())
                .set(COHORT.ENROLLMENT_OPENS_ON, dates.enrollmentOpensOn())
                .set(COHORT.ENROLLMENT_CLOSES_ON, dates.enrollmentClosesOn())
                .set(COHORT.STARTS_ON, dates.startsOn())
                .set(COHORT.ENDS_ON, dates.endsOn())
                .set(COHORT.END_REASON, cohort.endReason())
                .set(COHORT.VERSION, COHORT.VERSION.plus(1))
                .where(COHORT.COHORT_ID.eq(cohort.id()), COHORT.VERSION.eq(cohort.version()))
                .execute();
    }

    /** Their stages go with them. */
    void remove(Collection<CohortId> ids) {
        sql.deleteFrom(COHORT).where(COHORT.COHORT_ID.in(ids)).execute();
    }

    void enter(CohortId id, CohortState state, Instant now) {
        sql.insertInto(COHORT_STAGE)
                .set(COHORT_STAGE.COHORT_ID, id)
                .set(COHORT_STAGE.STATE, state)
                .set(COHORT_STAGE.ENTERED_AT, now)
                .execute();
    }

    /** A draft two weeks before enrollment opens; nothing is dated later than now. */
    void dateStagesByPlan(CohortId id, CohortDates dates, Instant now) {
        var opens = dates.enrollmentOpensOn();
        date(id, CohortState.DRAFT, opens == null ? null : opens.minusWeeks(2), now);
        date(id, CohortState.ENROLLING, opens, now);
        date(id, CohortState.MATCHING, dates.enrollmentClosesOn(), now);
    }

    private void date(CohortId id, CohortState state, @Nullable LocalDate day, Instant now) {
        if (day != null) {
            var entered = CohortStages.on(day);
            sql.update(COHORT_STAGE)
                    .set(COHORT_STAGE.ENTERED_AT, entered.isAfter(now) ? now : entered)
                    .where(COHORT_STAGE.COHORT_ID.eq(id), COHORT_STAGE.STATE.eq(state))
                    .execute();
        }
    }
}
