package org.belay.enrollment;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.CONFIDENTIALITY_STATEMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PREPARATION_DONE;
import static org.belay.db.Tables.PREPARATION_STEP;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.STATEMENT_CONSENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.cohort.CohortState;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PreparationStepId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads who is done with what their program asks before it matches them, and writes it. */
@Repository
class PreparationQueries {

    private final DSLContext sql;

    PreparationQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** A place and the program that asks. */
    record Asked(
            EnrollmentId enrollment,
            CohortId cohort,
            ProgramId program,
            PersonId person,
            String name,
            Side side,
            String programName,
            String cohortName) {}

    Optional<Asked> asked(EnrollmentId id) {
        return asked(ENROLLMENT.ENROLLMENT_ID.eq(id)).stream().findFirst();
    }

    /** The own places that are open and whose programs may ask for something. */
    List<Asked> askedOf(PersonId person) {
        return asked(ENROLLMENT
                .PERSON_ID
                .eq(person)
                .and(ENROLLMENT.STATE.in(EnrollmentState.open()))
                .and(COHORT.STATE.notIn(CohortState.CLOSED, CohortState.CANCELLED)));
    }

    private List<Asked> asked(Condition which) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.COHORT_ID,
                        COHORT.PROGRAM_ID,
                        ENROLLMENT.PERSON_ID,
                        PartQueries.name(PERSON),
                        ENROLLMENT.SIDE,
                        PROGRAM.NAME,
                        COHORT.NAME)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(which)
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(Asked::new));
    }

    Map<PreparationStepId, PreparationState.Done> done(ProgramId program, PersonId person) {
        var marker = PERSON.as("marker");
        return sql.select(
                        PREPARATION_DONE.PREPARATION_STEP_ID,
                        PREPARATION_DONE.DONE_AT,
                        PREPARATION_DONE.MARKED_BY_PERSON_ID,
                        PartQueries.name(marker))
                .from(PREPARATION_DONE)
                .join(PREPARATION_STEP)
                .on(PREPARATION_STEP.PREPARATION_STEP_ID.eq(PREPARATION_DONE.PREPARATION_STEP_ID))
                .join(marker)
                .on(marker.PERSON_ID.eq(PREPARATION_DONE.MARKED_BY_PERSON_ID))
                .where(PREPARATION_STEP.PROGRAM_ID.eq(program), PREPARATION_DONE.PERSON_ID.eq(person))
                .fetchMap(
                        row -> row.value1(),
                        row -> new PreparationState.Done(
                                row.value2(), row.value3().equals(person) ? null : row.value4()));
    }

    List<PreparationState.Consent> consents(EnrollmentId id) {
        return sql.select(STATEMENT_CONSENT.STATEMENT_VERSION, STATEMENT_CONSENT.CONSENTED_AT)
                .from(STATEMENT_CONSENT)
                .where(STATEMENT_CONSENT.ENROLLMENT_ID.eq(id))
                .orderBy(STATEMENT_CONSENT.STATEMENT_VERSION.desc())
                .fetch(mapping(PreparationState.Consent::new));
    }

    /** @return 0 when it was marked already */
    int mark(PreparationStepId step, PersonId person, PersonId by, Instant now) {
        return sql.insertInto(PREPARATION_DONE)
                .set(PREPARATION_DONE.PREPARATION_STEP_ID, step)
                .set(PREPARATION_DONE.PERSON_ID, person)
                .set(PREPARATION_DONE.DONE_AT, now)
                .set(PREPARATION_DONE.MARKED_BY_PERSON_ID, by)
                .onDuplicateKeyIgnore()
                .execute();
    }

    int unmark(PreparationStepId step, PersonId person) {
        return sql.deleteFrom(PREPARATION_DONE)
                .where(PREPARATION_DONE.PREPARATION_STEP_ID.eq(step), PREPARATION_DONE.PERSON_ID.eq(person))
                .execute();
    }

    /** @return 0 when they agreed to these words already */
    int consent(EnrollmentId id, int version, Instant now) {
        return sql.insertInto(STATEMENT_CONSENT)
                .set(STATEMENT_CONSENT.ENROLLMENT_ID, id)
                .set(STATEMENT_CONSENT.STATEMENT_VERSION, version)
                .set(STATEMENT_CONSENT.CONSENTED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** The gate, for a query that joins the cohort. */
    static Condition isReady() {
        return notExists(selectOne().from(PREPARATION_STEP).where(isOpen())).and(not(lacksConsent()));
    }

    private static Condition isOpen() {
        return PREPARATION_STEP
                .PROGRAM_ID
                .eq(COHORT.PROGRAM_ID)
                .and(PREPARATION_STEP.REQUIRED.isTrue())
                .and(isFor())
                .and(notExists(selectOne()
                        .from(PREPARATION_DONE)
                        .where(
                                PREPARATION_DONE.PREPARATION_STEP_ID.eq(PREPARATION_STEP.PREPARATION_STEP_ID),
                                PREPARATION_DONE.PERSON_ID.eq(ENROLLMENT.PERSON_ID))));
    }

    private static Condition isFor() {
        return PREPARATION_STEP
                .SIDE
                .eq(PlanSide.BOTH)
                .or(PREPARATION_STEP
                        .SIDE
                        .eq(PlanSide.MENTOR)
                        .and(ENROLLMENT.SIDE.in(Side.MENTOR, Side.BOTH, Side.PEER)))
                .or(PREPARATION_STEP
                        .SIDE
                        .eq(PlanSide.MENTEE)
                        .and(ENROLLMENT.SIDE.in(Side.MENTEE, Side.BOTH, Side.PEER)));
    }

    private static Condition lacksConsent() {
        var newest = CONFIDENTIALITY_STATEMENT.as("newest");
        return exists(selectOne()
                        .from(CONFIDENTIALITY_STATEMENT)
                        .where(
                                CONFIDENTIALITY_STATEMENT.PROGRAM_ID.eq(COHORT.PROGRAM_ID),
                                CONFIDENTIALITY_STATEMENT.TEXT.isNotNull(),
                                CONFIDENTIALITY_STATEMENT.STATEMENT_VERSION.eq(select(max(newest.STATEMENT_VERSION))
                                        .from(newest)
                                        .where(newest.PROGRAM_ID.eq(COHORT.PROGRAM_ID)))))
                .and(notExists(selectOne()
                        .from(STATEMENT_CONSENT)
                        .where(STATEMENT_CONSENT.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))));
    }

    private static Field<List<String>> titles() {
        return multiset(select(PREPARATION_STEP.TITLE)
                        .from(PREPARATION_STEP)
                        .where(isOpen())
                        .orderBy(PREPARATION_STEP.POSITION, PREPARATION_STEP.PREPARATION_STEP_ID))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    /** Those in the given states who are not ready, by name. */
    List<HeldBack> heldBack(CohortId cohort, Collection<EnrollmentState> states) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.PERSON_ID,
                        PartQueries.name(PERSON),
                        titles(),
                        field(lacksConsent()))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.in(states), not(isReady()))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(HeldBack::new));
    }
}
