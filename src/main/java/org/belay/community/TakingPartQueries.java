package org.belay.community;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.belay.db.tables.Cohort;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.CircleState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who takes part in what: also who has completed it, but not who has left. */
@Repository
class TakingPartQueries {

    static final List<EnrollmentState> TAKES_PART = Arrays.stream(EnrollmentState.values())
            .filter(EnrollmentState::takesPart)
            .toList();

    /** Who leads such a circle takes part, also without a place. */
    static final Condition LED = CIRCLE.STATE.in(CircleState.ACTIVE, CircleState.ON_HOLD);

    /** Of {@link #in}. */
    static final Field<PersonId> TAKER =
            field(DSL.name("taking_part", "person_id"), ENROLLMENT.PERSON_ID.getDataType());

    /** Of {@link #in}. */
    static final Field<CohortId> TAKEN =
            field(DSL.name("taking_part", "cohort_id"), ENROLLMENT.COHORT_ID.getDataType());

    private final DSLContext sql;

    TakingPartQueries(DSLContext sql) {
        this.sql = sql;
    }

    static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    /** Also of who leads a circle without a place. */
    Set<ProgramId> programsOf(PersonId person) {
        return sql.selectDistinct(COHORT.PROGRAM_ID)
                .from(COHORT)
                .where(takesPart(COHORT, val(person, ENROLLMENT.PERSON_ID)))
                .fetchSet(COHORT.PROGRAM_ID);
    }

    /** Also who leads a circle of it without a place. */
    static Condition takesPart(Cohort cohort, Field<PersonId> person) {
        return exists(selectOne()
                        .from(ENROLLMENT)
                        .where(ENROLLMENT.COHORT_ID.eq(cohort.COHORT_ID), ENROLLMENT.PERSON_ID.eq(person))
                        .and(ENROLLMENT.STATE.in(TAKES_PART)))
                .or(exists(selectOne()
                        .from(CIRCLE)
                        .where(CIRCLE.COHORT_ID.eq(cohort.COHORT_ID), CIRCLE.FACILITATOR_ID.eq(person))
                        .and(LED)));
    }

    /** Each who takes part in a program with each of their cohorts, by both: everybody need not be asked one by one. */
    static Table<?> in(ProgramId program) {
        return select(ENROLLMENT.PERSON_ID.as("person_id"), ENROLLMENT.COHORT_ID.as("cohort_id"))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), ENROLLMENT.STATE.in(TAKES_PART))
                .union(select(CIRCLE.FACILITATOR_ID, CIRCLE.COHORT_ID)
                        .from(CIRCLE)
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                        .where(COHORT.PROGRAM_ID.eq(program), CIRCLE.FACILITATOR_ID.isNotNull(), LED))
                .asTable("taking_part");
    }

    Set<CohortId> cohortsOf(PersonId person) {
        return sql.select(COHORT.COHORT_ID)
                .from(COHORT)
                .where(takesPart(COHORT, val(person, ENROLLMENT.PERSON_ID)))
                .fetchSet(COHORT.COHORT_ID);
    }

    List<NamedProgram> names(Collection<ProgramId> programs) {
        return sql.select(PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.in(programs))
                .orderBy(PROGRAM.NAME, PROGRAM.PROGRAM_ID)
                .fetch(mapping(NamedProgram::new));
    }

    String nameOf(PersonId person) {
        return sql.select(name(PERSON))
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }
}
