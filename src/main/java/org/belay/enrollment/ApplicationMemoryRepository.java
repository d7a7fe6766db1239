package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.IMPORT_BATCH_ANSWER;
import static org.belay.db.Tables.IMPORT_BATCH_ENROLLMENT;
import static org.belay.db.Tables.IMPORT_BATCH_PREFERENCE;
import static org.belay.db.Tables.IMPORT_BATCH_TOPIC;
import static org.belay.db.Tables.PREFERENCE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.organization.FormerRows;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportUndo;
import org.belay.organization.References;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Keeps applications as they were before an import, and puts them back; what is encrypted is copied as it is. */
@Repository
class ApplicationMemoryRepository {

    private static final FormerRows APPLICATIONS =
            FormerRows.of(ENROLLMENT, IMPORT_BATCH_ENROLLMENT, ENROLLMENT.VERSION, ENROLLMENT.PERSON_ID);

    private static final FormerRows TOPICS = FormerRows.of(ENROLLMENT_TOPIC, IMPORT_BATCH_TOPIC);
    private static final FormerRows WISHES = FormerRows.of(PREFERENCE, IMPORT_BATCH_PREFERENCE);
    private static final FormerRows ANSWERS = FormerRows.of(APPLICATION_ANSWER, IMPORT_BATCH_ANSWER);

    /** They go with the application; whatever else names it keeps it here. */
    private static final Set<Table<?>> PARTS =
            Set.of(ENROLLMENT_TOPIC, PREFERENCE, APPLICATION_ANSWER, IMPORT_BATCH_ENROLLMENT);

    private static final Condition ADDED = IMPORT_BATCH_ENROLLMENT.ADDED.isTrue();
    private static final Condition UNTOUCHED = ENROLLMENT.VERSION.eq(IMPORT_BATCH_ENROLLMENT.VERSION);
    private static final Condition GOES = ADDED.and(UNTOUCHED).and(not(References.to(ENROLLMENT, PARTS)));
    private static final Condition RESTORED = not(ADDED).and(UNTOUCHED);

    private final DSLContext sql;

    ApplicationMemoryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Nothing that came into the cohort before can be undone any more. */
    void forget(CohortId cohort) {
        sql.deleteFrom(IMPORT_BATCH_ENROLLMENT)
                .where(IMPORT_BATCH_ENROLLMENT.PERSON_ID.isNull())
                .and(IMPORT_BATCH_ENROLLMENT.ENROLLMENT_ID.in(
                        select(ENROLLMENT.ENROLLMENT_ID).from(ENROLLMENT).where(ENROLLMENT.COHORT_ID.eq(cohort))))
                .execute();
    }

    /** Places that an import of people ends with their leavers. Call it before; it is forgotten with the people. */
    void keepOfLeavers(ImportBatchId batch, Collection<EnrollmentId> ending) {
        APPLICATIONS.keep(
                sql,
                ENROLLMENT.ENROLLMENT_ID.in(ending),
                Map.of(
                        IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID, val(batch, IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID),
                        IMPORT_BATCH_ENROLLMENT.PERSON_ID, ENROLLMENT.PERSON_ID,
                        IMPORT_BATCH_ENROLLMENT.ADDED, inline(false),
                        IMPORT_BATCH_ENROLLMENT.VERSION, ENROLLMENT.VERSION.plus(1)));
    }

    List<EnrollmentId> ofLeavers(ImportBatchId batch, Collection<PersonId> back) {
        return ids(batch, IMPORT_BATCH_ENROLLMENT.PERSON_ID.in(back));
    }

    /** @return those that are as before: untouched since, in cohorts that are not over */
    List<EnrollmentId> restoreLeavers(ImportBatchId batch, Collection<PersonId> back) {
        var restored = ids(
                batch,
                RESTORED.and(IMPORT_BATCH_ENROLLMENT.PERSON_ID.in(back))
                        .and(ENROLLMENT.COHORT_ID.in(select(COHORT.COHORT_ID)
                                .from(COHORT)
                                .where(COHORT.STATE.notIn(CohortState.CLOSED, CohortState.CANCELLED)))));
        putBack(batch, restored);
        return restored;
    }

    void forget(ImportBatchId batch) {
        sql.deleteFrom(IMPORT_BATCH_ENROLLMENT)
                .where(IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID.eq(batch))
                .execute();
    }

    void keepAdded(ImportBatchId batch, Collection<EnrollmentId> added) {
        sql.insertInto(
                        IMPORT_BATCH_ENROLLMENT,
                        IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID,
                        IMPORT_BATCH_ENROLLMENT.ENROLLMENT_ID,
                        IMPORT_BATCH_ENROLLMENT.ADDED,
                        IMPORT_BATCH_ENROLLMENT.VERSION)
                .valuesOfRows(added.stream().map(id -> row(batch, id, true, 0L)).toList())
                .execute();
    }

