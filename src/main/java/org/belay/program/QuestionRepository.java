package org.belay.program;

import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.APPLICATION_QUESTION_CHOICE;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.db.tables.records.ApplicationQuestionRecord;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** The questions of programs. */
@Repository
class QuestionRepository {

    private final DSLContext sql;

    QuestionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What the form asks, in its order. */
    List<ApplicationQuestion> of(ProgramId id) {
        return forms(APPLICATION_QUESTION.PROGRAM_ID.eq(id).and(APPLICATION_QUESTION.RETIRED_AT.isNull())).stream()
                .map(FormQuestion::question)
                .toList();
    }

    /** Also what it asks no more; answers are not counted here. */
    List<FormQuestion> all(ProgramId id) {
        return forms(APPLICATION_QUESTION.PROGRAM_ID.eq(id));
    }

    int count(ProgramId id) {
        return sql.fetchCount(
                APPLICATION_QUESTION,
                APPLICATION_QUESTION.PROGRAM_ID.eq(id).and(APPLICATION_QUESTION.RETIRED_AT.isNull()));
    }

    private List<FormQuestion> forms(Condition which) {
        return sql.select(
                        row(
                                        APPLICATION_QUESTION.QUESTION_ID,
                                        APPLICATION_QUESTION.QUESTION_KEY,
                                        content(),
                                        APPLICATION_QUESTION.REQUIRED,
                                        APPLICATION_QUESTION.FOR_MATCH)
                                .mapping(ApplicationQuestion::new),
                        inline(0),
                        APPLICATION_QUESTION.SHARED_QUESTION_ID,
                        field(APPLICATION_QUESTION.RETIRED_AT.isNotNull()))
                .from(APPLICATION_QUESTION)
                .where(which)
                .orderBy(APPLICATION_QUESTION.POSITION, APPLICATION_QUESTION.QUESTION_ID)
                .fetch(mapping(FormQuestion::new));
    }

