package org.belay.program;

import static org.belay.db.Tables.SHARED_QUESTION;
import static org.belay.db.Tables.SHARED_QUESTION_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The library of questions. */
@Repository
class SharedQuestionRepository {

    private final DSLContext sql;

    SharedQuestionRepository(DSLContext sql) {
        this.sql = sql;
    }

    record Held(SharedQuestionId id, String key, QuestionContent content, long version) {}

    List<Held> all() {
        return held(noCondition());
    }

    /** Until the transaction ends nobody else edits it or links to it. */
    Optional<Held> lock(SharedQuestionId id) {
        sql.select(SHARED_QUESTION.SHARED_QUESTION_ID)
                .from(SHARED_QUESTION)
                .where(SHARED_QUESTION.SHARED_QUESTION_ID.eq(id))
                .forUpdate()
                .fetch();
        return held(SHARED_QUESTION.SHARED_QUESTION_ID.eq(id)).stream().findFirst();
    }

    private List<Held> held(Condition which) {
        return sql.select(
                        SHARED_QUESTION.SHARED_QUESTION_ID,
                        SHARED_QUESTION.QUESTION_KEY,
                        row(
                                        SHARED_QUESTION.KIND,
                                        SHARED_QUESTION.LABEL,
                                        SHARED_QUESTION.HELP,
                                        choices(),
                                        row(
                                                        SHARED_QUESTION.SCALE_FROM,
                                                        SHARED_QUESTION.SCALE_TO,
                                                        SHARED_QUESTION.SCALE_FROM_LABEL,
                                                        SHARED_QUESTION.SCALE_TO_LABEL)
                                                .mapping(Scale::orNone))
                                .mapping(QuestionContent::new),
                        SHARED_QUESTION.VERSION)
                .from(SHARED_QUESTION)
                .where(which)
                .orderBy(SHARED_QUESTION.LABEL, SHARED_QUESTION.SHARED_QUESTION_ID)
                .fetch(mapping(Held::new));
    }

    private static Field<List<String>> choices() {
        return multiset(select(SHARED_QUESTION_CHOICE.LABEL)
                        .from(SHARED_QUESTION_CHOICE)
                        .where(SHARED_QUESTION_CHOICE.SHARED_QUESTION_ID.eq(SHARED_QUESTION.SHARED_QUESTION_ID))
                        .orderBy(SHARED_QUESTION_CHOICE.POSITION))
                .convertFrom(choices -> choices.map(choice -> choice.value1()));
    }

    Set<String> keys() {
        return sql.select(SHARED_QUESTION.QUESTION_KEY).from(SHARED_QUESTION).fetchSet(SHARED_QUESTION.QUESTION_KEY);
    }

    SharedQuestionId add(String key, QuestionContent content) {
        var id = sql.insertInto(SHARED_QUESTION)
                .set(SHARED_QUESTION.QUESTION_KEY, key)
                .set(words(content))
                .returningResult(SHARED_QUESTION.SHARED_QUESTION_ID)
                .fetchSingle()
                .value1();
        addChoices(id, content);
        return id;
    }

    int change(SharedQuestionId id, long version, QuestionContent content) {
        var rows = sql.update(SHARED_QUESTION)
                .set(words(content))
                .set(SHARED_QUESTION.VERSION, version + 1)
                .where(SHARED_QUESTION.SHARED_QUESTION_ID.eq(id), SHARED_QUESTION.VERSION.eq(version))
                .execute();
        if (rows == 1) {
            sql.deleteFrom(SHARED_QUESTION_CHOICE)
                    .where(SHARED_QUESTION_CHOICE.SHARED_QUESTION_ID.eq(id))
                    .execute();
            addChoices(id, content);
        }
        return rows;
    }

    int remove(SharedQuestionId id, long version) {
        return sql.deleteFrom(SHARED_QUESTION)
                .where(SHARED_QUESTION.SHARED_QUESTION_ID.eq(id), SHARED_QUESTION.VERSION.eq(version))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> words(QuestionContent content) {
        var scale = content.scale();
        var words = new HashMap<Field<?>, @Nullable Object>();
        words.put(SHARED_QUESTION.KIND, content.kind());
        words.put(SHARED_QUESTION.LABEL, content.label());
        words.put(SHARED_QUESTION.HELP, content.help());
        words.put(SHARED_QUESTION.SCALE_FROM, scale == null ? null : scale.from());
        words.put(SHARED_QUESTION.SCALE_TO, scale == null ? null : scale.to());
        words.put(SHARED_QUESTION.SCALE_FROM_LABEL, scale == null ? null : scale.fromLabel());
        words.put(SHARED_QUESTION.SCALE_TO_LABEL, scale == null ? null : scale.toLabel());
        return words;
    }

    private void addChoices(SharedQuestionId id, QuestionContent content) {
        for (var i = 0; i < content.choices().size(); i++) {
            sql.insertInto(SHARED_QUESTION_CHOICE)
                    .set(SHARED_QUESTION_CHOICE.SHARED_QUESTION_ID, id)
                    .set(SHARED_QUESTION_CHOICE.POSITION, i)
                    .set(SHARED_QUESTION_CHOICE.LABEL, content.choices().get(i))
                    .execute();
        }
    }
}
