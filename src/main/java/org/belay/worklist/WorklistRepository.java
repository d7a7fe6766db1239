package org.belay.worklist;

import static org.belay.db.Tables.WORKLIST_MARK;
import static org.belay.db.Tables.WORKLIST_RULES;
import static org.belay.db.Tables.WORKLIST_THRESHOLD;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** What people have put aside, and the thresholds of programs. */
@Repository
class WorklistRepository {

    private final DSLContext sql;

    WorklistRepository(DSLContext sql) {
        this.sql = sql;
    }

    record Mark(Aside aside, @Nullable Instant until, String fact) {}

    Optional<Mark> mark(PersonId person, ItemKey key) {
        return sql.select(WORKLIST_MARK.ASIDE, WORKLIST_MARK.UNTIL_AT, WORKLIST_MARK.FACT)
                .from(WORKLIST_MARK)
                .where(WORKLIST_MARK.PERSON_ID.eq(person), WORKLIST_MARK.KIND.eq(key.kind()))
                .and(WORKLIST_MARK.OBJECT_ID.eq(key.object()))
                .fetchOptional(mapping(Mark::new));
    }

    /** In place of an earlier mark of the same item. */
    void set(PersonId person, ItemKey key, Mark mark, Instant now) {
        sql.insertInto(WORKLIST_MARK)
                .set(WORKLIST_MARK.PERSON_ID, person)
                .set(WORKLIST_MARK.KIND, key.kind())
                .set(WORKLIST_MARK.OBJECT_ID, key.object())
                .set(WORKLIST_MARK.ASIDE, mark.aside())
                .set(WORKLIST_MARK.UNTIL_AT, mark.until())
                .set(WORKLIST_MARK.FACT, mark.fact())
                .set(WORKLIST_MARK.MARKED_AT, now)
                .onDuplicateKeyUpdate()
                .set(WORKLIST_MARK.ASIDE, mark.aside())
                .set(WORKLIST_MARK.UNTIL_AT, mark.until())
                .set(WORKLIST_MARK.FACT, mark.fact())
                .set(WORKLIST_MARK.MARKED_AT, now)
                .execute();
    }

    void remove(PersonId person, ItemKey key) {
        sql.deleteFrom(WORKLIST_MARK)
                .where(WORKLIST_MARK.PERSON_ID.eq(person), WORKLIST_MARK.KIND.eq(key.kind()))
                .and(WORKLIST_MARK.OBJECT_ID.eq(key.object()))
                .execute();
    }

    Thresholds thresholds(Collection<ProgramId> programs) {
        var own = new HashMap<ProgramId, Map<ItemKind, Integer>>();
        sql.selectFrom(WORKLIST_THRESHOLD)
                .where(WORKLIST_THRESHOLD.PROGRAM_ID.in(programs))
                .forEach(row -> own.computeIfAbsent(row.getProgramId(), program -> new EnumMap<>(ItemKind.class))
                        .put(row.getKind(), row.getThreshold()));
        return new Thresholds(own);
    }

    /** 0 while nobody has changed anything. */
    long version(ProgramId program) {
        return sql.select(WORKLIST_RULES.VERSION)
                .from(WORKLIST_RULES)
                .where(WORKLIST_RULES.PROGRAM_ID.eq(program))
                .fetchOptional(WORKLIST_RULES.VERSION)
                .orElse(0L);
    }

    /**
     * @param own those that are not as usual
     * @throws ChangedMeanwhile when the version is another one
     */
    void set(ProgramId program, long version, Map<ItemKind, Integer> own) {
        turnPage(program, version);
        sql.deleteFrom(WORKLIST_THRESHOLD)
                .where(WORKLIST_THRESHOLD.PROGRAM_ID.eq(program))
                .execute();
        own.forEach((kind, threshold) -> sql.insertInto(WORKLIST_THRESHOLD)
                .set(WORKLIST_THRESHOLD.PROGRAM_ID, program)
                .set(WORKLIST_THRESHOLD.KIND, kind)
                .set(WORKLIST_THRESHOLD.THRESHOLD, threshold)
                .execute());
    }

    private void turnPage(ProgramId program, long version) {
        if (version > 0) {
            ChangedMeanwhile.unlessOne(
                    sql.update(WORKLIST_RULES)
                            .set(WORKLIST_RULES.VERSION, version + 1)
                            .where(WORKLIST_RULES.PROGRAM_ID.eq(program), WORKLIST_RULES.VERSION.eq(version))
                            .execute(),
                    program);
            return;
        }
        try {
            sql.insertInto(WORKLIST_RULES)
                    .set(WORKLIST_RULES.PROGRAM_ID, program)
                    .set(WORKLIST_RULES.VERSION, 1L)
                    .execute();
        } catch (DuplicateKeyException e) {
            throw new ChangedMeanwhile(program);
        }
    }
}