    /** Call it before they are changed. */
    void keepAsTheyAre(ImportBatchId batch, Collection<EnrollmentId> changing) {
        APPLICATIONS.keep(
                sql,
                ENROLLMENT.ENROLLMENT_ID.in(changing),
                Map.of(
                        IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID, val(batch, IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID),
                        IMPORT_BATCH_ENROLLMENT.ADDED, inline(false),
                        IMPORT_BATCH_ENROLLMENT.VERSION, ENROLLMENT.VERSION.plus(1)));
        TOPICS.keep(
                sql,
                ENROLLMENT_TOPIC.ENROLLMENT_ID.in(changing),
                Map.of(IMPORT_BATCH_TOPIC.IMPORT_BATCH_ID, val(batch, IMPORT_BATCH_TOPIC.IMPORT_BATCH_ID)));
        WISHES.keep(
                sql,
                PREFERENCE.ENROLLMENT_ID.in(changing),
                Map.of(IMPORT_BATCH_PREFERENCE.IMPORT_BATCH_ID, val(batch, IMPORT_BATCH_PREFERENCE.IMPORT_BATCH_ID)));
        ANSWERS.keep(
                sql,
                APPLICATION_ANSWER.ENROLLMENT_ID.in(changing),
                Map.of(IMPORT_BATCH_ANSWER.IMPORT_BATCH_ID, val(batch, IMPORT_BATCH_ANSWER.IMPORT_BATCH_ID)));
    }

    /** So that nobody decides on them while they are put back. */
    void lock(ImportBatchId batch) {
        sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.in(select(IMPORT_BATCH_ENROLLMENT.ENROLLMENT_ID)
                        .from(IMPORT_BATCH_ENROLLMENT)
                        .where(IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID.eq(batch))))
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .forUpdate()
                .fetch();
    }

    ImportUndo effect(ImportBatchId batch) {
        return sql.select(
                        count(when(GOES, 1)),
                        count(when(ADDED.and(not(GOES)), 1)),
                        count(when(RESTORED, 1)),
                        count(when(not(ADDED).and(not(UNTOUCHED)), 1)))
                .from(IMPORT_BATCH_ENROLLMENT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(IMPORT_BATCH_ENROLLMENT.ENROLLMENT_ID))
                .where(IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID.eq(batch))
                .fetchSingle(r -> new ImportUndo(r.value1(), r.value2(), r.value3(), 0, r.value4()));
    }

    /** The parts first, while the version still says which application was touched. */
    void restore(ImportBatchId batch) {
        var restored = ids(batch, RESTORED);
        if (restored.isEmpty()) {
            return;
        }
        sql.deleteFrom(ENROLLMENT_TOPIC)
                .where(ENROLLMENT_TOPIC.ENROLLMENT_ID.in(restored))
                .execute();
        sql.deleteFrom(PREFERENCE).where(PREFERENCE.ENROLLMENT_ID.in(restored)).execute();
        sql.deleteFrom(APPLICATION_ANSWER)
                .where(APPLICATION_ANSWER.ENROLLMENT_ID.in(restored))
                .execute();
        TOPICS.putBack(
                sql, of(batch, IMPORT_BATCH_TOPIC.IMPORT_BATCH_ID).and(IMPORT_BATCH_TOPIC.ENROLLMENT_ID.in(restored)));
        WISHES.putBack(
                sql,
                of(batch, IMPORT_BATCH_PREFERENCE.IMPORT_BATCH_ID)
                        .and(IMPORT_BATCH_PREFERENCE.ENROLLMENT_ID.in(restored)));
        ANSWERS.putBack(
                sql,
                of(batch, IMPORT_BATCH_ANSWER.IMPORT_BATCH_ID).and(IMPORT_BATCH_ANSWER.ENROLLMENT_ID.in(restored)));
        putBack(batch, restored);
    }

    private void putBack(ImportBatchId batch, List<EnrollmentId> restored) {
        sql.update(ENROLLMENT
                        .join(IMPORT_BATCH_ENROLLMENT)
                        .on(IMPORT_BATCH_ENROLLMENT.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID)))
                .set(APPLICATIONS.former(List.of(ENROLLMENT.ENROLLMENT_ID)))
                .set(ENROLLMENT.VERSION, ENROLLMENT.VERSION.plus(1))
                .where(of(batch, IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID), ENROLLMENT.ENROLLMENT_ID.in(restored))
                .execute();
    }

    void remove(ImportBatchId batch) {
        var going = ids(batch, GOES);
        if (!going.isEmpty()) {
            sql.deleteFrom(ENROLLMENT).where(ENROLLMENT.ENROLLMENT_ID.in(going)).execute();
        }
    }

    private List<EnrollmentId> ids(ImportBatchId batch, Condition which) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(IMPORT_BATCH_ENROLLMENT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(IMPORT_BATCH_ENROLLMENT.ENROLLMENT_ID))
                .where(of(batch, IMPORT_BATCH_ENROLLMENT.IMPORT_BATCH_ID), which)
                .fetch(ENROLLMENT.ENROLLMENT_ID);
    }

    private static Condition of(ImportBatchId batch, Field<ImportBatchId> column) {
        return column.eq(batch);
    }
}
