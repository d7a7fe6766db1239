package org.belay.organization;

import static org.belay.db.Tables.COLUMN_MAPPING;
import static org.belay.db.Tables.IMPORT_BATCH;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Map;
import org.belay.shared.PersonId;
import org.belay.shared.table.Column;
import org.jooq.DSLContext;
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
