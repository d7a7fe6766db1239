package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SURVEY;
import static org.belay.db.Tables.SURVEY_PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.belay.enrollment.Side;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.security.ProgramRole;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What surveys tell, to whom, and not before they are over. */
class SurveyResultsTest extends FeedbackTestBase {

    @Autowired
    private InstrumentRepository repository;

    @Autowired
    private SurveyRepository stored;

    /** Who joined when all had answered is asked too: two looks, before and after, would tell what this one said. */
    @Test
    void nothingIsShownToAnybodyBeforeTheLastDayHasPassed() {
        var survey = begun(Instrument.PULSE, false);
        people.forEach(person -> answer(survey, person, pulse(4)));
        as(coordinator);
        nothing(survey);
        var late = given.participant(cohort, "Late", Side.MENTEE);
        opening.open(cohort);
        answer(survey, late, pulse(1));
        for (var reader : List.of(
                coordinator,
                given.accounts.member("Mara", "Manages", program, ProgramRole.MANAGER),
                given.accounts.administrator("Ada", "Lovelace"))) {
            as(reader);
            nothing(survey);
        }
        close(survey, passed());
        var closed = results.of(survey.id());
        assertThat(closed.hidden()).isNull();
        assertThat(closed.counted()).isEqualTo(PEOPLE + 1);
        assertThat(closed.response()).isEqualTo(new Response(PEOPLE + 1, PEOPLE + 1));
        assertThat(results.trend(cohort, Instrument.PULSE).getFirst().mean()).isEqualTo((12 * 4 + 1) / 13.0);
    }

    private void nothing(SurveyHead survey) {
        var open = results.of(survey.id());
        assertThat(open.hidden()).isEqualTo(SurveyResult.Hidden.STILL_OPEN);
        assertThat(open.counted()).isZero();
        assertThat(open.items()).isEmpty();
        assertThat(open.groups()).isNull();
        assertThat(results.trend(cohort, Instrument.PULSE).getFirst().mean()).isNull();
        assertThat(results.linked(survey.id()).getFirst().mean()).isNull();
    }

    /** Coordinators see by name who owes; to others a few who answered, or did not, are few people. */
    @Test
    void howManyAnsweredIsHiddenWhereItTellsOfFew() {
        var survey = begun(Instrument.PULSE, false);
        var manager = given.accounts.member("Mara", "Manages", program, ProgramRole.MANAGER);
        var readers = List.of(manager, given.accounts.administrator("Ada", "Lovelace"));
        for (var answered = 0; answered <= PEOPLE; answered++) {
            if (answered > 0) {
                answer(survey, people.get(answered - 1), pulse(4));
            }
            var known = new Response(PEOPLE, answered);
            var few = answered > 0 && answered < 5 || answered > PEOPLE - 5 && answered < PEOPLE;
            as(coordinator);
            assertThat(results.of(survey.id()).response()).isEqualTo(known);
            for (var reader : readers) {
                as(reader);
                assertThat(results.of(survey.id()).response())
                        .as("%s of %s", answered, PEOPLE)
                        .isEqualTo(few ? null : known);
                assertThat(results.linked(survey.id()).getFirst().response()).isEqualTo(few ? null : known);
                assertThat(results.trend(cohort, Instrument.PULSE).getFirst().response())
                        .isEqualTo(few ? null : known);
            }
        }
    }

    @Test
    void fewAnswersAreNeverShownAndAnonymousOnesHaveNoDepartment() {
        var survey = begun("halfway-questions", true);
        people.subList(0, 4).forEach(person -> answer(survey, person, halfway(4, "")));
        close(survey, passed());
        as(coordinator);
        assertThat(results.of(survey.id()).hidden()).isEqualTo(SurveyResult.Hidden.TOO_FEW);
        close(survey, today().plusDays(1));
        people.subList(4, 8).forEach(person -> answer(survey, person, halfway(4, "")));
        close(survey, passed());
        as(coordinator);
        var closed = results.of(survey.id());
        assertThat(closed.counted()).isEqualTo(8);
        assertThat(closed.groups()).isNull();
    }

