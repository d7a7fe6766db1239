package org.belay.history;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COHORT_STAGE;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.HISTORY_IMPORT_ROW;
import static org.belay.db.Tables.IMPORT_BATCH;
import static org.belay.db.Tables.IMPORT_BATCH_MATCH;
import static org.belay.db.Tables.MATCH_RHYTHM;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PREFERENCE;
import static org.belay.db.Tables.PROGRAM_FEEDBACK;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.history.MadeRow.Made;
import org.belay.organization.ImportBatchId;
import org.belay.organization.References;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Keeps which rows an import of past cohorts made, and reads what has become of them. */
@Repository
class HistoryMemoryRepository {

    private static final Field<Long> NONE = inline((Long) null, Long.class);

    private final DSLContext sql;

    HistoryMemoryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The highest key of each table, so that what an import makes can be told from what was there. */
    Map<Made, Long> highest() {
        var highest = new EnumMap<Made, Long>(Made.class);
        for (var made : Made.values()) {
            highest.put(
                    made,
                    sql.select(coalesce(max(id(made)), inline(0L)))
                            .from(table(made))
                            .fetchSingle()
                            .value1());
        }
        return highest;
    }

    /** Those of the program that have come since, from a file; what came with earlier imports is forgotten. */
    void keep(ImportBatchId batch, ProgramId program, Map<Made, Long> highest) {
        sql.deleteFrom(HISTORY_IMPORT_ROW).execute();
        highest.forEach((made, before) -> sql.insertInto(
                        HISTORY_IMPORT_ROW,
                        HISTORY_IMPORT_ROW.IMPORT_BATCH_ID,
                        HISTORY_IMPORT_ROW.MADE,
                        HISTORY_IMPORT_ROW.ROW_ID,
                        HISTORY_IMPORT_ROW.VERSION)
                .select(select(
                                val(batch, HISTORY_IMPORT_ROW.IMPORT_BATCH_ID),
                                inline(made.name()),
                                id(made),
                                version(made))
                        .from(withCohort(made))
                        .where(COHORT.PROGRAM_ID.eq(program), id(made).gt(before), fromFile(made)))
                .execute());
    }

    void forget(ImportBatchId batch) {
        sql.deleteFrom(HISTORY_IMPORT_ROW)
                .where(HISTORY_IMPORT_ROW.IMPORT_BATCH_ID.eq(batch))
                .execute();
    }

