package org.belay.organization;

import static org.belay.db.Tables.IMPORT_BATCH;
import static org.belay.db.Tables.IMPORT_BATCH_PLACE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row5;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps departments, sites, rooms or holidays as they were before an import and as it left them, field by field. */
@Repository
class PlaceMemoryRepository {

    private final DSLContext sql;

    PlaceMemoryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param former null for something that the import added */
    record Remembered(@Nullable Map<PlaceField, String> former, Map<PlaceField, String> taken) {}

    PlaceKind kind(ImportBatchId batch) {
        var kind = sql.select(IMPORT_BATCH.KIND)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.IMPORT_BATCH_ID.eq(batch))
                .fetchSingle()
                .value1();
        return PlaceKind.of(kind).orElseThrow();
    }

    /** Nothing that came before can be undone any more. */
    void forget(ImportKind kind) {
        sql.deleteFrom(IMPORT_BATCH_PLACE)
                .where(IMPORT_BATCH_PLACE.IMPORT_BATCH_ID.in(
                        select(IMPORT_BATCH.IMPORT_BATCH_ID).from(IMPORT_BATCH).where(IMPORT_BATCH.KIND.eq(kind))))
                .execute();
    }

    void keep(ImportBatchId batch, List<Remembered> places) {
        var rows = new ArrayList<Row5<ImportBatchId, Integer, String, String, String>>();
        for (int number = 0; number < places.size(); number++) {
            var former = places.get(number).former();
            var taken = places.get(number).taken();
            for (var field : PlaceField.values()) {
                var was = former == null ? null : former.get(field);
                var is = taken.get(field);
                if (was != null || is != null) {
                    rows.add(row(batch, number, field.name(), was, is));
                }
            }
        }
        ImportRepository.inChunks(
                rows,
                chunk -> sql.insertInto(
                                IMPORT_BATCH_PLACE,
                                IMPORT_BATCH_PLACE.IMPORT_BATCH_ID,
                                IMPORT_BATCH_PLACE.PLACE_NUMBER,
                                IMPORT_BATCH_PLACE.FIELD,
                                IMPORT_BATCH_PLACE.FORMER,
                                IMPORT_BATCH_PLACE.TAKEN)
                        .valuesOfRows(chunk)
                        .execute());
    }

    List<Remembered> of(ImportBatchId batch) {
        return sql
                .selectFrom(IMPORT_BATCH_PLACE)
                .where(IMPORT_BATCH_PLACE.IMPORT_BATCH_ID.eq(batch))
                .orderBy(IMPORT_BATCH_PLACE.PLACE_NUMBER, IMPORT_BATCH_PLACE.FIELD)
                .fetchGroups(IMPORT_BATCH_PLACE.PLACE_NUMBER)
                .values()
                .stream()
                .map(fields -> {
                    var former = values(fields, IMPORT_BATCH_PLACE.FORMER);
                    return new Remembered(former.isEmpty() ? null : former, values(fields, IMPORT_BATCH_PLACE.TAKEN));
                })
                .toList();
    }

    private static Map<PlaceField, String> values(List<? extends Record> fields, TableField<?, String> column) {
        var values = new EnumMap<PlaceField, String>(PlaceField.class);
        for (var field : fields) {
            var value = field.get(column);
            if (value != null) {
                values.put(PlaceField.valueOf(field.get(IMPORT_BATCH_PLACE.FIELD)), value);
            }
        }
        return values;
    }
}
