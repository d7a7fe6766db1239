package org.belay.export;

import static org.belay.db.Tables.EXPORT_FILE;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who had what made, and until when it can be had. */
@Repository
class ExportRepository {

    private final DSLContext sql;

    ExportRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A file that is asked for. */
    record New(
            ProgramId program,
            @Nullable CohortId cohort,
            PersonId person,
            ExportKind kind,
            ExportFormat format,
            String request,
            String fileName) {}

    ExportId add(New file, Instant now) {
        return sql.insertInto(EXPORT_FILE)
                .set(EXPORT_FILE.PROGRAM_ID, file.program())
                .set(EXPORT_FILE.COHORT_ID, file.cohort())
                .set(EXPORT_FILE.PERSON_ID, file.person())
                .set(EXPORT_FILE.KIND, file.kind())
                .set(EXPORT_FILE.FORMAT, file.format())
                .set(EXPORT_FILE.STATE, ExportState.WAITING)
                .set(EXPORT_FILE.REQUEST, file.request())
                .set(EXPORT_FILE.FILE_NAME, file.fileName())
                .set(EXPORT_FILE.STARTED_AT, now)
                .returningResult(EXPORT_FILE.EXPORT_FILE_ID)
                .fetchSingle()
                .value1();
    }

    /** One that is over already stays as it is. */
    boolean ready(ExportId id, long rows, long bytes, Instant now, Instant expires) {
        return sql.update(EXPORT_FILE)
                        .set(EXPORT_FILE.STATE, ExportState.READY)
                        .set(EXPORT_FILE.ROW_COUNT, rows)
                        .set(EXPORT_FILE.SIZE_BYTES, bytes)
                        .set(EXPORT_FILE.ENDED_AT, now)
                        .set(EXPORT_FILE.EXPIRES_AT, expires)
                        .where(EXPORT_FILE.EXPORT_FILE_ID.eq(id), EXPORT_FILE.STATE.eq(ExportState.WAITING))
                        .execute()
                == 1;
    }

    boolean end(ExportId id, ExportState state, Instant now) {
        return sql.update(EXPORT_FILE)
                        .set(EXPORT_FILE.STATE, state)
                        .set(EXPORT_FILE.ENDED_AT, now)
                        .where(EXPORT_FILE.EXPORT_FILE_ID.eq(id), EXPORT_FILE.STATE.eq(ExportState.WAITING))
                        .execute()
                == 1;
    }

    Optional<ExportRow> find(ExportId id) {
        return rows(EXPORT_FILE.EXPORT_FILE_ID.eq(id)).stream().findFirst();
    }

    /** Those that are being made or wait for it. */
    List<ExportRow> waiting() {
        return rows(EXPORT_FILE.STATE.eq(ExportState.WAITING));
    }

    /** Those that can still be had. */
    List<ExportId> available(Instant now) {
        return sql.select(EXPORT_FILE.EXPORT_FILE_ID)
                .from(EXPORT_FILE)
                .where(EXPORT_FILE.STATE.eq(ExportState.READY), EXPORT_FILE.EXPIRES_AT.gt(now))
                .fetch(EXPORT_FILE.EXPORT_FILE_ID);
    }

    /** The latest of each kind that the reader may know of, of one cohort or of the whole program. */
    List<ExportRow> latest(Actor reader, ProgramId program, @Nullable CohortId cohort) {
        var other = EXPORT_FILE.as("other");
        var later = org.jooq.impl.DSL.exists(org.jooq
                .impl
                .DSL
                .selectOne()
                .from(other)
                .where(
                        other.PROGRAM_ID.eq(EXPORT_FILE.PROGRAM_ID),
                        other.COHORT_ID.isNotDistinctFrom(EXPORT_FILE.COHORT_ID),
                        other.KIND.eq(EXPORT_FILE.KIND),
                        other.EXPORT_FILE_ID.gt(EXPORT_FILE.EXPORT_FILE_ID),
                        seenBy(reader, other)));
        return rows(EXPORT_FILE
                .PROGRAM_ID
                .eq(program)
                .and(EXPORT_FILE.COHORT_ID.isNotDistinctFrom(cohort))
                .and(seenBy(reader, EXPORT_FILE))
                .andNot(later));
    }

    /** The own files of somebody that can still be had or are being made, of a program. */
    List<ExportRow> own(PersonId person, ProgramId program, Instant now) {
        return rows(EXPORT_FILE
                .PERSON_ID
                .eq(person)
                .and(EXPORT_FILE.PROGRAM_ID.eq(program))
                .and(EXPORT_FILE
                        .STATE
                        .eq(ExportState.WAITING)
                        .or(EXPORT_FILE.STATE.eq(ExportState.READY).and(EXPORT_FILE.EXPIRES_AT.gt(now)))));
    }

    private static Condition seenBy(Actor reader, org.belay.db.tables.ExportFile file) {
        return new AccessCondition()
                .owner(file.PERSON_ID)
                .program(file.PROGRAM_ID)
                .allows(reader, Permission.SEE_EXPORTS);
    }

    private List<ExportRow> rows(Condition which) {
        return sql.select(
                        EXPORT_FILE.EXPORT_FILE_ID,
                        EXPORT_FILE.PROGRAM_ID,
                        EXPORT_FILE.COHORT_ID,
                        EXPORT_FILE.PERSON_ID,
                        PairRowQueries.name(PERSON),
                        EXPORT_FILE.KIND,
                        EXPORT_FILE.FORMAT,
                        EXPORT_FILE.STATE,
                        EXPORT_FILE.REQUEST,
                        EXPORT_FILE.FILE_NAME,
                        EXPORT_FILE.ROW_COUNT,
                        EXPORT_FILE.SIZE_BYTES,
                        EXPORT_FILE.STARTED_AT,
                        EXPORT_FILE.ENDED_AT,
                        EXPORT_FILE.EXPIRES_AT)
                .from(EXPORT_FILE)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(EXPORT_FILE.PERSON_ID))
                .where(which)
                .orderBy(EXPORT_FILE.EXPORT_FILE_ID.desc())
                .fetch(mapping(ExportRow::new));
    }
}
