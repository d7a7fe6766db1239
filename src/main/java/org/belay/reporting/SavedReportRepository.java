package org.belay.reporting;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.SAVED_REPORT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.belay.reporting.SavedReport.What;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SavedReportRepository {

    private static final org.belay.db.tables.Cohort BESIDE = COHORT.as("beside");

    private final DSLContext sql;

    SavedReportRepository(DSLContext sql) {
        this.sql = sql;
    }

    SavedReportId add(PersonId owner, String name, boolean shared, What what, Instant now) {
        ReportGroup group = what.part().group();
        return sql.insertInto(SAVED_REPORT)
                .set(SAVED_REPORT.PERSON_ID, owner)
                .set(SAVED_REPORT.COHORT_ID, what.cohort())
                .set(SAVED_REPORT.PROGRAM_ID, what.program())
                .set(SAVED_REPORT.NAME, name)
                .set(SAVED_REPORT.CHAPTER, what.chapter())
                .set(SAVED_REPORT.FROM_MONTH, text(what.part().from()))
                .set(SAVED_REPORT.TO_MONTH, text(what.part().to()))
                .set(SAVED_REPORT.GROUP_BY, group == null ? null : group.by())
                .set(SAVED_REPORT.GROUP_NAME, group == null ? null : group.name())
                .set(SAVED_REPORT.REPORT_VERSION, what.version())
                .set(SAVED_REPORT.BESIDE_COHORT_ID, what.with())
                .set(SAVED_REPORT.SHARED, shared)
                .set(SAVED_REPORT.CREATED_AT, now)
                .returningResult(SAVED_REPORT.SAVED_REPORT_ID)
                .fetchSingle()
                .value1();
    }

    private static @Nullable String text(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }

    /** The own ones and those that others share, of the programs whose reports the actor may read, all both; by name. */
    List<SavedReport> of(Actor actor) {
        return select(reads(actor, PROGRAM.PROGRAM_ID)
                .and(SAVED_REPORT.BESIDE_COHORT_ID.isNull().or(reads(actor, BESIDE.PROGRAM_ID)))
                .and(SAVED_REPORT.PERSON_ID.eq(actor.person()).or(SAVED_REPORT.SHARED.isTrue()))
                .and(SAVED_REPORT.REMOVED_AT.isNull()));
    }

    private static Condition reads(Actor actor, Field<ProgramId> program) {
        return new AccessCondition().program(program).allows(actor, Permission.SEE_OUTCOMES);
    }

    /** Also one that was removed. */
    Optional<SavedReport> find(SavedReportId id) {
        return select(SAVED_REPORT.SAVED_REPORT_ID.eq(id)).stream().findFirst();
    }

    private List<SavedReport> select(Condition which) {
        return sql.select(
                        SAVED_REPORT.SAVED_REPORT_ID,
                        SAVED_REPORT.PERSON_ID,
                        FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME),
                        SAVED_REPORT.NAME,
                        SAVED_REPORT.SHARED,
                        row(
                                        SAVED_REPORT.COHORT_ID,
                                        SAVED_REPORT.CHAPTER,
                                        row(
                                                        SAVED_REPORT.FROM_MONTH,
                                                        SAVED_REPORT.TO_MONTH,
                                                        SAVED_REPORT.GROUP_BY,
                                                        SAVED_REPORT.GROUP_NAME)
                                                .mapping(SavedReportRepository::part),
                                        SAVED_REPORT.REPORT_VERSION,
                                        SAVED_REPORT.BESIDE_COHORT_ID,
                                        SAVED_REPORT.PROGRAM_ID)
                                .mapping(What::new),
                        row(COHORT.NAME, PROGRAM.PROGRAM_ID, PROGRAM.NAME, BESIDE.NAME)
                                .mapping(SavedReport.Names::new))
                .from(SAVED_REPORT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(SAVED_REPORT.PERSON_ID))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(SAVED_REPORT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(coalesce(COHORT.PROGRAM_ID, SAVED_REPORT.PROGRAM_ID)))
                .leftJoin(BESIDE)
                .on(BESIDE.COHORT_ID.eq(SAVED_REPORT.BESIDE_COHORT_ID))
                .where(which)
                .orderBy(SAVED_REPORT.NAME, SAVED_REPORT.SAVED_REPORT_ID)
                .fetch(mapping(SavedReport::new));
    }

    private static ReportPart part(
            @Nullable String from, @Nullable String to, OutcomeReport.@Nullable By by, @Nullable String group) {
        return new ReportPart(month(from), month(to), by == null || group == null ? null : new ReportGroup(by, group));
    }

    void change(SavedReportId id, String name, boolean shared) {
        sql.update(SAVED_REPORT)
                .set(SAVED_REPORT.NAME, name)
                .set(SAVED_REPORT.SHARED, shared)
                .where(SAVED_REPORT.SAVED_REPORT_ID.eq(id))
                .execute();
    }

    /** @param at null to take a removal back */
    void remove(SavedReportId id, @Nullable Instant at) {
        sql.update(SAVED_REPORT)
                .set(SAVED_REPORT.REMOVED_AT, at)
                .where(SAVED_REPORT.SAVED_REPORT_ID.eq(id))
                .execute();
    }
}
