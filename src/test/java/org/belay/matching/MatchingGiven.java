package org.belay.matching;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.PREFERENCE;
import static org.belay.db.Tables.SITE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.enrollment.TopicDirection;
import org.belay.enrollment.WeekGrid;
import org.belay.program.ApplicationQuestion;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;

/** A cohort in matching, its coordinator, and accepted people who could be matched unless a test says otherwise. */
class MatchingGiven {

    static final String FREE = "Tue 09:00-12:00; Thu 14:00-16:00";
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    final TestAccounts accounts;
    private final DSLContext sql;
    private final ProgramService programs;
    private final CohortService cohorts;
    private final TopicService topics;
    private final Vault vault;
    private int number;

    MatchingGiven(DSLContext sql, ProgramService programs, CohortService cohorts, TopicService topics, Vault vault) {
        this.accounts = new TestAccounts(sql);
        this.sql = sql;
        this.programs = programs;
        this.cohorts = cohorts;
        this.topics = topics;
        this.vault = vault;
    }

    /** The one who is signed in coordinates it from now on. */
    Matching cohort(boolean needsAcceptance) {
        return cohort(Format.ONE_TO_ONE, needsAcceptance);
    }

    /** The same in a program of another format. */
    Matching cohort(Format format, boolean needsAcceptance) {
        number++;
        accounts.signIn(accounts.administrator("Ada", "Lovelace"));
        var program = programs.create(new ProgramDraft(
                "Matching " + System.nanoTime() + " " + number,
                "To help each other",
                null,
                format,
                needsAcceptance,
                ProgramRules.standard()));
        var coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        accounts.signIn(coordinator);
        return new Matching(program, another(program), coordinator);
    }

    /** One more cohort of a program, in matching. */
    CohortId another(ProgramId program) {
        number++;
        var cohort = cohorts.create(
                program,
                new CohortDraft(
                        "Cohort " + number,
                        null,
                        new CohortDates(START.minusDays(60), START.minusDays(10), START, START.plusDays(180))));
        state(cohort, CohortState.MATCHING);
        return cohort;
    }

