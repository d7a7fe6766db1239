package org.belay.program;

import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.APPLICATION_QUESTION_CHOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The questions of programs. */
@Repository
class QuestionRepository {

    private final DSLContext sql;

    QuestionRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<ApplicationQuestion> of(ProgramId id) {
        return sql.select(
                        APPLICATION_QUESTION.QUESTION_ID,
                        APPLICATION_QUESTION.QUESTION_KEY,
                        content(),
                        APPLICATION_QUESTION.REQUIRED,
                        APPLICATION_QUESTION.FOR_MATCH)
                .from(APPLICATION_QUESTION)
                .where(APPLICATION_QUESTION.PROGRAM_ID.eq(id))
                .orderBy(APPLICATION_QUESTION.POSITION, APPLICATION_QUESTION.QUESTION_ID)
                .fetch(mapping(ApplicationQuestion::new));
    }

    private static SelectField<QuestionContent> content() {
        return row(APPLICATION_QUESTION.KIND, APPLICATION_QUESTION.LABEL, APPLICATION_QUESTION.HELP, choices(), scale())
                .mapping(QuestionContent::new);
    }

    private static Field<List<String>> choices() {
        return multiset(select(APPLICATION_QUESTION_CHOICE.LABEL)
                        .from(APPLICATION_QUESTION_CHOICE)
                        .where(APPLICATION_QUESTION_CHOICE.QUESTION_ID.eq(APPLICATION_QUESTION.QUESTION_ID))
                        .orderBy(APPLICATION_QUESTION_CHOICE.POSITION))
                .convertFrom(choices -> choices.map(choice -> choice.value1()));
    }

    private static SelectField<@Nullable Scale> scale() {
        return row(
                        APPLICATION_QUESTION.SCALE_FROM,
                        APPLICATION_QUESTION.SCALE_TO,
                        APPLICATION_QUESTION.SCALE_FROM_LABEL,
                        APPLICATION_QUESTION.SCALE_TO_LABEL)
                .mapping((from, to, fromLabel, toLabel) ->
                        from == null ? null : new Scale(from, to, fromLabel, toLabel));
    }

    void add(ProgramId program, int position, QuestionDraft question) {
        var content = question.content();
        var scale = content.scale();
        var id = sql.insertInto(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.PROGRAM_ID, program)
                .set(APPLICATION_QUESTION.POSITION, position)
                .set(APPLICATION_QUESTION.QUESTION_KEY, question.key())
                .set(APPLICATION_QUESTION.KIND, content.kind())
                .set(APPLICATION_QUESTION.LABEL, content.label())
                .set(APPLICATION_QUESTION.HELP, content.help())
                .set(APPLICATION_QUESTION.SCALE_FROM, scale == null ? null : scale.from())
                .set(APPLICATION_QUESTION.SCALE_TO, scale == null ? null : scale.to())
                .set(APPLICATION_QUESTION.SCALE_FROM_LABEL, scale == null ? null : scale.fromLabel())
                .set(APPLICATION_QUESTION.SCALE_TO_LABEL, scale == null ? null : scale.toLabel())
                .set(APPLICATION_QUESTION.REQUIRED, question.required())
                .set(APPLICATION_QUESTION.FOR_MATCH, question.forMatch())
                .returningResult(APPLICATION_QUESTION.QUESTION_ID)
                .fetchSingle()
                .value1();
        for (var i = 0; i < content.choices().size(); i++) {
            sql.insertInto(APPLICATION_QUESTION_CHOICE)
                    .set(APPLICATION_QUESTION_CHOICE.QUESTION_ID, id)
                    .set(APPLICATION_QUESTION_CHOICE.POSITION, i)
                    .set(APPLICATION_QUESTION_CHOICE.LABEL, content.choices().get(i))
                    .execute();
        }
    }
}
