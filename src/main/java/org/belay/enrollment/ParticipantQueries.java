package org.belay.enrollment;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.organization.PersonState;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads those to be matched with all that rules and criteria ask for, the avoid lists among it. */
@Repository
class ParticipantQueries {

    private final DSLContext sql;
    private final AvoidList avoidList;
    private final AnswerText answerText;

    ParticipantQueries(DSLContext sql, AvoidList avoidList, AnswerText answerText) {
        this.sql = sql;
        this.avoidList = avoidList;
        this.answerText = answerText;
    }

    /** Those in the given states who are prepared, by key. */
    List<Participant> participants(CohortId cohort, Collection<EnrollmentState> states) {
        return participants(cohort, states, PreparationQueries.isReady());
    }

    /** Those of these who take part, also on a break or not prepared. */
    List<Participant> goingOn(CohortId cohort, Collection<EnrollmentId> places) {
        return places.isEmpty()
                ? List.of()
                : participants(cohort, EnrollmentState.goingOn(), ENROLLMENT.ENROLLMENT_ID.in(places));
    }

    private List<Participant> participants(CohortId cohort, Collection<EnrollmentState> states, Condition which) {
        var managers = lineManagers();
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.PERSON_ID,
                        PartQueries.name(PERSON),
                        ENROLLMENT.SIDE,
                        ENROLLMENT.STATE,
                        unlessLeft(ENROLLMENT.MENTOR_CAPACITY),
                        unlessLeft(ENROLLMENT.MENTEE_DEMAND),
                        PERSON.DEPARTMENT_ID,
                        DEPARTMENT.NAME,
                        PERSON.SITE_ID,
                        SITE.NAME,
                        PERSON.GRADE,
                        PERSON.HIRE_DATE,
                        ENROLLMENT.PERSON_ID.convertFrom(person -> LineManagers.above(person, managers)),
                        PartQueries.languages(ParticipantQueries::inSmallLetters),
                        PartQueries.zone(coalesce(ENROLLMENT.TIME_ZONE, PERSON.TIME_ZONE, SITE.TIME_ZONE)),
                        PartQueries.availability(),
                        PartQueries.topics(TopicDirection.OFFERED),
                        PartQueries.topics(TopicDirection.WANTED),
                        PartQueries.preferences(),
                        ENROLLMENT.AVOID_LIST.convertFrom(avoidList::open))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.in(states))
                .and(which)
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(Participant::new));
    }

    /** Those of these whom a person does not want to meet, or who do not want to meet that person, in any place of theirs. */
    Set<PersonId> apart(PersonId person, Collection<PersonId> others) {
        var avoided = sql.select(ENROLLMENT.PERSON_ID, ENROLLMENT.AVOID_LIST.convertFrom(avoidList::open))
                .from(ENROLLMENT)
                .where(ENROLLMENT.PERSON_ID.eq(person).or(ENROLLMENT.PERSON_ID.in(others)))
                .and(ENROLLMENT.AVOID_LIST.isNotNull())
                .fetchGroups(Record2::value1, Record2::value2);
        return others.stream()
                .filter(other -> names(avoided, person, other) || names(avoided, other, person))
                .collect(toSet());
    }

    private static boolean names(Map<PersonId, List<Set<PersonId>>> avoided, PersonId who, PersonId whom) {
        return avoided.getOrDefault(who, List.of()).stream().anyMatch(list -> list.contains(whom));
    }

    /** When each of these is free by the clock of UTC; whoever gave no hours is left out. */
    List<WeekGrid> free(Collection<EnrollmentId> places, LocalDate reference) {
        return sql.select(
                        PartQueries.availability(),
                        PartQueries.zone(coalesce(ENROLLMENT.TIME_ZONE, PERSON.TIME_ZONE, SITE.TIME_ZONE)))
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.in(places), ENROLLMENT.AVAILABILITY.isNotNull())
                .fetch(row -> Objects.requireNonNull(row.value1())
                        .inUtc(row.value2() == null ? ZoneOffset.UTC : row.value2(), reference));
    }

    /** What people of a cohort answered to some questions, by the keys of the questions. */
    Map<EnrollmentId, Map<String, String>> answers(CohortId cohort, Collection<String> questions) {
        var answers = new HashMap<EnrollmentId, Map<String, String>>();
        sql.select(
                        APPLICATION_ANSWER.ENROLLMENT_ID,
                        APPLICATION_QUESTION.QUESTION_KEY,
                        APPLICATION_ANSWER.ANSWER.convertFrom(answerText::open))
                .from(APPLICATION_ANSWER)
                .join(APPLICATION_QUESTION)
                .on(APPLICATION_QUESTION.QUESTION_ID.eq(APPLICATION_ANSWER.QUESTION_ID))
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(APPLICATION_ANSWER.ENROLLMENT_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), APPLICATION_QUESTION.QUESTION_KEY.in(questions))
                .forEach(row -> answers.computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return answers;
    }

    Map<DepartmentId, DepartmentId> departmentsAbove() {
        var above = new HashMap<DepartmentId, DepartmentId>();
        sql.select(DEPARTMENT.DEPARTMENT_ID, DEPARTMENT.PARENT_DEPARTMENT_ID)
                .from(DEPARTMENT)
                .where(DEPARTMENT.PARENT_DEPARTMENT_ID.isNotNull())
                .forEach(row -> above.put(row.value1(), row.value2()));
        return above;
    }

    /** Who has left the organization keeps the matches that are, and has no place for another. */
    private static Field<Integer> unlessLeft(Field<Integer> places) {
        return DSL.when(PERSON.STATE.eq(PersonState.LEFT), 0).otherwise(places);
    }

    private static Set<String> inSmallLetters(List<String> languages) {
        return languages.stream()
                .map(language -> language.toLowerCase(Locale.ROOT))
                .collect(toUnmodifiableSet());
    }

    private Map<PersonId, PersonId> lineManagers() {
        var managers = new HashMap<PersonId, PersonId>();
        sql.select(PERSON.PERSON_ID, PERSON.LINE_MANAGER_ID)
                .from(PERSON)
                .where(PERSON.LINE_MANAGER_ID.isNotNull())
                .forEach(row -> managers.put(row.value1(), row.value2()));
        return managers;
    }
}
