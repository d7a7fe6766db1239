package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_OUTCOME;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.organization.PersonState;
import org.belay.program.IntendedOutcome;
import org.belay.program.ProgramFacts;
import org.belay.program.QuestionId;
import org.belay.shared.CohortId;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what an applicant sees: the form, the own application, what is open. */
@Repository
class ApplicationQueries {

    private static final List<CohortState> OPEN = List.of(CohortState.ENROLLING, CohortState.MATCHING);

    private final DSLContext sql;
    private final AvoidList avoidList;
    private final AnswerText answerText;

    ApplicationQueries(DSLContext sql, AvoidList avoidList, AnswerText answerText) {
        this.sql = sql;
        this.avoidList = avoidList;
        this.answerText = answerText;
    }

    /** The person's own zone, else that of the site, else that of the organization. */
    ZoneId zoneOf(PersonId person) {
        var organization = field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION));
        return sql.select(coalesce(PERSON.TIME_ZONE, SITE.TIME_ZONE, organization))
                .from(PERSON)
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(PERSON.PERSON_ID.eq(person))
                .fetchOptional(Record1::value1)
                .<ZoneId>map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    ZoneId organizationZone() {
        return sql.select(ORGANIZATION.TIME_ZONE)
                .from(ORGANIZATION)
                .fetchOptional(ORGANIZATION.TIME_ZONE)
                .<ZoneId>map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    ProgramFacts facts(ProgramId program) {
        return sql.select(row(PROGRAM.PURPOSE, PROGRAM.AUDIENCE, PROGRAM.WHO_MAY_JOIN, outcomes())
                        .mapping(ProgramFacts::new))
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .fetchSingle()
                .value1();
    }

    /** @throws NotFound when there is no such person */
    String nameOf(PersonId person) {
        var name = names(List.of(person)).get(person);
        if (name == null) {
            throw new NotFound(person);
        }
        return name;
    }

    Applicant applicant(PersonId person, Clock clock) {
        var zone = zoneOf(person);
        var today = LocalDate.now(clock.withZone(zone));
        return new Applicant(zone, holidays(person, today, today.plusYears(1)));
    }

    /** Of the person's site, from one day to another. */
    List<Holiday> holidays(PersonId person, LocalDate from, LocalDate to) {
        return sql.select(HOLIDAY.HOLIDAY_DATE, coalesce(HOLIDAY.LOCAL_NAME, HOLIDAY.NAME))
                .from(HOLIDAY)
                .join(PERSON)
                .on(PERSON.SITE_ID.eq(HOLIDAY.SITE_ID))
                .where(PERSON.PERSON_ID.eq(person), HOLIDAY.HOLIDAY_DATE.between(from, to))
                .orderBy(HOLIDAY.HOLIDAY_DATE, HOLIDAY.HOLIDAY_ID)
                .fetch(mapping(Holiday::new));
    }

    List<OpenCohort> open(PersonId person, LocalDate today) {
        return sql.select(
                        COHORT.COHORT_ID,
                        PROGRAM.NAME,
                        row(PROGRAM.PURPOSE, PROGRAM.AUDIENCE, PROGRAM.WHO_MAY_JOIN, outcomes())
                                .mapping(ProgramFacts::new),
                        COHORT.NAME,
                        COHORT.ENROLLMENT_CLOSES_ON,
                        COHORT.STARTS_ON,
                        COHORT.ENDS_ON)
                .from(COHORT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(
                        COHORT.STATE.in(OPEN),
                        COHORT.ENROLLMENT_OPENS_ON.isNull().or(COHORT.ENROLLMENT_OPENS_ON.le(today)),
                        COHORT.ENROLLMENT_CLOSES_ON.isNull().or(COHORT.ENROLLMENT_CLOSES_ON.ge(today)),
                        notExists(selectOne()
                                .from(ENROLLMENT)
                                .where(
                                        ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID),
                                        ENROLLMENT.PERSON_ID.eq(person),
                                        ENROLLMENT.STATE.ne(EnrollmentState.WITHDRAWN))))
                .orderBy(COHORT.ENROLLMENT_CLOSES_ON, COHORT.COHORT_ID)
                .fetch(mapping(OpenCohort::new));
    }

    private static Field<List<IntendedOutcome>> outcomes() {
        return multiset(select(PROGRAM_OUTCOME.OUTCOME, PROGRAM_OUTCOME.MEASURE)
                        .from(PROGRAM_OUTCOME)
                        .where(PROGRAM_OUTCOME.PROGRAM_ID.eq(PROGRAM.PROGRAM_ID))
                        .orderBy(PROGRAM_OUTCOME.POSITION))
                .convertFrom(rows -> rows.map(mapping(IntendedOutcome::new)));
    }

    List<OwnPlace> places(PersonId person) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.COHORT_ID,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        COHORT.STATE,
                        COHORT.END_REASON,
                        COHORT.STARTS_ON,
                        COHORT.ENDS_ON,
                        ENROLLMENT.SIDE,
                        ENROLLMENT.STATE,
                        ENROLLMENT.APPLIED_AT,
                        ENROLLMENT.DECISION_REASON,
                        ENROLLMENT.BACK_ON,
                        WaitlistQueries.position(),
                        ENROLLMENT.VERSION)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(ENROLLMENT.PERSON_ID.eq(person))
                .orderBy(COHORT.STARTS_ON.desc(), ENROLLMENT.ENROLLMENT_ID.desc())
                .fetch(mapping(OwnPlace::new));
    }

    /** The application of one person in a cohort, avoid list included: for its author alone. */
    Optional<OwnApplication> own(CohortId cohort, PersonId person) {
        return drafts(ENROLLMENT.COHORT_ID.eq(cohort).and(ENROLLMENT.PERSON_ID.eq(person)), zoneOf(person)).stream()
                .findFirst()
                .map(HeldDraft::own)
                .map(own -> new OwnApplication(
                        own.id(),
                        own.version(),
                        own.state(),
                        own.appliedAt(),
                        own.decidedAt(),
                        own.reason(),
                        own.draft(),
                        names(wished(own.draft()))));
    }

    /** An application that the cohort holds, with the number that the form gave it. */
    record HeldDraft(PersonId person, @Nullable String key, OwnApplication own) {}

    List<HeldDraft> held(CohortId cohort) {
        return drafts(ENROLLMENT.COHORT_ID.eq(cohort), ZoneOffset.UTC);
    }

    private List<HeldDraft> drafts(Condition which, ZoneId otherwise) {
        return sql.select(ENROLLMENT.PERSON_ID, ENROLLMENT.APPLICATION_KEY, own(otherwise))
                .from(ENROLLMENT)
                .where(which)
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(HeldDraft::new));
    }

    private SelectField<OwnApplication> own(ZoneId otherwise) {
        return row(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.VERSION,
                        ENROLLMENT.STATE,
                        ENROLLMENT.APPLIED_AT,
                        ENROLLMENT.DECIDED_AT,
                        ENROLLMENT.DECISION_REASON,
                        draft(otherwise))
                .mapping((id, version, state, appliedAt, decidedAt, reason, draft) ->
                        new OwnApplication(id, version, state, appliedAt, decidedAt, reason, draft, Map.of()));
    }

    private SelectField<ApplicationDraft> draft(ZoneId otherwise) {
        return row(
                        ENROLLMENT.SIDE,
                        PartQueries.topics(TopicDirection.OFFERED),
                        PartQueries.topics(TopicDirection.WANTED),
                        ENROLLMENT.MENTOR_CAPACITY,
                        ENROLLMENT.MENTEE_DEMAND,
                        ENROLLMENT.TIME_ZONE.convertFrom(zone -> zone == null ? otherwise : ZoneId.of(zone)),
                        PartQueries.availability(),
                        PartQueries.preferences(),
                        ENROLLMENT.AVOID_LIST.convertFrom(avoidList::open),
                        answers(),
                        field(ENROLLMENT.CONSENT_GIVEN_AT.isNotNull()))
                .mapping(ApplicationDraft::new);
    }

    private Field<Map<QuestionId, String>> answers() {
        return multiset(select(APPLICATION_ANSWER.QUESTION_ID, PartQueries.answer())
                        .from(APPLICATION_ANSWER)
                        .join(APPLICATION_QUESTION)
                        .on(APPLICATION_QUESTION.QUESTION_ID.eq(APPLICATION_ANSWER.QUESTION_ID))
                        .where(
                                APPLICATION_ANSWER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID),
                                APPLICATION_QUESTION.RETIRED_AT.isNull()))
                .convertFrom(rows -> {
                    var answers = new HashMap<QuestionId, String>();
                    rows.forEach(row -> answers.put(row.value1(), answerText.open(row.value2())));
                    return answers;
                });
    }

    private static Set<PersonId> wished(ApplicationDraft draft) {
        var people = new HashSet<>(draft.preferences());
        people.addAll(draft.avoid());
        return people;
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : sql.select(PERSON.PERSON_ID, PartQueries.name(PERSON))
                        .from(PERSON)
                        .where(PERSON.PERSON_ID.in(people))
                        .fetchMap(PERSON.PERSON_ID, PartQueries.name(PERSON));
    }

    /** Nobody where two people share the address. */
    Optional<NamedPerson> byEmail(Email email) {
        var found = sql.select(PERSON.PERSON_ID, PartQueries.name(PERSON))
                .from(PERSON)
                .where(PERSON.EMAIL.eq(email.value()), PERSON.STATE.ne(PersonState.LEFT))
                .limit(2)
                .fetch(mapping(NamedPerson::new));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** @throws NotFound when one of them is nobody */
    void requireKnown(Collection<PersonId> people) {
        if (!people.isEmpty() && sql.fetchCount(PERSON, PERSON.PERSON_ID.in(people)) < people.size()) {
            throw new NotFound("person");
        }
    }

    boolean worksHere(PersonId person) {
        return sql.fetchExists(PERSON, PERSON.PERSON_ID.eq(person).and(PERSON.STATE.ne(PersonState.LEFT)));
    }
}
