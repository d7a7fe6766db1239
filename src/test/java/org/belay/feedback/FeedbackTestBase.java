package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.SURVEY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.LastOnEarth;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.workshop.WorkshopGiven;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A cohort that began today, coordinated by Maya, in which twelve people take part. */
@BelayTest
@Transactional
abstract class FeedbackTestBase {

    static final int PEOPLE = 12;

    @Autowired
    DSLContext sql;

    @Autowired
    InstrumentService instruments;

    @Autowired
    SurveyPlans plans;

    @Autowired
    SurveyOpening opening;

    @Autowired
    SurveyService surveys;

    @Autowired
    AnswerService answers;

    @Autowired
    SurveyResults results;

    @Autowired
    Clock clock;

    WorkshopGiven given;
    ProgramId program;
    CohortId cohort;
    PersonId coordinator;
    List<PersonId> people;

    @BeforeEach
    void aCohort() {
        given = new WorkshopGiven(sql);
        program = given.program();
        cohort = given.cohort(program);
        begin(cohort, today(), today().plusDays(180));
        coordinator = given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> given.participant(cohort, "Person" + i, i % 3 == 0 ? Side.MENTOR : Side.MENTEE))
                .toList();
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void begin(CohortId id, LocalDate starts, LocalDate ends) {
        sql.update(COHORT)
                .set(COHORT.STARTS_ON, starts)
                .set(COHORT.ENDS_ON, ends)
                .where(COHORT.COHORT_ID.eq(id))
                .execute();
    }

    void as(PersonId person) {
        given.accounts.signIn(person);
    }

    void plan(PlannedSurvey... planned) {
        as(coordinator);
        plans.edit(program, plans.get(program).version(), List.of(planned));
    }

    static PlannedSurvey survey(String key, SurveyMoment when, boolean anonymous) {
        return new PlannedSurvey(key, when, PlanSide.BOTH, anonymous);
    }

    /** Its last day is this one. */
    void close(SurveyHead survey, LocalDate day) {
        sql.update(SURVEY)
                .set(SURVEY.OPENS_ON, day.minusDays(30))
                .set(SURVEY.CLOSES_ON, day)
                .where(SURVEY.SURVEY_ID.eq(survey.id()))
                .execute();
    }

    /** The latest day that has passed everywhere. */
    LocalDate passed() {
        return LastOnEarth.today(clock.instant()).minusDays(1);
    }

    /** The only survey of the plan, begun. */
    SurveyHead begun(String key, boolean anonymous) {
        plan(survey(key, SurveyMoment.START, anonymous));
        opening.open(cohort);
        return only();
    }

    SurveyHead only() {
        as(coordinator);
        var all = surveys.begun(cohort);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    EnrollmentId enrollment(PersonId person) {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }

    Thanks answer(SurveyHead survey, PersonId person, Answers given) {
        as(person);
        return answers.answer(survey.id(), given);
    }

    static Answers pulse(int value) {
        var numbers = new HashMap<String, Integer>();
        ShippedInstruments.read(Instrument.PULSE).items().forEach(item -> numbers.put(item.key(), value));
        return new Answers(numbers, Map.of());
    }

    static Answers halfway(int value, String words) {
        return new Answers(
                Map.of("worth-it", value, "openness", value, "next-step", value, "often-enough", value),
                words.isEmpty() ? Map.of() : Map.of("change", words));
    }

    static void refused(Runnable action, String... keys) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).containsExactly(keys));
    }

    static void hidden(Runnable action) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(action::run);
    }
}
