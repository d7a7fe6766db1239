package org.belay.export;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What an export can be about: cohorts of a program, and the departments and sites of the people in them. */
@Repository
class ScopeQueries {

    private final DSLContext sql;

    ScopeQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Who runs this installation, and by whose clock times are written. */
    record Organization(String name, ZoneId zone) {}

    Organization organization() {
        return sql.select(ORGANIZATION.NAME, ORGANIZATION.TIME_ZONE)
                .from(ORGANIZATION)
                .fetchOptional(row -> new Organization(row.value1(), ZoneId.of(row.value2())))
                .orElseGet(() -> new Organization("", ZoneOffset.UTC));
    }

    @Nullable
    String program(ProgramId program) {
        return sql.select(PROGRAM.NAME)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .fetchOne(PROGRAM.NAME);
    }

    List<ExportScope.Choice<ProgramId>> programs(Set<ProgramId> some) {
        return sql.select(PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.in(some))
                .orderBy(PROGRAM.NAME, PROGRAM.PROGRAM_ID)
                .fetch(mapping(ExportScope.Choice::new));
    }

    List<ExportScope.Choice<CohortId>> cohorts(ProgramId program) {
        return sql.select(COHORT.COHORT_ID, COHORT.NAME)
                .from(COHORT)
                .where(COHORT.PROGRAM_ID.eq(program))
                .orderBy(COHORT.STARTS_ON.desc(), COHORT.COHORT_ID.desc())
                .fetch(mapping(ExportScope.Choice::new));
    }

    /** From the first day of the cohorts to the last. */
    List<YearMonth> months(ProgramId program, @Nullable CohortId cohort) {
        return sql.select(min(COHORT.STARTS_ON), max(COHORT.ENDS_ON))
                .from(COHORT)
                .where(of(program, cohort))
                .fetchSingle(row -> months(row.value1(), row.value2()));
    }

    private static List<YearMonth> months(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null
                ? List.of()
                : Stream.iterate(
                                YearMonth.from(first),
                                month -> !month.isAfter(YearMonth.from(last)),
                                month -> month.plusMonths(1))
                        .toList();
    }

    /** Where people who were ever accepted work. */
    List<ExportScope.Choice<DepartmentId>> departments(ProgramId program, @Nullable CohortId cohort) {
        return sql.selectDistinct(DEPARTMENT.DEPARTMENT_ID, DEPARTMENT.NAME)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .where(of(program, cohort), ENROLLMENT.STATE.in(PairRowQueries.PARTICIPANTS))
                .orderBy(DEPARTMENT.NAME)
                .fetch(mapping(ExportScope.Choice::new));
    }

    List<ExportScope.Choice<SiteId>> sites(ProgramId program, @Nullable CohortId cohort) {
        return sql.selectDistinct(SITE.SITE_ID, SITE.NAME)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(of(program, cohort), ENROLLMENT.STATE.in(PairRowQueries.PARTICIPANTS))
                .orderBy(SITE.NAME)
                .fetch(mapping(ExportScope.Choice::new));
    }

    static Condition of(ProgramId program, @Nullable CohortId cohort) {
        return COHORT.PROGRAM_ID.eq(program).and(cohort == null ? DSL.noCondition() : COHORT.COHORT_ID.eq(cohort));
    }

    /** A department and all below it; none for none. */
    Set<DepartmentId> with(@Nullable DepartmentId department) {
        var found = new HashSet<DepartmentId>();
        if (department == null) {
            return found;
        }
        var parents = sql.select(DEPARTMENT.DEPARTMENT_ID, DEPARTMENT.PARENT_DEPARTMENT_ID)
                .from(DEPARTMENT)
                .fetchMap(DEPARTMENT.DEPARTMENT_ID, DEPARTMENT.PARENT_DEPARTMENT_ID);
        found.add(department);
        var more = true;
        while (more) {
            more = false;
            for (var entry : parents.entrySet()) {
                more |= found.contains(entry.getValue()) && found.add(entry.getKey());
            }
        }
        return found;
    }
}