    /** What the import made and is still there. */
    List<MadeRow> rows(ImportBatchId batch, Made made) {
        var parents = parents(made);
        return sql.select(id(made), parents.get(0), parents.get(1), parents.get(2), field(untouched(made)), parts(made))
                .from(HISTORY_IMPORT_ROW)
                .join(IMPORT_BATCH)
                .on(IMPORT_BATCH.IMPORT_BATCH_ID.eq(HISTORY_IMPORT_ROW.IMPORT_BATCH_ID))
                .join(table(made))
                .on(id(made).eq(HISTORY_IMPORT_ROW.ROW_ID))
                .where(HISTORY_IMPORT_ROW.IMPORT_BATCH_ID.eq(batch), HISTORY_IMPORT_ROW.MADE.eq(made.name()))
                .fetch(r -> MadeRow.of(made, r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }

    private static Table<?> table(Made made) {
        return switch (made) {
            case COHORT -> COHORT;
            case ENROLLMENT -> ENROLLMENT;
            case MATCH -> PUBLISHED_MATCH;
            case SESSION -> SESSION;
            case FEEDBACK -> PROGRAM_FEEDBACK;
        };
    }

    private static Table<?> withCohort(Made made) {
        return switch (made) {
            case COHORT -> COHORT;
            case ENROLLMENT -> ENROLLMENT.join(COHORT).on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID));
            case MATCH -> PUBLISHED_MATCH.join(COHORT).on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID));
            case SESSION ->
                SESSION.join(PUBLISHED_MATCH)
                        .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID));
            case FEEDBACK ->
                PROGRAM_FEEDBACK
                        .join(PUBLISHED_MATCH)
                        .on(PUBLISHED_MATCH.MATCH_ID.eq(PROGRAM_FEEDBACK.MATCH_ID))
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID));
        };
    }

    private static Field<Long> id(Made made) {
        return switch (made) {
            case COHORT -> COHORT.COHORT_ID.coerce(Long.class);
            case ENROLLMENT -> ENROLLMENT.ENROLLMENT_ID.coerce(Long.class);
            case MATCH -> PUBLISHED_MATCH.MATCH_ID.coerce(Long.class);
            case SESSION -> SESSION.SESSION_ID.coerce(Long.class);
            case FEEDBACK -> PROGRAM_FEEDBACK.PROGRAM_FEEDBACK_ID.coerce(Long.class);
        };
    }

    private static Field<Long> version(Made made) {
        return switch (made) {
            case COHORT -> COHORT.VERSION;
            case ENROLLMENT -> ENROLLMENT.VERSION;
            case MATCH -> PUBLISHED_MATCH.VERSION;
            case SESSION -> SESSION.VERSION;
            case FEEDBACK -> inline(0L);
        };
    }

    /** What people make here at the same moment has no key of a file. */
    private static Condition fromFile(Made made) {
        return switch (made) {
            case COHORT -> COHORT.CODE.isNotNull();
            case ENROLLMENT -> ENROLLMENT.APPLIED_AT.isNull().and(ENROLLMENT.INVITED_AT.isNull());
            case MATCH -> PUBLISHED_MATCH.MATCH_KEY.isNotNull();
            case SESSION -> SESSION.SESSION_KEY.isNotNull();
            case FEEDBACK -> PROGRAM_FEEDBACK.FEEDBACK_KEY.isNotNull();
        };
    }

    /** Three of them, in the order in which {@link MadeRow} takes them. */
    private static List<Field<Long>> parents(Made made) {
        return switch (made) {
            case COHORT -> List.of(NONE, NONE, NONE);
            case ENROLLMENT -> List.of(ENROLLMENT.COHORT_ID.coerce(Long.class), NONE, NONE);
            case MATCH ->
                List.of(
                        PUBLISHED_MATCH.COHORT_ID.coerce(Long.class),
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.coerce(Long.class),
                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.coerce(Long.class));
            case SESSION -> List.of(SESSION.MATCH_ID.coerce(Long.class), SESSION.MOVED_TO_ID.coerce(Long.class), NONE);
            case FEEDBACK -> List.of(PROGRAM_FEEDBACK.MATCH_ID.coerce(Long.class), NONE, NONE);
        };
    }

    /** How many rows hang on it, of those that an import can make, whoever made them. */
    private static Field<Integer> parts(Made made) {
        return switch (made) {
            case COHORT ->
                field(selectCount().from(ENROLLMENT).where(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID)))
                        .plus(field(selectCount()
                                .from(PUBLISHED_MATCH)
                                .where(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))));
            case ENROLLMENT ->
                field(selectCount()
                        .from(PUBLISHED_MATCH)
                        .where(PUBLISHED_MATCH
                                .MENTOR_ENROLLMENT_ID
                                .eq(ENROLLMENT.ENROLLMENT_ID)
                                .or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))));
            case MATCH ->
                field(selectCount().from(SESSION).where(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID)))
                        .plus(field(selectCount()
                                .from(PROGRAM_FEEDBACK)
                                .where(PROGRAM_FEEDBACK.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))));
            case SESSION -> {
                var moved = SESSION.as("moved");
                yield field(selectCount().from(moved).where(moved.MOVED_TO_ID.eq(SESSION.SESSION_ID)));
            }
            case FEEDBACK -> inline(0);
        };
    }

    /** Nobody edited it, nothing else names it, and nobody here has answered about it. */
    private static Condition untouched(Made made) {
        return version(made)
                .eq(HISTORY_IMPORT_ROW.VERSION)
                .and(not(References.to(table(made), goWithIt(made))))
                .and(
                        switch (made) {
                            case MATCH ->
                                notExists(selectOne()
                                        .from(PAIRING_FIT)
                                        .where(
                                                PAIRING_FIT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID),
                                                PAIRING_FIT.ANSWERED_AT.gt(IMPORT_BATCH.APPLIED_AT)));
                            case SESSION ->
                                notExists(selectOne()
                                        .from(SESSION_RATING)
                                        .where(
                                                SESSION_RATING.SESSION_ID.eq(SESSION.SESSION_ID),
                                                SESSION_RATING.RATED_AT.gt(IMPORT_BATCH.APPLIED_AT)));
                            case COHORT, ENROLLMENT, FEEDBACK -> noCondition();
                        });
    }

    private static Set<Table<?>> goWithIt(Made made) {
        return switch (made) {
            case COHORT -> Set.of(ENROLLMENT, PUBLISHED_MATCH, COHORT_STAGE);
            case ENROLLMENT -> Set.of(PUBLISHED_MATCH, ENROLLMENT_TOPIC, PREFERENCE, APPLICATION_ANSWER);
            case MATCH -> Set.of(SESSION, PROGRAM_FEEDBACK, PAIRING_FIT, MATCH_RHYTHM, IMPORT_BATCH_MATCH);
            case SESSION -> Set.of(SESSION, SESSION_TOPIC, SESSION_RATING);
            case FEEDBACK -> Set.of();
        };
    }
}