    /** One way to group the same answers, and for ever the same groups: nobody gets a second view of them. */
    @Test
    void groupsAreChosenBeforeResultsAppearAndStay() {
        given.participant(cohort, "Mo", Side.MENTOR);
        var survey = begun(Instrument.PULSE, false);
        var asked = sql.fetchValues(SURVEY_PERSON.PERSON_ID);
        surveys.group(survey.id(), GroupedBy.SITE);
        surveys.group(survey.id(), GroupedBy.ROLE);
        asked.forEach(person -> answer(survey, person, pulse(4)));
        as(coordinator);
        assertThat(results.of(survey.id()).groups()).as("nobody has seen any").isNull();
        close(survey, passed());

        var shown = results.of(survey.id()).groups();
        assertThat(shown.rows())
                .extracting(SurveyResult.Group::name, SurveyResult.Group::people)
                .containsExactly(tuple("MENTEE", 8), tuple("MENTOR", 5));
        for (var other : GroupedBy.values()) {
            refused(() -> surveys.group(survey.id(), other), "survey.problem.grouped");
        }
        assertThat(surveys.mayGroup(only())).isFalse();
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.SIDE, Side.MENTOR)
                .where(ENROLLMENT.PERSON_ID.eq(people.get(1)))
                .execute();
        assertThat(results.of(survey.id()).groups())
                .as("somebody changes sides")
                .isEqualTo(shown);
    }

    @Test
    void whoMovesToAnotherDepartmentOrSiteStaysInTheGroupOfTheAnswer() {
        var sales = department("Sales");
        var legal = department("Legal");
        people.subList(0, 6).forEach(person -> work(person, sales));
        people.subList(6, 12).forEach(person -> work(person, legal));
        var survey = begun(Instrument.PULSE, false);
        people.forEach(person -> answer(survey, person, pulse(4)));
        close(survey, passed());
        as(coordinator);
        var shown = results.of(survey.id()).groups();
        assertThat(shown.rows()).extracting(SurveyResult.Group::people).containsExactly(6, 6);
        work(people.get(0), legal);
        assertThat(results.of(survey.id()).groups()).isEqualTo(shown);
    }

    private DepartmentId department(String name) {
        return sql.insertInto(DEPARTMENT)
                .set(DEPARTMENT.NAME, name)
                .returningResult(DEPARTMENT.DEPARTMENT_ID)
                .fetchSingle()
                .value1();
    }

    private void work(PersonId person, DepartmentId department) {
        sql.update(PERSON)
                .set(PERSON.DEPARTMENT_ID, department)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    @Test
    void onlyCoordinatorsChooseGroupsAndAnonymousAnswersHaveNone() {
        var survey = begun(Instrument.PULSE, false);
        for (var other : List.of(
                people.getFirst(),
                given.accounts.member("Mara", "Manages", program, ProgramRole.MANAGER),
                given.accounts.administrator("Ada", "Lovelace"))) {
            as(other);
            hidden(() -> surveys.group(survey.id(), GroupedBy.SITE));
        }
        assertThat(only().groupedBy()).isEqualTo(GroupedBy.DEPARTMENT);
        assertThat(surveys.mayGroup(only())).isTrue();
        sql.update(SURVEY).set(SURVEY.ANONYMOUS, true).execute();
        refused(() -> surveys.group(survey.id(), GroupedBy.SITE), "survey.problem.no-groups");
    }

    /** At all times the west of the earth has another day than the east. */
    @Test
    void theLastDayEndsWherePeopleAreAndResultsWaitForTheWest() {
        var survey = begun(Instrument.PULSE, false);
        var west = people.get(0);
        var east = people.get(1);
        live(west, "Etc/GMT+12");
        live(east, "Pacific/Kiritimati");
        people.subList(2, 8).forEach(person -> answer(survey, person, pulse(4)));
        close(survey, passed().plusDays(1));
        as(east);
        assertThat(answers.owed()).isEmpty();
        assertThat(answers.open(survey.token()).open()).isFalse();
        refused(() -> answer(survey, east, pulse(3)), "survey.problem.over");
        as(west);
        assertThat(answers.owed()).extracting(SurveyHead::id).containsExactly(survey.id());
        assertThat(answers.open(survey.token()).open()).isTrue();
        as(coordinator);
        nothing(survey);
        answer(survey, west, pulse(3));
        close(survey, passed());
        as(coordinator);
        assertThat(results.of(survey.id()).counted()).isEqualTo(7);
    }

    private void live(PersonId person, String zone) {
        sql.update(PERSON)
                .set(PERSON.TIME_ZONE, zone)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    @Test
    void ownWordsAreReadByCoordinatorsFromFiveOnInTheOrderOfTheAlphabet() {
        var survey = begun("halfway-questions", false);
        for (var i = 0; i < PEOPLE; i++) {
            answer(survey, people.get(i), halfway(4, i < 5 ? "Word " + (char) ('E' - i) : ""));
        }
        close(survey, passed());
        as(coordinator);
        assertThat(results.of(survey.id()).words().getFirst().texts())
                .containsExactly("Word A", "Word B", "Word C", "Word D", "Word E");
        var manager = given.accounts.member("Mara", "Manages", program, ProgramRole.MANAGER);
        as(manager);
        assertThat(results.of(survey.id()).words()).isEmpty();
        assertThat(results.of(survey.id()).items()).isNotEmpty();
        hidden(() -> surveys.owing(survey.id()));
    }

    @Test
    void changesAreOfThoseWhoAnsweredBothTimesUnlessFewAnsweredOnce() {
        begin(cohort, today().minusDays(60), today());
        plan(survey(Instrument.PULSE, SurveyMoment.START, false), survey(Instrument.PULSE, SurveyMoment.END, false));
        var first = past(SurveyMoment.START, today().minusDays(60));
        var last = past(SurveyMoment.END, today().minusDays(30));
        people.forEach(person -> confide(first, person, 3));
        people.subList(0, 7).forEach(person -> confide(last, person, 4));
        as(coordinator);
        var change = results.changes(cohort).getFirst();
        assertThat(change.hidden()).isNull();
        assertThat(change.change()).satisfies(figures -> {
            assertThat(figures.n()).isEqualTo(7);
            assertThat(figures.onlyBefore()).isEqualTo(5);
            assertThat(figures.meanChange()).isEqualTo(1);
        });
        assertThat(change.asked()).isEqualTo(PEOPLE);
        confide(last, people.get(7), 4);
        as(coordinator);
        assertThat(results.changes(cohort).getFirst().hidden()).isEqualTo(ScoreChange.Hidden.WOULD_TELL);
    }

    /** The people of a change and those of one time only add up to those who answered that time. */
    @Test
    void howManyChangedIsHiddenWhereHowManyAnsweredIs() {
        begin(cohort, today().minusDays(60), today());
        var first = past(SurveyMoment.START, today().minusDays(60));
        var last = past(SurveyMoment.END, today().minusDays(30));
        people.subList(0, 11).forEach(person -> confide(first, person, 3));
        people.subList(0, 6).forEach(person -> confide(last, person, 4));
        as(coordinator);
        assertThat(results.changes(cohort)).isNotEmpty().noneMatch(ScoreChange::countsHidden);
        as(given.accounts.member("Mara", "Manages", program, ProgramRole.MANAGER));
        assertThat(results.changes(cohort)).isNotEmpty().allMatch(ScoreChange::countsHidden);
        confide(first, people.get(11), 3);
        as(given.accounts.administrator("Ada", "Lovelace"));
        assertThat(results.changes(cohort)).isNotEmpty().noneMatch(ScoreChange::countsHidden);
    }

    /** Five more said too little for a score: beside the score of seven that of five would tell of two. */
    @Test
    void changesAreHiddenWhereFewHaveAScoreOfOneTimeOnly() {
        begin(cohort, today().minusDays(60), today());
        plan(survey(Instrument.PULSE, SurveyMoment.START, false), survey(Instrument.PULSE, SurveyMoment.END, false));
        var first = past(SurveyMoment.START, today().minusDays(60));
        var last = past(SurveyMoment.END, today().minusDays(30));
        people.subList(0, 7).forEach(person -> confide(first, person, 3));
        people.subList(7, 12)
                .forEach(person -> stored.addConfidential(
                        first, Map.of(person, new Answers(Map.of("clarity", 2), Map.of())), clock.instant()));
        people.subList(0, 5).forEach(person -> confide(last, person, 4));
        as(coordinator);
        assertThat(results.changes(cohort).getFirst().hidden()).isEqualTo(ScoreChange.Hidden.WOULD_TELL);
    }

    @Test
    void changesWaitForTheEndOfBothSurveys() {
        begin(cohort, today().minusDays(60), today());
        plan(survey(Instrument.PULSE, SurveyMoment.START, false), survey(Instrument.PULSE, SurveyMoment.END, false));
        var first = past(SurveyMoment.START, today().minusDays(60));
        var last = past(SurveyMoment.END, today());
        people.forEach(person -> confide(first, person, 3));
        people.forEach(person -> confide(last, person, 4));
        as(coordinator);
        assertThat(results.changes(cohort)).isEmpty();
        close(surveys.begun(cohort).getLast(), passed());
        assertThat(results.changes(cohort)).isNotEmpty();
    }

    /** The end moved by two months: what was asked at the end before is no end, nor is it beside the other. */
    @Test
    void theChangeIsThatToTheEndThatWasAskedLast() {
        var first = past(SurveyMoment.START, today().minusDays(90));
        var early = past(SurveyMoment.END, today().minusDays(60));
        var last = past(SurveyMoment.END, today().minusDays(30), 2);
        people.forEach(person -> confide(first, person, 3));
        people.subList(0, 6).forEach(person -> confide(early, person, 4));
        people.forEach(person -> confide(last, person, 5));
        as(coordinator);
        assertThat(results.changes(cohort))
                .singleElement()
                .satisfies(change -> assertThat(change.change().meanChange()).isEqualTo(2));
    }

    @Test
    void theRecommendationIsFoundByItsRule() {
        var shipped = ShippedInstruments.read(Instrument.RECOMMENDATION);
        var score = shipped.scores().getFirst();
        var mean = new Score("mean", score.title(), Score.Rule.MEAN, score.items(), 1, 1, 0, 10, null, null, List.of());
        var survey = recommending(shipped, List.of(mean, score), 1);
        for (var i = 0; i < PEOPLE; i++) {
            stored.addConfidential(
                    survey,
                    Map.of(people.get(i), new Answers(Map.of(score.items().getFirst(), i < 7 ? 10 : 3), Map.of())),
                    clock.instant());
        }
        as(coordinator);
        assertThat(results.recommendation(cohort))
                .hasValueSatisfying(
                        said -> assertThat(said.shown()).isEqualTo(new SurveyResult.Recommendation(7, 0, 5)));
        recommending(shipped, List.of(), 2);
        as(coordinator);
        assertThat(results.recommendation(cohort))
                .as("the version that was asked last has none")
                .isEmpty();
    }

    private SurveyId recommending(Instrument shipped, List<Score> scores, int occasion) {
        var version = repository.add(
                shipped.with(shipped.title(), shipped.scale(), shipped.items(), scores),
                Origin.EDITED,
                LicenseState.FREE,
                clock.instant());
        var day = today().minusDays(40L - occasion);
        var survey = stored.open(
                cohort,
                version,
                new SurveyDraft(
                        Instrument.RECOMMENDATION,
                        SurveyMoment.END,
                        PlanSide.BOTH,
                        occasion,
                        false,
                        day,
                        day.plusDays(10)));
        stored.askParticipants(survey, cohort, PlanSide.BOTH);
        return survey;
    }

    private SurveyId past(SurveyMoment when, LocalDate day) {
        return past(when, day, 1);
    }

    private SurveyId past(SurveyMoment when, LocalDate day, int occasion) {
        var draft = new SurveyDraft(Instrument.PULSE, when, PlanSide.BOTH, occasion, false, day, day.plusDays(10));
        var id = stored.open(cohort, repository.of(Instrument.PULSE).getFirst().id(), draft);
        stored.askParticipants(id, cohort, PlanSide.BOTH);
        return id;
    }

    private void confide(SurveyId survey, PersonId person, int value) {
        stored.addConfidential(survey, Map.of(person, pulse(value)), clock.instant());
    }
}
