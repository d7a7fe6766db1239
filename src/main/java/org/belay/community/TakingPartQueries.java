package org.belay.community;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Who takes part in what: also who has completed it, but not who has left. */
@Repository
class TakingPartQueries {

    static final List<EnrollmentState> TAKES_PART = Arrays.stream(EnrollmentState.values())
            .filter(EnrollmentState::takesPart)
            .toList();

    private final DSLContext sql;

    TakingPartQueries(DSLContext sql) {
        this.sql = sql;
    }

    static Field<String> name(Person person) {
        return concat(coalesce(person.PREFERRED_NAME, person.FIRST_NAME), inline(" "), person.LAST_NAME);
    }

    Set<ProgramId> programsOf(PersonId person) {
        return sql.selectDistinct(COHORT.PROGRAM_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(takingPart(person))
                .fetchSet(COHORT.PROGRAM_ID);
    }

    Set<CohortId> cohortsOf(PersonId person) {
        return sql.select(ENROLLMENT.COHORT_ID)
                .from(ENROLLMENT)
                .where(takingPart(person))
                .fetchSet(ENROLLMENT.COHORT_ID);
    }

    private static Condition takingPart(PersonId person) {
        return ENROLLMENT.PERSON_ID.eq(person).and(ENROLLMENT.STATE.in(TAKES_PART));
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
