package org.belay.organization;

import static org.belay.db.Tables.COLUMN_MAPPING;
import static org.belay.db.Tables.IMPORT_BATCH;
import static org.belay.db.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.shared.PersonId;
import org.belay.shared.table.Column;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ImportLedgerRepository {

    private static final int LONGEST_NAME = 255;

    private final DSLContext sql;

    ImportLedgerRepository(DSLContext sql) {
        this.sql = sql;
    }

    ImportBatchId record(ImportBatch batch, PersonId by, Instant now) {
        var about = batch.about();
        return sql.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.KIND, batch.kind())
                .set(IMPORT_BATCH.FILE_NAME, cut(batch.fileName()))
                .set(IMPORT_BATCH.ROWS_READ, batch.rows())
                .set(IMPORT_BATCH.ROWS_NEW, batch.added())
                .set(IMPORT_BATCH.ROWS_CHANGED, batch.changed())
                .set(IMPORT_BATCH.ROWS_UNCHANGED, batch.unchanged())
                .set(IMPORT_BATCH.ROWS_REJECTED, batch.rejected())
                .set(IMPORT_BATCH.LEAVERS, batch.leavers())
                .set(IMPORT_BATCH.PROGRAM_ID, about == null ? null : about.program())
                .set(IMPORT_BATCH.COHORT_ID, about == null ? null : about.cohort())
                .set(IMPORT_BATCH.ABOUT, about == null ? null : about.name())
                .set(IMPORT_BATCH.APPLIED_BY_ID, by)
                .set(IMPORT_BATCH.APPLIED_AT, now)
                .returningResult(IMPORT_BATCH.IMPORT_BATCH_ID)
                .fetchSingle()
                .value1();
    }

    /** Of the same kind, and into the same cohort where there is one. */
    void mayBeUndone(ImportBatchId id) {
        var batch = sql.select(IMPORT_BATCH.KIND, IMPORT_BATCH.COHORT_ID)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.IMPORT_BATCH_ID.eq(id))
                .fetchSingle();
        sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.UNDOABLE, field(IMPORT_BATCH.IMPORT_BATCH_ID.eq(id)))
                .where(
                        IMPORT_BATCH.KIND.eq(batch.value1()),
                        IMPORT_BATCH.COHORT_ID.isNotDistinctFrom(batch.value2()),
                        IMPORT_BATCH.UNDOABLE.isTrue().or(IMPORT_BATCH.IMPORT_BATCH_ID.eq(id)))
                .execute();
    }

    void join(ImportBatchId part, ImportBatchId whole) {
        sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.PART_OF_ID, whole.value())
                .where(IMPORT_BATCH.IMPORT_BATCH_ID.eq(part))
                .execute();
    }

    /** Locks the batch and says whether it is still one that can be undone. */
    boolean lock(ImportBatchId id) {
        return sql.select(IMPORT_BATCH.UNDOABLE)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.IMPORT_BATCH_ID.eq(id))
                .forUpdate()
                .fetchOptional(IMPORT_BATCH.UNDOABLE)
                .orElse(false);
    }

    void close(ImportBatchId id, PersonId by, Instant now) {
        sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.UNDOABLE, false)
                .set(IMPORT_BATCH.UNDONE_BY_ID, by)
                .set(IMPORT_BATCH.UNDONE_AT, now)
                .where(IMPORT_BATCH.IMPORT_BATCH_ID.eq(id).or(IMPORT_BATCH.PART_OF_ID.eq(id.value())))
                .execute();
    }

    /** The latest first, of those that the actor may see. */
    List<ImportRow> page(Actor actor, int offset, int limit) {
        return rows(visible(actor), offset, limit);
    }

    int count(Actor actor) {
        return sql.fetchCount(IMPORT_BATCH, visible(actor));
    }

    /** Each for whoever may import its kind, into its program where it has one. */
    private static Condition visible(Actor actor) {
        var of = new AccessCondition().program(IMPORT_BATCH.PROGRAM_ID);
        return DSL.or(Arrays.stream(ImportKind.values())
                .map(kind -> IMPORT_BATCH.KIND.eq(kind).and(of.allows(actor, kind.needs())))
                .toList());
    }

    Optional<ImportRow> find(ImportBatchId id) {
        return rows(IMPORT_BATCH.IMPORT_BATCH_ID.eq(id), 0, 1).stream().findFirst();
    }

    private List<ImportRow> rows(Condition which, int offset, int limit) {
        var applier = PERSON.as("applier");
        var undoer = PERSON.as("undoer");
        return sql.select(
                        IMPORT_BATCH.IMPORT_BATCH_ID,
                        row(
                                        IMPORT_BATCH.KIND,
                                        IMPORT_BATCH.FILE_NAME,
                                        IMPORT_BATCH.ROWS_READ,
                                        IMPORT_BATCH.ROWS_NEW,
                                        IMPORT_BATCH.ROWS_CHANGED,
                                        IMPORT_BATCH.ROWS_UNCHANGED,
                                        IMPORT_BATCH.ROWS_REJECTED,
                                        IMPORT_BATCH.LEAVERS,
                                        IMPORT_BATCH.PROGRAM_ID,
                                        IMPORT_BATCH.COHORT_ID,
                                        IMPORT_BATCH.ABOUT)
                                .mapping(ImportBatch::of),
                        PersonQueries.name(applier),
                        IMPORT_BATCH.APPLIED_AT,
                        PersonQueries.name(undoer),
                        IMPORT_BATCH.UNDONE_AT,
                        IMPORT_BATCH.UNDOABLE)
                .from(IMPORT_BATCH)
                .leftJoin(applier)
                .on(applier.PERSON_ID.eq(IMPORT_BATCH.APPLIED_BY_ID))
                .leftJoin(undoer)
                .on(undoer.PERSON_ID.eq(IMPORT_BATCH.UNDONE_BY_ID))
                .where(which)
                .orderBy(IMPORT_BATCH.IMPORT_BATCH_ID.desc())
                .limit(offset, limit)
                .fetch(Records.mapping(ImportRow::new));
    }

    /** Field to column name by layout, as each was mapped last; the one that was kept last comes first. */
    Map<String, Map<String, String>> mappings(ImportKind kind) {
        var byLayout = new LinkedHashMap<String, Map<String, String>>();
        sql.select(COLUMN_MAPPING.FINGERPRINT, COLUMN_MAPPING.FIELD, COLUMN_MAPPING.HEADER)
                .from(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.KIND.eq(kind))
                .orderBy(COLUMN_MAPPING.KEPT_AT.desc(), COLUMN_MAPPING.FINGERPRINT, COLUMN_MAPPING.FIELD)
                .forEach(row -> byLayout.computeIfAbsent(row.value1(), layout -> new LinkedHashMap<>())
                        .put(row.value2(), row.value3()));
        return byLayout;
    }

    void remember(ImportKind kind, String fingerprint, Map<String, Column> byField, Instant now) {
        sql.deleteFrom(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.KIND.eq(kind), COLUMN_MAPPING.FINGERPRINT.eq(fingerprint))
                .execute();
        sql.insertInto(
                        COLUMN_MAPPING,
                        COLUMN_MAPPING.KIND,
                        COLUMN_MAPPING.FINGERPRINT,
                        COLUMN_MAPPING.FIELD,
                        COLUMN_MAPPING.HEADER,
                        COLUMN_MAPPING.KEPT_AT)
                .valuesOfRows(byField.entrySet().stream()
                        .map(e -> row(
                                kind, fingerprint, e.getKey(), cut(e.getValue().name()), now))
                        .toList())
                .execute();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
