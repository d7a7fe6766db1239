package org.belay.feedback;

import static org.belay.db.Tables.ANONYMOUS_ANSWER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.DRAFT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INSTRUMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.SURVEY;
import static org.belay.db.Tables.SURVEY_ANSWER;
import static org.belay.db.Tables.SURVEY_PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.cohort.CohortState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.SmallNumbers;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Surveys and answers as they are read. */
@Repository
class SurveyQueries {

    private final DSLContext sql;
    private final Vault vault;
    private final InstrumentRepository instruments;

    SurveyQueries(DSLContext sql, Vault vault, InstrumentRepository instruments) {
        this.sql = sql;
        this.vault = vault;
        this.instruments = instruments;
    }

    /**
     * What somebody answered.
     *
     * @param person null where it is anonymous
     * @param group the name of their department or site, or their side, as it was when they answered; null where it is
     *     anonymous or unknown
     */
    record Given(@Nullable PersonId person, @Nullable String group, Answers answers) {}

    /** A cohort whose surveys may be due. */
    record Running(CohortId cohort, ProgramId program) {}

    List<Running> cohorts() {
        return sql.select(COHORT.COHORT_ID, COHORT.PROGRAM_ID)
                .from(COHORT)
                .where(COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING, CohortState.CLOSED))
                .orderBy(COHORT.COHORT_ID)
                .fetch(mapping(Running::new));
    }

    /** In which cohorts of a program that go on each of them takes part. */
    Map<CohortId, List<PersonId>> places(ProgramId program, Collection<PersonId> people) {
        return sql.selectDistinct(ENROLLMENT.COHORT_ID, ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), COHORT.STATE.in(CohortState.RUNNING, CohortState.CLOSING))
                .and(ENROLLMENT.PERSON_ID.in(people))
                .and(ENROLLMENT.STATE.in(SurveyRepository.ASKED))
                .fetchGroups(ENROLLMENT.COHORT_ID, ENROLLMENT.PERSON_ID);
    }

    Optional<SurveyHead> find(SurveyId id) {
        return heads(SURVEY.SURVEY_ID.eq(id)).stream().findFirst();
    }

    Optional<SurveyHead> find(String token) {
        return heads(SURVEY.TOKEN.eq(token)).stream().findFirst();
    }

    /** By the day. */
    List<SurveyHead> of(CohortId cohort) {
        return heads(SURVEY.COHORT_ID.eq(cohort));
    }

    /** Those of a program that ask the same in the same words at the same moment. */
    List<SurveyHead> alike(SurveyHead survey) {
        return heads(COHORT.PROGRAM_ID
                .eq(survey.program())
                .and(SURVEY.INSTRUMENT_ID.eq(survey.instrument()))
                .and(SURVEY.MOMENT.eq(survey.when()))
                .and(SURVEY.SIDE.eq(survey.side()))
                .and(SURVEY.OCCASION.eq(survey.occasion())));
    }

    /**
     * Those that somebody has not answered and still can; none of a cohort that they have left.
     *
     * @param begun the day by which it has begun
     * @param today where they are
     */
    List<SurveyHead> owedBy(PersonId person, LocalDate begun, LocalDate today) {
        return heads(SURVEY.SURVEY_ID
                .in(sql.select(SURVEY_PERSON.SURVEY_ID)
                        .from(SURVEY_PERSON)
                        .where(SURVEY_PERSON.PERSON_ID.eq(person), SURVEY_PERSON.ANSWERED.isFalse())
                        .andNot(enrolled(ENROLLMENT.STATE.notIn(SurveyRepository.ASKED))))
                .and(SURVEY.OPENS_ON.le(begun))
                .and(SURVEY.CLOSES_ON.ge(today)));
    }

    private List<SurveyHead> heads(Condition condition) {
        var mine = SURVEY_PERSON.SURVEY_ID.eq(SURVEY.SURVEY_ID);
        var asked = field(selectCount().from(SURVEY_PERSON).where(mine));
        var answered = field(selectCount().from(SURVEY_PERSON).where(mine, SURVEY_PERSON.ANSWERED.isTrue()));
        return sql.select(SURVEY.fields())
                .select(
                        COHORT.NAME,
                        COHORT.PROGRAM_ID,
                        PROGRAM.NAME,
                        INSTRUMENT.NUMBER,
                        INSTRUMENT.CONTENT,
                        asked,
                        answered)
                .from(SURVEY)
                .join(INSTRUMENT)
                .on(INSTRUMENT.INSTRUMENT_ID.eq(SURVEY.INSTRUMENT_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(SURVEY.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(condition)
                .orderBy(SURVEY.OPENS_ON, SURVEY.SURVEY_ID)
                .fetch(row -> new SurveyHead(
                        row.get(SURVEY.SURVEY_ID),
                        row.get(SURVEY.COHORT_ID),
                        row.get(COHORT.NAME),
                        row.get(COHORT.PROGRAM_ID),
                        row.get(PROGRAM.NAME),
                        row.get(SURVEY.INSTRUMENT_ID),
                        row.get(SURVEY.INSTRUMENT_KEY),
                        row.get(INSTRUMENT.NUMBER),
                        instruments.content(row.get(INSTRUMENT.CONTENT)).title(),
                        row.get(SURVEY.MOMENT),
                        row.get(SURVEY.SIDE),
                        row.get(SURVEY.OCCASION),
                        row.get(SURVEY.ANONYMOUS),
                        row.get(SURVEY.OPENS_ON),
                        row.get(SURVEY.CLOSES_ON),
                        row.get(SURVEY.TOKEN),
                        row.get(SURVEY.REMINDED_AT),
                        row.get(SURVEY.GROUPED_BY),
                        row.get(asked),
                        row.get(answered)));
    }

    InstrumentVersion instrument(InstrumentId id) {
        return instruments.find(id).orElseThrow();
    }

    boolean answered(SurveyId survey, PersonId person) {
        return sql.fetchExists(
                SURVEY_PERSON,
                SURVEY_PERSON.SURVEY_ID.eq(survey),
                SURVEY_PERSON.PERSON_ID.eq(person),
                SURVEY_PERSON.ANSWERED.isTrue());
    }

    boolean asks(SurveyId survey, PersonId person) {
        return sql.fetchExists(SURVEY_PERSON, SURVEY_PERSON.SURVEY_ID.eq(survey), SURVEY_PERSON.PERSON_ID.eq(person));
    }

    List<PersonId> asked(SurveyId survey) {
        return sql.select(SURVEY_PERSON.PERSON_ID)
                .from(SURVEY_PERSON)
                .where(SURVEY_PERSON.SURVEY_ID.eq(survey))
                .orderBy(SURVEY_PERSON.PERSON_ID)
                .fetch(SURVEY_PERSON.PERSON_ID);
    }

    /** How many people two surveys ask. */
    int askedBoth(SurveyId one, SurveyId other) {
        return sql.fetchCount(sql.select(SURVEY_PERSON.PERSON_ID)
                .from(SURVEY_PERSON)
                .where(
                        SURVEY_PERSON.SURVEY_ID.eq(one),
                        SURVEY_PERSON.PERSON_ID.in(select(SURVEY_PERSON.PERSON_ID)
                                .from(SURVEY_PERSON)
                                .where(SURVEY_PERSON.SURVEY_ID.eq(other)))));
    }

    /** The names of those who take part and have not answered: those who are reminded. */
    List<String> owing(SurveyId survey) {
        return sql.select(name())
                .from(SURVEY_PERSON)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(SURVEY_PERSON.PERSON_ID))
                .join(SURVEY)
                .on(SURVEY.SURVEY_ID.eq(SURVEY_PERSON.SURVEY_ID))
                .where(SURVEY_PERSON.SURVEY_ID.eq(survey), SURVEY_PERSON.ANSWERED.isFalse())
                .and(enrolled(ENROLLMENT.STATE.in(SurveyRepository.ASKED)))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(row -> row.value1());
    }

    /** Of whoever is asked. Guests of a workshop have no place in its cohort. */
    private static Condition enrolled(Condition state) {
        return exists(selectOne()
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(SURVEY.COHORT_ID))
                .and(ENROLLMENT.PERSON_ID.eq(SURVEY_PERSON.PERSON_ID))
                .and(state));
    }

    private static org.jooq.Field<String> name() {
        return FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
    }

    /** All answers: those of people in the order in which they came, anonymous ones in none. */
    List<Given> answers(SurveyHead survey) {
        return survey.anonymous() ? anonymous(survey.id()) : confidential(survey.id(), survey.groupedBy());
    }

    private List<Given> confidential(SurveyId survey, GroupedBy groupedBy) {
        var group = switch (groupedBy) {
            case DEPARTMENT -> SURVEY_ANSWER.IN_DEPARTMENT;
            case SITE -> SURVEY_ANSWER.IN_SITE;
            case ROLE -> SURVEY_ANSWER.IN_ROLE;
        };
        return sql.select(SURVEY_ANSWER.PERSON_ID, group, SURVEY_ANSWER.ANSWERS)
                .from(SURVEY_ANSWER)
                .where(SURVEY_ANSWER.SURVEY_ID.eq(survey))
                .orderBy(SURVEY_ANSWER.ANSWERED_AT, SURVEY_ANSWER.PERSON_ID)
                .fetch(mapping((person, of, answers) -> new Given(
                        person,
                        of,
                        Answers.read(vault.open(SurveyRepository.CONFIDENTIAL, Objects.requireNonNull(answers))))));
    }

    private List<Given> anonymous(SurveyId survey) {
        return sql.select(ANONYMOUS_ANSWER.ANSWERS)
                .from(ANONYMOUS_ANSWER)
                .where(ANONYMOUS_ANSWER.SURVEY_ID.eq(survey))
                .orderBy(ANONYMOUS_ANSWER.ANSWER_KEY)
                .fetch(row -> new Given(
                        null,
                        null,
                        Answers.read(vault.open(SurveyRepository.ANONYMOUS, Objects.requireNonNull(row.value1())))));
    }

    /** Those that ended before a day, into which somebody typed what was never sent. */
    List<SurveyId> withDrafts(LocalDate day) {
        return sql.selectDistinct(SURVEY.SURVEY_ID)
                .from(SURVEY)
                .join(DRAFT)
                .on(DRAFT.FORM.eq(AnswerService.FORM), DRAFT.OBJECT_ID.eq(SURVEY.SURVEY_ID.cast(DRAFT.OBJECT_ID)))
                .where(SURVEY.CLOSES_ON.lt(day))
                .fetch(SURVEY.SURVEY_ID);
    }

    /** Those that ended before a day with anonymous answers of fewer people than anything is shown of. */
    List<SurveyId> withFewAnonymous(LocalDate day) {
        return sql.select(SURVEY.SURVEY_ID)
                .from(SURVEY)
                .join(ANONYMOUS_ANSWER)
                .on(ANONYMOUS_ANSWER.SURVEY_ID.eq(SURVEY.SURVEY_ID))
                .where(SURVEY.CLOSES_ON.lt(day))
                .groupBy(SURVEY.SURVEY_ID)
                .having(count().lt(SmallNumbers.MINIMUM))
                .fetch(SURVEY.SURVEY_ID);
    }

    /** What one person answered in confidence. */
    record Own(SurveyId survey, Answers answers) {}

    boolean hasAnswered(PersonId person) {
        return sql.fetchExists(SURVEY_ANSWER, SURVEY_ANSWER.PERSON_ID.eq(person));
    }

    List<Own> ownAnswers(PersonId person) {
        return sql.select(SURVEY_ANSWER.SURVEY_ID, SURVEY_ANSWER.ANSWERS)
                .from(SURVEY_ANSWER)
                .where(SURVEY_ANSWER.PERSON_ID.eq(person))
                .orderBy(SURVEY_ANSWER.ANSWERED_AT, SURVEY_ANSWER.SURVEY_ID)
                .fetch(mapping((survey, answers) -> new Own(
                        survey,
                        Answers.read(vault.open(SurveyRepository.CONFIDENTIAL, Objects.requireNonNull(answers))))));
    }

    List<SurveyHead> heads(Collection<SurveyId> ids) {
        return heads(SURVEY.SURVEY_ID.in(ids));
    }
}