    /** From anybody, at any time. */
    void takesApplications(CohortId cohort) {
        sql.update(COHORT)
                .set(COHORT.ENROLLMENT_OPENS_ON, (LocalDate) null)
                .set(COHORT.ENROLLMENT_CLOSES_ON, (LocalDate) null)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    /** For a cohort, as somebody hands it in who asks for no one. */
    ApplicationDraft application(CohortId cohort, Side side) {
        var question = programs.questions(cohorts.reference(cohort).program()).stream()
                .filter(q -> q.key().equals(ApplicationQuestion.MOTIVATION))
                .findFirst()
                .orElseThrow();
        return new ApplicationDraft(
                side,
                Set.of(),
                Set.of(topics.find("lead.feedback").orElseThrow().id()),
                0,
                1,
                ZoneId.of("Europe/Berlin"),
                null,
                List.of(),
                Set.of(),
                Map.of(question.id(), "To learn"),
                true);
    }

    void state(CohortId cohort, CohortState state) {
        sql.update(COHORT)
                .set(COHORT.STATE, state)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    record Matching(ProgramId program, CohortId cohort, PersonId coordinator) {}

    /** Everybody is in a department of their own, speaks English and is free at the same time. */
    Someone mentor(CohortId cohort, String name, int capacity) {
        return person(cohort, name, Side.MENTOR, capacity);
    }

    Someone peer(CohortId cohort, String name) {
        return person(cohort, name, Side.PEER, 1);
    }

    Someone mentee(CohortId cohort, String name) {
        return person(cohort, name, Side.MENTEE, 1);
    }

    record Someone(EnrollmentId enrollment, PersonId person) {}

    private Someone person(CohortId cohort, String name, Side side, int places) {
        var person = accounts.member(name, "Muster");
        department(person, name + " " + person.value());
        email(person, name.toLowerCase(java.util.Locale.ROOT) + person.value() + "@example.org");
        language(person, "English");
        return new Someone(enroll(cohort, person, side, places), person);
    }

    EnrollmentId enroll(CohortId cohort, PersonId person, Side side, int places) {
        var id = sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, EnrollmentState.ACCEPTED)
                .set(ENROLLMENT.MENTOR_CAPACITY, side.mentors() ? places : 0)
                .set(ENROLLMENT.MENTEE_DEMAND, side.learns() ? 1 : 0)
                .set(ENROLLMENT.TIME_ZONE, "Europe/Berlin")
                .set(ENROLLMENT.AVAILABILITY, WeekGrid.parse(FREE).orElseThrow().bytes())
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
        topic(id, "lead.feedback", side.mustOffer() ? TopicDirection.OFFERED : TopicDirection.WANTED);
        return id;
    }

    void topic(EnrollmentId id, String key, TopicDirection direction) {
        sql.insertInto(ENROLLMENT_TOPIC)
                .set(ENROLLMENT_TOPIC.ENROLLMENT_ID, id)
                .set(ENROLLMENT_TOPIC.TOPIC_ID, topics.find(key).orElseThrow().id())
                .set(ENROLLMENT_TOPIC.DIRECTION, direction)
                .execute();
    }

    void department(PersonId person, String name) {
        var id = sql.select(DEPARTMENT.DEPARTMENT_ID)
                .from(DEPARTMENT)
                .where(DEPARTMENT.NAME.eq(name))
                .fetchOptional(DEPARTMENT.DEPARTMENT_ID)
                .orElseGet(() -> sql.insertInto(DEPARTMENT)
                        .set(DEPARTMENT.NAME, name)
                        .returningResult(DEPARTMENT.DEPARTMENT_ID)
                        .fetchSingle()
                        .value1());
        sql.update(PERSON)
                .set(PERSON.DEPARTMENT_ID, id)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    private void email(PersonId person, String email) {
        sql.update(PERSON)
                .set(PERSON.EMAIL, email)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    /** The only one they speak. */
    void language(PersonId person, String language) {
        sql.deleteFrom(PERSON_LANGUAGE)
                .where(PERSON_LANGUAGE.PERSON_ID.eq(person))
                .execute();
        sql.insertInto(PERSON_LANGUAGE)
                .set(PERSON_LANGUAGE.PERSON_ID, person)
                .set(PERSON_LANGUAGE.LANGUAGE, language)
                .execute();
    }

    void site(PersonId person, String name) {
        var id = sql.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.NAME.eq(name))
                .fetchOptional(SITE.SITE_ID)
                .orElseGet(() -> sql.insertInto(SITE)
                        .set(SITE.NAME, name)
                        .set(SITE.TIME_ZONE, "Europe/Berlin")
                        .returningResult(SITE.SITE_ID)
                        .fetchSingle()
                        .value1());
        sql.update(PERSON)
                .set(PERSON.SITE_ID, id)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    void grade(PersonId person, String grade) {
        sql.update(PERSON)
                .set(PERSON.GRADE, grade)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    void startDate(PersonId person, LocalDate day) {
        sql.update(PERSON)
                .set(PERSON.HIRE_DATE, day)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    /** To a question of the program's application form. */
    void answer(EnrollmentId id, ProgramId program, String question, String answer) {
        var asked = programs.questions(program).stream()
                .filter(each -> each.key().equals(question))
                .findFirst()
                .orElseThrow();
        sql.insertInto(APPLICATION_ANSWER)
                .set(APPLICATION_ANSWER.ENROLLMENT_ID, id)
                .set(APPLICATION_ANSWER.QUESTION_ID, asked.id())
                .set(APPLICATION_ANSWER.ANSWER, vault.seal("application_answer.answer", answer))
                .execute();
    }

    /** Sets how a program puts people together. */
    void rules(ProgramId program, ProgramRules rules) {
        var details = programs.get(program);
        var content = details.content();
        programs.edit(
                program,
                details.version(),
                new ProgramDraft(
                        content.name(),
                        content.facts(),
                        content.format(),
                        content.needsAcceptance(),
                        rules,
                        content.terms(),
                        content.offers(),
                        content.browsing(),
                        content.goalLimit()));
    }

    void lineManager(PersonId person, PersonId manager) {
        sql.update(PERSON)
                .set(PERSON.LINE_MANAGER_ID, manager)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    void availability(EnrollmentId id, String week) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.AVAILABILITY, WeekGrid.parse(week).orElseThrow().bytes())
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .execute();
    }

    void avoid(EnrollmentId id, Set<PersonId> avoided) {
        var ids = avoided.stream().map(p -> Long.toString(p.value())).sorted().toList();
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.AVOID_LIST, vault.seal("enrollment.avoid_list", String.join(",", ids)))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .execute();
    }

    void wishes(EnrollmentId id, List<PersonId> wishes) {
        for (var i = 0; i < wishes.size(); i++) {
            sql.insertInto(PREFERENCE)
                    .set(PREFERENCE.ENROLLMENT_ID, id)
                    .set(PREFERENCE.WISH_RANK, i + 1)
                    .set(PREFERENCE.PERSON_ID, wishes.get(i))
                    .execute();
        }
    }

    void capacity(EnrollmentId id, int capacity) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.MENTOR_CAPACITY, capacity)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .execute();
    }

    void demand(EnrollmentId id, int demand) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.MENTEE_DEMAND, demand)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .execute();
    }

    EnrollmentState stateOf(EnrollmentId id) {
        return sql.select(ENROLLMENT.STATE)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .fetchSingle()
                .value1();
    }

    void enrollmentState(EnrollmentId id, EnrollmentState state) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .execute();
    }
}