    /** The questions that are linked to each shared one, with their programs, by name. */
    Map<SharedQuestionId, Map<QuestionId, LinkedProgram>> linked() {
        var linked = new HashMap<SharedQuestionId, Map<QuestionId, LinkedProgram>>();
        sql.select(
                        APPLICATION_QUESTION.SHARED_QUESTION_ID,
                        APPLICATION_QUESTION.QUESTION_ID,
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME)
                .from(APPLICATION_QUESTION)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(APPLICATION_QUESTION.PROGRAM_ID))
                .where(APPLICATION_QUESTION.SHARED_QUESTION_ID.isNotNull())
                .orderBy(PROGRAM.NAME, APPLICATION_QUESTION.QUESTION_ID)
                .forEach(row -> linked.computeIfAbsent(row.value1(), shared -> new LinkedHashMap<>())
                        .put(row.value2(), new LinkedProgram(row.value3(), row.value4())));
        return linked;
    }

    Map<QuestionId, LinkedProgram> linkedTo(SharedQuestionId shared) {
        return linked().getOrDefault(shared, Map.of());
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
                .mapping(Scale::orNone);
    }

    QuestionId add(ProgramId program, int position, QuestionDraft question) {
        return add(program, position, question, null);
    }

    QuestionId add(ProgramId program, int position, QuestionDraft question, @Nullable SharedQuestionId shared) {
        var id = sql.insertInto(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.PROGRAM_ID, program)
                .set(APPLICATION_QUESTION.POSITION, position)
                .set(APPLICATION_QUESTION.QUESTION_KEY, question.key())
                .set(words(question.content()))
                .set(APPLICATION_QUESTION.REQUIRED, question.required())
                .set(APPLICATION_QUESTION.FOR_MATCH, question.forMatch())
                .set(APPLICATION_QUESTION.SHARED_QUESTION_ID, shared)
                .returningResult(APPLICATION_QUESTION.QUESTION_ID)
                .fetchSingle()
                .value1();
        addChoices(id, question.content());
        return id;
    }

    private static Map<Field<?>, @Nullable Object> words(QuestionContent content) {
        var scale = content.scale();
        var words = new HashMap<Field<?>, @Nullable Object>();
        words.put(APPLICATION_QUESTION.KIND, content.kind());
        words.put(APPLICATION_QUESTION.LABEL, content.label());
        words.put(APPLICATION_QUESTION.HELP, content.help());
        words.put(APPLICATION_QUESTION.SCALE_FROM, scale == null ? null : scale.from());
        words.put(APPLICATION_QUESTION.SCALE_TO, scale == null ? null : scale.to());
        words.put(APPLICATION_QUESTION.SCALE_FROM_LABEL, scale == null ? null : scale.fromLabel());
        words.put(APPLICATION_QUESTION.SCALE_TO_LABEL, scale == null ? null : scale.toLabel());
        return words;
    }

    private void addChoices(QuestionId id, QuestionContent content) {
        for (var i = 0; i < content.choices().size(); i++) {
            sql.insertInto(APPLICATION_QUESTION_CHOICE)
                    .set(APPLICATION_QUESTION_CHOICE.QUESTION_ID, id)
                    .set(APPLICATION_QUESTION_CHOICE.POSITION, i)
                    .set(APPLICATION_QUESTION_CHOICE.LABEL, content.choices().get(i))
                    .execute();
        }
    }

    void mark(QuestionId id, boolean required, boolean forMatch) {
        sql.update(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.REQUIRED, required)
                .set(APPLICATION_QUESTION.FOR_MATCH, forMatch)
                .where(APPLICATION_QUESTION.QUESTION_ID.eq(id))
                .execute();
    }

    void setContent(QuestionId id, QuestionContent content) {
        sql.update(APPLICATION_QUESTION)
                .set(words(content))
                .where(APPLICATION_QUESTION.QUESTION_ID.eq(id))
                .execute();
        sql.deleteFrom(APPLICATION_QUESTION_CHOICE)
                .where(APPLICATION_QUESTION_CHOICE.QUESTION_ID.eq(id))
                .execute();
        addChoices(id, content);
    }

    /**
     * Puts another question in the place of one without answers. Whoever has the form with the old one open cannot hand
     * in an answer to what they were not asked.
     *
     * @throws ChangedMeanwhile when somebody has answered it by now
     */
    void replace(QuestionId id, QuestionDraft draft) {
        var old = held(id);
        remove(id);
        var young = add(old.getProgramId(), old.getPosition(), draft, old.getSharedQuestionId());
        retire(young, old.getRetiredAt());
    }

    /** The same where the new question is asked as the old one was. */
    void replaceContent(QuestionId id, QuestionContent content) {
        var old = held(id);
        replace(id, new QuestionDraft(old.getQuestionKey(), content, old.getRequired(), old.getForMatch()));
    }

    private ApplicationQuestionRecord held(QuestionId id) {
        return sql.selectFrom(APPLICATION_QUESTION)
                .where(APPLICATION_QUESTION.QUESTION_ID.eq(id))
                .fetchSingle();
    }

    /** @throws ChangedMeanwhile when somebody has answered it by now */
    void remove(QuestionId id) {
        try {
            sql.deleteFrom(APPLICATION_QUESTION)
                    .where(APPLICATION_QUESTION.QUESTION_ID.eq(id))
                    .execute();
        } catch (DataIntegrityViolationException e) {
            throw new ChangedMeanwhile(id);
        }
    }

    /** @param since null to ask it again */
    void retire(QuestionId id, @Nullable Instant since) {
        sql.update(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.RETIRED_AT, val(since, APPLICATION_QUESTION.RETIRED_AT))
                .where(APPLICATION_QUESTION.QUESTION_ID.eq(id))
                .execute();
    }

    /** @param shared null to make it the program's own */
    void link(QuestionId id, @Nullable SharedQuestionId shared) {
        sql.update(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.SHARED_QUESTION_ID, val(shared, APPLICATION_QUESTION.SHARED_QUESTION_ID))
                .where(APPLICATION_QUESTION.QUESTION_ID.eq(id))
                .execute();
    }

    void order(List<QuestionId> ids) {
        var places = java.util.stream.IntStream.range(0, ids.size())
                .mapToObj(i -> sql.update(APPLICATION_QUESTION)
                        .set(APPLICATION_QUESTION.POSITION, i + 1)
                        .where(APPLICATION_QUESTION.QUESTION_ID.eq(ids.get(i))))
                .toList();
        sql.batch(places).execute();
    }

    /** Those of the program, also of what it asks no more. */
    Set<String> keys(ProgramId program) {
        return sql.select(APPLICATION_QUESTION.QUESTION_KEY)
                .from(APPLICATION_QUESTION)
                .where(APPLICATION_QUESTION.PROGRAM_ID.eq(program))
                .fetchSet(APPLICATION_QUESTION.QUESTION_KEY);
    }
}
