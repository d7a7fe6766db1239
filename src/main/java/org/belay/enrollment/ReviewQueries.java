package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PREFERENCE;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.belay.db.tables.Person;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;
import org.belay.shared.Sealed;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads one application with everything that a review asks for. */
@Repository
class ReviewQueries {

    private final DSLContext sql;
    private final AvoidList avoidList;
    private final AnswerText answers;

    ReviewQueries(DSLContext sql, AvoidList avoidList, AnswerText answers) {
        this.sql = sql;
        this.avoidList = avoidList;
        this.answers = answers;
    }

    Optional<Application> application(EnrollmentId id) {
        var manager = PERSON.as("manager");
        var decider = PERSON.as("decider");
        return sql.select(
                        PartQueries.row(),
                        facts(manager),
                        PartQueries.languages(Function.identity()),
                        PartQueries.zone(ENROLLMENT.TIME_ZONE),
                        PartQueries.availability(),
                        topics(TopicDirection.OFFERED),
                        topics(TopicDirection.WANTED),
                        wishes(),
                        ENROLLMENT.AVOID_LIST.convertFrom(
                                avoid -> avoidList.open(avoid).size()),
                        answers(topicLabels()),
                        ENROLLMENT.CONSENT_GIVEN_AT,
                        decided(decider),
                        pause())
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(manager)
                .on(manager.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .leftJoin(decider)
                .on(decider.PERSON_ID.eq(ENROLLMENT.DECIDED_BY_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .fetchOptional(mapping(Application::new));
    }

    private Map<String, String> topicLabels() {
        return sql.select(TOPIC.TOPIC_KEY, TOPIC.LABEL).from(TOPIC).fetchMap(TOPIC.TOPIC_KEY, TOPIC.LABEL);
    }

    /** What somebody answered to the questions that are marked for the match. */
    List<Application.Answer> answersForMatch(EnrollmentId id) {
        return sql
                .select(answers(topicLabels()))
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .fetchOptional(Record1::value1)
                .orElseGet(List::of)
                .stream()
                .filter(Application.Answer::forMatch)
                .toList();
    }

    private static SelectField<Application.HrFacts> facts(Person manager) {
        return row(PERSON.EMPLOYEE_NUMBER, PERSON.JOB_TITLE, PERSON.GRADE, PartQueries.name(manager), PERSON.HIRE_DATE)
                .mapping(Application.HrFacts::new);
    }

    private static SelectField<Application.@Nullable Decided> decided(Person decider) {
        return row(ENROLLMENT.DECIDED_AT, PartQueries.name(decider), ENROLLMENT.DECISION_REASON)
                .mapping((at, by, reason) -> at == null ? null : new Application.Decided(at, by, reason));
    }

    private static SelectField<Application.@Nullable Break> pause() {
        return row(ENROLLMENT.PAUSED_AT, ENROLLMENT.BACK_ON)
                .mapping((since, backOn) -> since == null ? null : new Application.Break(since, backOn));
    }

    private static Field<List<String>> topics(TopicDirection direction) {
        return multiset(select(TOPIC.LABEL)
                        .from(ENROLLMENT_TOPIC)
                        .join(TOPIC)
                        .on(TOPIC.TOPIC_ID.eq(ENROLLMENT_TOPIC.TOPIC_ID))
                        .where(
                                ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID),
                                ENROLLMENT_TOPIC.DIRECTION.eq(direction))
                        .orderBy(TOPIC.LABEL, TOPIC.TOPIC_ID))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Field<List<Application.Wish>> wishes() {
        var wished = PERSON.as("wished");
        return multiset(select(PREFERENCE.WISH_RANK, PREFERENCE.PERSON_ID, PartQueries.name(wished))
                        .from(PREFERENCE)
                        .join(wished)
                        .on(wished.PERSON_ID.eq(PREFERENCE.PERSON_ID))
                        .where(PREFERENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                        .orderBy(PREFERENCE.WISH_RANK))
                .convertFrom(rows -> rows.map(mapping(Application.Wish::new)));
    }

    private Field<List<Application.Answer>> answers(Map<String, String> topics) {
        return multiset(select(
                                APPLICATION_QUESTION.LABEL,
                                APPLICATION_QUESTION.KIND,
                                PartQueries.answer(),
                                scale(),
                                APPLICATION_QUESTION.FOR_MATCH)
                        .from(APPLICATION_ANSWER)
                        .join(APPLICATION_QUESTION)
                        .on(APPLICATION_QUESTION.QUESTION_ID.eq(APPLICATION_ANSWER.QUESTION_ID))
                        .where(APPLICATION_ANSWER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                        .orderBy(APPLICATION_QUESTION.POSITION, APPLICATION_QUESTION.QUESTION_ID))
                .convertFrom(rows -> rows.map(mapping((question, kind, answer, scale, forMatch) ->
                        new Application.Answer(question, kind, parts(kind, answer, topics), scale, forMatch))));
    }

    private List<String> parts(QuestionKind kind, Sealed answer, Map<String, String> topics) {
        var parts = GivenAnswer.parts(kind, answers.open(answer));
        return kind == QuestionKind.TOPICS
                ? parts.stream().map(key -> topics.getOrDefault(key, key)).toList()
                : parts;
    }

    private static SelectField<@Nullable Scale> scale() {
        return row(
                        APPLICATION_QUESTION.SCALE_FROM,
                        APPLICATION_QUESTION.SCALE_TO,
                        APPLICATION_QUESTION.SCALE_FROM_LABEL,
                        APPLICATION_QUESTION.SCALE_TO_LABEL)
                .mapping(Scale::orNone);
    }
}
