package org.belay.program;

import static org.belay.db.Tables.CONFIDENTIALITY_STATEMENT;
import static org.belay.db.Tables.PREPARATION_STEP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.program.PreparationDetails.Statement;
import org.belay.program.PreparationDetails.Step;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PreparationRepository {

    private final DSLContext sql;

    PreparationRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Step> steps(ProgramId program) {
        return sql.select(
                        PREPARATION_STEP.PREPARATION_STEP_ID,
                        row(
                                        PREPARATION_STEP.KIND,
                                        PREPARATION_STEP.SIDE,
                                        PREPARATION_STEP.TITLE,
                                        PREPARATION_STEP.LINK,
                                        PREPARATION_STEP.TEXT,
                                        PREPARATION_STEP.REQUIRED)
                                .mapping(PreparationStep::new))
                .from(PREPARATION_STEP)
                .where(PREPARATION_STEP.PROGRAM_ID.eq(program))
                .orderBy(PREPARATION_STEP.POSITION, PREPARATION_STEP.PREPARATION_STEP_ID)
                .fetch(mapping(Step::new));
    }

    /** Nothing when none is asked for. */
    Optional<Statement> statement(ProgramId program) {
        return latest(program).filter(latest -> latest.text() != null).map(latest -> {
            var text = Objects.requireNonNull(latest.text());
            return new Statement(latest.version(), text, latest.writtenAt());
        });
    }

    private record Latest(int version, @Nullable String text, Instant writtenAt) {}

    private Optional<Latest> latest(ProgramId program) {
        return sql.select(
                        CONFIDENTIALITY_STATEMENT.STATEMENT_VERSION,
                        CONFIDENTIALITY_STATEMENT.TEXT,
                        CONFIDENTIALITY_STATEMENT.WRITTEN_AT)
                .from(CONFIDENTIALITY_STATEMENT)
                .where(CONFIDENTIALITY_STATEMENT.PROGRAM_ID.eq(program))
                .orderBy(CONFIDENTIALITY_STATEMENT.STATEMENT_VERSION.desc())
                .limit(1)
                .fetchOptional(mapping(Latest::new));
    }

    /** A new wording beside those that people have agreed to; the same one again is none. */
    boolean word(ProgramId program, @Nullable String text, PersonId by, Instant now) {
        var latest = latest(program);
        if (Objects.equals(text, latest.map(Latest::text).orElse(null))) {
            return false;
        }
        sql.insertInto(CONFIDENTIALITY_STATEMENT)
                .set(CONFIDENTIALITY_STATEMENT.PROGRAM_ID, program)
                .set(
                        CONFIDENTIALITY_STATEMENT.STATEMENT_VERSION,
                        latest.map(Latest::version).orElse(0) + 1)
                .set(CONFIDENTIALITY_STATEMENT.TEXT, text)
                .set(CONFIDENTIALITY_STATEMENT.WRITTEN_AT, now)
                .set(CONFIDENTIALITY_STATEMENT.WRITTEN_BY_PERSON_ID, by)
                .execute();
        return true;
    }

    /** In place of those that are there; who is done with one that stays, stays done with it. */
    void set(ProgramId program, List<Step> steps) {
        var kept = steps.stream()
                .map(Step::id)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .toList();
        sql.deleteFrom(PREPARATION_STEP)
                .where(PREPARATION_STEP.PROGRAM_ID.eq(program), PREPARATION_STEP.PREPARATION_STEP_ID.notIn(kept))
                .execute();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var content = content(i, step.content());
            var id = step.id();
            if (id == null) {
                sql.insertInto(PREPARATION_STEP)
                        .set(PREPARATION_STEP.PROGRAM_ID, program)
                        .set(content)
                        .execute();
            } else if (sql.update(PREPARATION_STEP)
                            .set(content)
                            .where(PREPARATION_STEP.PREPARATION_STEP_ID.eq(id), PREPARATION_STEP.PROGRAM_ID.eq(program))
                            .execute()
                    == 0) {
                throw new NotFound(id);
            }
        }
    }

    private static Map<Field<?>, @Nullable Object> content(int position, PreparationStep step) {
        var content = new HashMap<Field<?>, @Nullable Object>();
        content.put(PREPARATION_STEP.POSITION, position);
        content.put(PREPARATION_STEP.KIND, step.kind());
        content.put(PREPARATION_STEP.SIDE, step.side());
        content.put(PREPARATION_STEP.TITLE, step.title());
        content.put(PREPARATION_STEP.LINK, step.link());
        content.put(PREPARATION_STEP.TEXT, step.text());
        content.put(PREPARATION_STEP.REQUIRED, step.required());
        return content;
    }
}
