package org.belay.organization;

import static org.belay.db.Tables.COLUMN_MAPPING;
import static org.belay.db.Tables.IMPORT_BATCH;
import static org.belay.db.Tables.IMPORT_BATCH_PERSON;
import static org.belay.db.Tables.PERSON;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.shared.PersonId;
import org.belay.shared.table.Column;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class ImportLedgerRepository {

    private static final int LONGEST_NAME = 255;

    private final DSLContext sql;

    ImportLedgerRepository(DSLContext sql) {
        this.sql = sql;
    }

    ImportBatchId record(ImportBatch batch, PersonId by, Instant now) {
        return sql.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.KIND, batch.kind())
                .set(IMPORT_BATCH.FILE_NAME, cut(batch.fileName()))
                .set(IMPORT_BATCH.ROWS_READ, batch.rows())
                .set(IMPORT_BATCH.ROWS_NEW, batch.added())
                .set(IMPORT_BATCH.ROWS_CHANGED, batch.changed())
                .set(IMPORT_BATCH.ROWS_UNCHANGED, batch.unchanged())
                .set(IMPORT_BATCH.ROWS_REJECTED, batch.rejected())
                .set(IMPORT_BATCH.LEAVERS, batch.leavers())
                .set(IMPORT_BATCH.APPLIED_BY_ID, by)
                .set(IMPORT_BATCH.APPLIED_AT, now)
                .returningResult(IMPORT_BATCH.IMPORT_BATCH_ID)
                .fetchSingle()
                .value1();
    }

    /** The latest first; imports into programs are told of there. */
    List<ImportRow> page(int offset, int limit) {
        return rows(IMPORT_BATCH.KIND.in(ImportKind.OF_ORGANIZATION), offset, limit);
    }

    int count() {
        return sql.fetchCount(IMPORT_BATCH, IMPORT_BATCH.KIND.in(ImportKind.OF_ORGANIZATION));
    }

    Optional<ImportRow> find(ImportBatchId id) {
        return rows(IMPORT_BATCH.IMPORT_BATCH_ID.eq(id), 0, 1).stream().findFirst();
    }

    private List<ImportRow> rows(Condition which, int offset, int limit) {
        var applier = PERSON.as("applier");
        var undoer = PERSON.as("undoer");
        var undoable = field(exists(selectOne()
                .from(IMPORT_BATCH_PERSON)
                .where(IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(IMPORT_BATCH.IMPORT_BATCH_ID))));
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
                                        IMPORT_BATCH.LEAVERS)
                                .mapping(ImportBatch::new),
                        PersonQueries.name(applier),
                        IMPORT_BATCH.APPLIED_AT,
                        PersonQueries.name(undoer),
                        IMPORT_BATCH.UNDONE_AT,
                        undoable)
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

    /** Field to column name, as this layout was mapped last; empty when it was not seen before. */
    Map<String, String> mapping(ImportKind kind, String fingerprint) {
        return sql.select(COLUMN_MAPPING.FIELD, COLUMN_MAPPING.HEADER)
                .from(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.KIND.eq(kind), COLUMN_MAPPING.FINGERPRINT.eq(fingerprint))
                .fetchMap(COLUMN_MAPPING.FIELD, COLUMN_MAPPING.HEADER);
    }

    void remember(ImportKind kind, String fingerprint, Map<String, Column> byField) {
        sql.deleteFrom(COLUMN_MAPPING)
                .where(COLUMN_MAPPING.KIND.eq(kind), COLUMN_MAPPING.FINGERPRINT.eq(fingerprint))
                .execute();
        sql.insertInto(
                        COLUMN_MAPPING,
                        COLUMN_MAPPING.KIND,
                        COLUMN_MAPPING.FINGERPRINT,
                        COLUMN_MAPPING.FIELD,
                        COLUMN_MAPPING.HEADER)
                .valuesOfRows(byField.entrySet().stream()
                        .map(e -> row(
                                kind, fingerprint, e.getKey(), cut(e.getValue().name())))
                        .toList())
                .execute();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
