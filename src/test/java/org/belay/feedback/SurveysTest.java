package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ANONYMOUS_ANSWER;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DRAFT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.SURVEY_PERSON;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.workshop.AttendanceSettled;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.FeedbackAsked;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopGiven;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Surveys begin by the plan, are answered once, and say no more than they promise. */
class SurveysTest extends FeedbackTestBase {

    private static final String WHO = "who-5";

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private InstrumentRepository repository;

    @Autowired
    private SurveyEnding ending;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aPlanComesToTheseDays() {
        var starts = LocalDate.of(2026, 1, 1);
        var dates = new CohortDates(null, null, starts, LocalDate.of(2026, 6, 30));
        var days = List.of(SurveyMoment.values()).stream()
                .flatMap(when -> DueSurvey.of(List.of(survey(Instrument.PULSE, when, false)), dates).stream())
                .map(due -> due.planned().when() + " " + due.occasion() + " " + due.opensOn() + " to " + due.closesOn())
                .toList();
        assertThat(days)
                .containsExactly(
                        "START 1 2026-01-01 to 2026-01-22",
                        "MONTHLY 1 2026-02-01 to 2026-02-22",
                        "MONTHLY 2 2026-03-01 to 2026-03-22",
                        "MONTHLY 3 2026-04-01 to 2026-04-22",
                        "MONTHLY 4 2026-05-01 to 2026-05-22",
                        "MONTHLY 5 2026-06-01 to 2026-06-22",
                        "EVERY_60_DAYS 1 2026-01-31 to 2026-02-21",
                        "EVERY_60_DAYS 2 2026-04-01 to 2026-04-22",
                        "EVERY_60_DAYS 3 2026-05-31 to 2026-06-21",
                        "MID 1 2026-04-01 to 2026-04-22",
                        "END 1 2026-06-09 to 2026-06-30",
                        "THREE_MONTHS_LATER 1 2026-09-30 to 2026-10-21");
        assertThat(DueSurvey.of(List.of(survey(Instrument.PULSE, SurveyMoment.START, false)), CohortDates.NONE))
                .isEmpty();
        var brief = new CohortDates(null, null, starts, starts.plusDays(14));
        assertThat(DueSurvey.of(List.of(survey(Instrument.PULSE, SurveyMoment.END, false)), brief))
                .as("not before the start")
                .extracting(DueSurvey::opensOn)
                .containsExactly(starts);
    }

    /** A report that is kept before has none of it. */
    @Test
    void whoClosesACohortIsToldWhenItsSurveysCanBeRead() {
        as(coordinator);
        assertThat(lifeCycle.resultsExpectedOn(cohort)).isEmpty();
        begin(cohort, passed().minusDays(60), today().plusDays(3));
        plan(survey(WHO, SurveyMoment.END, false));
        assertThat(lifeCycle.resultsExpectedOn(cohort))
                .as("Without a license it does not begin")
                .isEmpty();
        plan(survey(Instrument.PULSE, SurveyMoment.END, false));
        assertThat(lifeCycle.resultsExpectedOn(cohort)).contains(today().plusDays(4));
        opening.open(cohort);
        assertThat(only().resultsOn()).isEqualTo(today().plusDays(4));
        begin(cohort, passed().minusDays(60), passed());
        assertThat(lifeCycle.resultsExpectedOn(cohort))
                .as("It began and goes on")
                .contains(today().plusDays(4));
        for (var over : List.of(CohortState.CLOSED, CohortState.CANCELLED)) {
            state(over);
            assertThat(lifeCycle.resultsExpectedOn(cohort)).as("It is %s", over).isEmpty();
        }
        state(CohortState.RUNNING);
        close(only(), passed());
        assertThat(lifeCycle.resultsExpectedOn(cohort)).isEmpty();
    }

    private void state(CohortState state) {
        sql.update(COHORT)
                .set(COHORT.STATE, state)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    @Test
    void itBeginsOnceOnItsDayAndAsksThoseWhoTakePart() {
        var survey = begun(Instrument.PULSE, false);
        assertThat(survey.asked()).isEqualTo(PEOPLE);
        assertThat(survey.opensOn()).isEqualTo(today());
        var late = given.participant(cohort, "Late", Side.MENTEE);
        var left = given.participant(cohort, "Left", Side.MENTEE);
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.LEFT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(enrollment(left)))
                .execute();
        opening.open(cohort);
        opening.open(cohort);
        assertThat(only().asked()).as("One joined, one left").isEqualTo(PEOPLE + 1);
        as(late);
        assertThat(answers.owed()).extracting(SurveyHead::id).containsExactly(survey.id());
        as(left);
        assertThat(answers.owed()).isEmpty();
    }

    @Test
    void itAsksTheSideOfThePlanAndNothingBeforeItsDay() {
        plan(
                new PlannedSurvey(Instrument.PULSE, SurveyMoment.START, PlanSide.MENTOR, false),
                survey(Instrument.PULSE, SurveyMoment.END, false));
        opening.open(cohort);
        assertThat(only().asked()).isEqualTo(PEOPLE / 3);
        assertThat(surveys.coming(cohort))
                .extracting(one -> one.due().planned().when())
                .containsExactly(SurveyMoment.END);
    }

    /** Those who were there, once, whatever side they are on. */
    @Test
    void afterAWorkshopThoseWhoWereThereAreAsked() {
        plan(survey(Instrument.PULSE, SurveyMoment.AFTER_WORKSHOP, false));
        opening.open(cohort);
        assertThat(surveys.begun(cohort)).as("there was none yet").isEmpty();
        settle(workshops.create(cohort, talk()), people.subList(0, 3));
        var asked = only();
        assertThat(asked.asked()).isEqualTo(3);
        assertThat(asked.when()).isEqualTo(SurveyMoment.AFTER_WORKSHOP);
        assertThat(asked.closesOn()).isEqualTo(today().plusDays(DueSurvey.OPEN_DAYS));
        as(people.getFirst());
        assertThat(answers.owed()).extracting(SurveyHead::id).containsExactly(asked.id());
        as(people.get(4));
        assertThat(answers.owed()).isEmpty();
        as(coordinator);
        settle(workshops.create(cohort, talk()), people.subList(0, 2));
        as(coordinator);
        assertThat(surveys.begun(cohort)).as("another workshop").hasSize(2);
    }

    /** Whoever is in two cohorts that go on is asked in both, and nobody in one that is over. */
    @Test
    void afterAWorkshopForAllCohortsEachIsAskedWithTheirCohort() {
        plan(survey(Instrument.PULSE, SurveyMoment.AFTER_WORKSHOP, false));
        var other = given.cohort(program);
        var elsewhere = given.participant(other, "Elsewhere", Side.MENTEE);
        var closed = given.cohort(program);
        var former = given.participant(closed, "Former", Side.MENTEE);
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSED)
                .where(COHORT.COHORT_ID.eq(closed))
                .execute();
        settle(workshops.create(program, talk()), List.of(people.get(0), people.get(1), elsewhere, former));
        assertThat(only().asked()).isEqualTo(2);
        assertThat(surveys.begun(other)).extracting(SurveyHead::asked).containsExactly(1);
        assertThat(surveys.begun(closed)).isEmpty();
    }

    @Test
    void whoTurnsOutToHaveBeenAtAWorkshopIsAskedWithTheOthers() {
        plan(survey(Instrument.PULSE, SurveyMoment.AFTER_WORKSHOP, false));
        var workshop = workshops.create(cohort, talk());
        var was = new Attended(people.get(4), 1, 60);
        events.publishEvent(new AttendanceSettled(workshops.page(workshop), List.of(was)));
        assertThat(surveys.begun(cohort)).as("nobody is asked yet").isEmpty();
        settle(workshop, people.subList(0, 3));
        as(coordinator);
        events.publishEvent(
                new AttendanceSettled(workshops.page(workshop), List.of(was, new Attended(people.get(5), 0, 0))));
        assertThat(only().asked()).isEqualTo(4);
        as(people.get(4));
        assertThat(answers.owed()).hasSize(1);
        close(only(), passed());
        events.publishEvent(
                new AttendanceSettled(workshops.page(workshop), List.of(new Attended(people.get(6), 1, 60))));
        assertThat(only().asked()).as("it is over").isEqualTo(4);
    }

    private WorkshopDraft talk() {
        return WorkshopGiven.draft(coordinator, 20, clock.instant().plus(Duration.ofDays(1)));
    }

    private void settle(WorkshopId workshop, List<PersonId> there) {
        events.publishEvent(new FeedbackAsked(workshops.page(workshop), there));
    }

    /** What was asked before the end moved is over on its day; whoever joined since is asked with all at the real end. */
    @Test
    void whereTheEndMovesItIsAskedAgain() {
        plan(survey(Instrument.PULSE, SurveyMoment.END, false));
        begin(cohort, today().minusDays(200), today().plusDays(10));
        opening.open(cohort);
        var early = only();
        close(early, today().minusDays(40));
        given.participant(cohort, "Late", Side.MENTEE);

        begin(cohort, today().minusDays(200), today().plusDays(50));
        opening.open(cohort);
        assertThat(only().asked()).as("its day is to come").isEqualTo(PEOPLE);
        assertThat(surveys.coming(cohort))
                .singleElement()
                .satisfies(coming ->
                        assertThat(coming.due().opensOn()).isEqualTo(today().plusDays(50 - DueSurvey.OPEN_DAYS)));
        begin(cohort, today().minusDays(200), today().plusDays(10));
        opening.open(cohort);
        opening.open(cohort);
        as(coordinator);
        assertThat(surveys.begun(cohort)).extracting(SurveyHead::asked).containsExactly(PEOPLE, PEOPLE + 1);
        assertThat(surveys.begun(cohort).getLast().closesOn()).isEqualTo(today().plusDays(10));
        assertThat(surveys.coming(cohort)).isEmpty();
    }

    /** It began in the days of the new end and ended before it. */
    @Test
    void nobodyIsPutOnASurveyThatIsOver() {
        plan(survey(Instrument.PULSE, SurveyMoment.END, false));
        begin(cohort, today().minusDays(200), today().plusDays(10));
        opening.open(cohort);
        close(only(), today().minusDays(1));
        given.participant(cohort, "Late", Side.MENTEE);
        opening.open(cohort);
        assertThat(only().asked()).isEqualTo(PEOPLE);
        assertThat(surveys.coming(cohort)).isEmpty();
        close(only(), passed());
        assertThat(lifeCycle.resultsExpectedOn(cohort)).isEmpty();
    }

    /** Who has completed is asked three months later, when the cohort is long closed. */
    @Test
    void threeMonthsLaterThoseOfAClosedCohortAreAsked() {
        plan(survey(Instrument.PULSE, SurveyMoment.THREE_MONTHS_LATER, false));
        begin(cohort, today().minusMonths(9), today().minusMonths(3));
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.COMPLETED)
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .execute();
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.LEFT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(enrollment(people.getLast())))
                .execute();
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSED)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        opening.act();
        var asked = only();
        assertThat(asked.asked()).isEqualTo(PEOPLE - 1);
        assertThat(asked.opensOn()).isEqualTo(today().minusMonths(3).plusMonths(3));
        people.subList(0, 6).forEach(person -> answer(asked, person, pulse(4)));
        hidden(() -> answer(asked, people.getLast(), pulse(4)));
        close(asked, passed());
        as(coordinator);
        assertThat(results.of(asked.id()).scores())
                .singleElement()
                .satisfies(score -> assertThat(score.mean()).isEqualTo(4));
    }

    /** Closed before its last day, it is asked what it is asked at the end, and no round more. */
    @Test
    void ofACohortThatClosedEarlyOnlyTheEndIsAsked() {
        plan(
                survey(Instrument.PULSE, SurveyMoment.MONTHLY, false),
                survey(Instrument.PULSE, SurveyMoment.EVERY_60_DAYS, false),
                survey(Instrument.PULSE, SurveyMoment.END, false));
        begin(cohort, today().minusDays(40), today().plusDays(10));
        state(CohortState.CLOSED);
        opening.act();
        as(coordinator);
        assertThat(surveys.begun(cohort)).extracting(SurveyHead::when).containsExactly(SurveyMoment.END);
        state(CohortState.RUNNING);
        opening.act();
        assertThat(surveys.begun(cohort))
                .extracting(SurveyHead::when)
                .contains(SurveyMoment.MONTHLY, SurveyMoment.EVERY_60_DAYS);
    }

    @Test
    void cohortsThatDoNotRunAreAskedNothing() {
        plan(survey(Instrument.PULSE, SurveyMoment.START, false));
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CANCELLED)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        opening.act();
        as(coordinator);
        assertThat(surveys.begun(cohort)).isEmpty();
    }

    @Test
    void nobodyIsAskedWhatHasNoLicenseOrNoText() {
        plan(survey(WHO, SurveyMoment.START, false));
        opening.open(cohort);
        assertThat(surveys.begun(cohort)).isEmpty();
        assertThat(surveys.coming(cohort))
                .extracting(SurveyService.Coming::usable)
                .containsExactly(false);
        var who = repository.of(WHO).getFirst();
        instruments.confirmLicense(who.id(), who.version());
        opening.open(cohort);
        assertThat(surveys.begun(cohort)).as("Its text is missing still").isEmpty();
        var full = instruments.importFile(withText(WHO));
        opening.open(cohort);
        assertThat(surveys.begun(cohort))
                .as("A new text needs a new confirmation")
                .isEmpty();
        instruments.confirmLicense(full, 0);
        opening.open(cohort);
        assertThat(only().number()).isEqualTo(2);
        var confirmed = instruments.get(full);
        assertThat(confirmed.confirmedBy()).isEqualTo("Maya Lindqvist");
        assertThat(confirmed.confirmedAt()).isNotNull();
    }

    static byte[] withText(String key) {
        var shipped = ShippedInstruments.read(key);
        var items = shipped.items().stream()
                .map(item -> new Item(
                        item.key(),
                        false,
                        new Wording(Map.of("en", "Text", "de", "Text"), "en"),
                        item.reversed(),
                        item.scale()))
                .toList();
        return InstrumentFile.write(shipped.with(shipped.title(), shipped.scale(), items, shipped.scores()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aLowWellBeingShowsSourcesOfHelpToThePersonAlone() {
        as(coordinator);
        instruments.confirmLicense(instruments.importFile(withText(WHO)), 0);
        var survey = begun(WHO, false);
        var low = Map.of("who-1", 1, "who-2", 1, "who-3", 2, "who-4", 1, "who-5", 1);
        var high = Map.of("who-1", 4, "who-2", 4, "who-3", 4, "who-4", 4, "who-5", 4);
        var before = sql.fetchCount(AUDIT_ENTRY);
        var told = jdbc.queryForObject("select count(*) from notice", Integer.class);
        assertThat(answer(survey, people.get(0), new Answers(low, Map.of())).help())
                .isTrue();
        assertThat(answer(survey, people.get(1), new Answers(high, Map.of())).help())
                .isFalse();
        assertThat(sql.fetchCount(AUDIT_ENTRY)).isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from notice", Integer.class))
                .isEqualTo(told);
    }

    @Test
    void answersAreFinalAndOnlyOfThoseWhoAreAskedWhileItIsOpen() {
        var survey = begun(Instrument.PULSE, false);
        var ada = people.getFirst();
        as(ada);
        answers.keep(survey.id(), "energy:4");
        assertThat(drafts.find(AnswerService.draftKey(survey.id()))).isPresent();
        var thanks = answer(survey, ada, pulse(4));
        assertThat(thanks.scores()).containsEntry("motivation", 4.0);
        assertThat(drafts.find(AnswerService.draftKey(survey.id()))).isEmpty();
        assertThat(answers.open(survey.token()).answered()).isTrue();
        refused(() -> answer(survey, ada, pulse(5)), "survey.problem.answered");
        refused(() -> answer(survey, people.get(1), Answers.NONE), "survey.problem.nothing");
        refused(
                () -> answer(survey, people.get(1), new Answers(Map.of("energy", 6), Map.of())),
                "survey.problem.answer");
        refused(() -> answer(survey, people.get(1), new Answers(Map.of("luck", 1), Map.of())), "survey.problem.answer");
        refused(
                () -> answer(survey, people.get(1), new Answers(Map.of(), Map.of("energy", "much"))),
                "survey.problem.answer");
        hidden(() -> answer(survey, coordinator, pulse(3)));
        hidden(() -> answers.keep(survey.id(), "energy:3"));
        as(coordinator);
        hidden(() -> answers.open(survey.token()));
        as(ada);
        hidden(() -> answers.open("made-up"));
        close(survey, passed());
        refused(() -> answer(survey, people.get(2), pulse(3)), "survey.problem.over");
        refused(() -> answers.keep(survey.id(), "energy:3"), "survey.problem.over");
    }

    /** Somebody with the whole database tries to find out whose an answer is, by every column of every table. */
    @Test
    void anonymousAnswersJoinBackToNobody() {
        var survey = begun("halfway-questions", true);
        var order = new ArrayList<>(people);
        java.util.Collections.shuffle(order, new java.util.Random(5));
        var audit = sql.fetchCount(AUDIT_ENTRY);
        for (var i = 0; i < order.size(); i++) {
            as(order.get(i));
            answers.keep(survey.id(), "worth-it:4");
            assertThat(answer(survey, order.get(i), halfway(4, "Words of " + i)).scores())
                    .isEmpty();
            refused(() -> answers.keep(survey.id(), "worth-it:4"), "survey.problem.answered");
        }
        assertThat(sql.fetchCount(AUDIT_ENTRY)).as("The trail says nothing").isEqualTo(audit);
        assertThat(sql.fetchCount(DRAFT, DRAFT.OBJECT_ID.eq(survey.id().value())))
                .isZero();

        assertThat(ANONYMOUS_ANSWER.fields())
                .extracting(field -> field.getName())
                .as("Neither a person nor a time nor a running number")
                .containsExactlyInAnyOrder("answer_key", "survey_id", "answers");
        assertThat(SURVEY_PERSON.fields())
                .extracting(field -> field.getName())
                .as("Who answered has no time and no running number")
                .containsExactlyInAnyOrder("survey_id", "person_id", "answered");
        assertThat(foreignKeysTo("anonymous_answer")).isEmpty();
        var keys = jdbc.queryForList(
                "select answer_key from anonymous_answer where survey_id = "
                        + survey.id().value(),
                String.class);
        assertThat(keys).hasSize(PEOPLE);
        assertThat(tablesHolding(keys))
                .as("No other table holds the key of an answer")
                .containsExactly("anonymous_answer");
        assertThat(inOrderOfAnswering(order, survey))
                .as("Rows lie in no order that tells")
                .isFalse();
    }

    /**
     * With the first answer the list of who has answered names its author, which the form says that it does. What they said
     * lies sealed, and nobody is shown it: nothing of an open survey, and of one that is over nothing of so few. Once it is
     * over it is gone, for whoever has the key too.
     */
    @Test
    void ofOneAnonymousAnswerNothingButItsAuthorIsTold() {
        var survey = begun("halfway-questions", true);
        answer(survey, people.getFirst(), halfway(2, "Words of one alone"));
        assertThat(answered(survey)).containsExactly(people.getFirst());
        assertThat(anonymous(survey)).as("whose it is needs no join").isEqualTo(1);
        assertThat(tablesHolding(List.of("Words of one alone", "worth-it\":2"))).isEmpty();
        as(coordinator);
        assertThat(results.of(survey.id()).hidden()).isEqualTo(SurveyResult.Hidden.STILL_OPEN);
        ending.act();
        assertThat(anonymous(survey)).as("four may follow").isEqualTo(1);

        close(survey, passed());
        assertThat(results.of(survey.id())).satisfies(result -> {
            assertThat(result.hidden()).isEqualTo(SurveyResult.Hidden.TOO_FEW);
            assertThat(result.items()).isEmpty();
            assertThat(result.words()).isEmpty();
        });
        ending.act();
        assertThat(anonymous(survey)).isZero();
        assertThat(answered(survey)).containsExactly(people.getFirst());
    }

    @Test
    void asManyAnonymousAnswersAsAreShownStay() {
        var survey = begun("halfway-questions", true);
        people.subList(0, 5).forEach(person -> answer(survey, person, halfway(4, "")));
        close(survey, passed());
        ending.act();
        assertThat(anonymous(survey)).isEqualTo(5);
    }

    private int anonymous(SurveyHead survey) {
        return sql.fetchCount(ANONYMOUS_ANSWER, ANONYMOUS_ANSWER.SURVEY_ID.eq(survey.id()));
    }

    private List<PersonId> answered(SurveyHead survey) {
        return sql.select(SURVEY_PERSON.PERSON_ID)
                .from(SURVEY_PERSON)
                .where(SURVEY_PERSON.SURVEY_ID.eq(survey.id()), SURVEY_PERSON.ANSWERED.isTrue())
                .fetch(SURVEY_PERSON.PERSON_ID);
    }

    @Test
    void whatWasTypedAndNotSentGoesWithTheSurvey() {
        plan(
                survey("halfway-questions", SurveyMoment.START, true),
                survey(Instrument.PULSE, SurveyMoment.START, false));
        opening.open(cohort);
        as(coordinator);
        var begun = surveys.begun(cohort);
        as(people.getFirst());
        begun.forEach(one -> answers.keep(one.id(), "worth-it:1"));
        drafts.keep(new DraftKey("log", begun.getFirst().id().value()), "A log");
        ending.act();
        begun.forEach(one -> assertThat(drafts.find(AnswerService.draftKey(one.id())))
                .as("it can still be sent")
                .isPresent());
        close(begun.getFirst(), passed());
        ending.act();
        assertThat(drafts.find(AnswerService.draftKey(begun.getFirst().id()))).isEmpty();
        assertThat(drafts.find(AnswerService.draftKey(begun.getLast().id()))).isPresent();
        assertThat(drafts.find(new DraftKey("log", begun.getFirst().id().value())))
                .isPresent();
    }

    private List<String> foreignKeysTo(String table) {
        return jdbc.queryForList(
                "select table_name from information_schema.key_column_usage"
                        + " where table_schema = database() and referenced_table_name = ?",
                String.class,
                table);
    }

    /** Every table with a column in which such a key would fit. */
    private Set<String> tablesHolding(List<String> keys) {
        var found = new HashSet<String>();
        var columns = jdbc.queryForList(
                "select table_name, column_name from information_schema.columns where table_schema = database()"
                        + " and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext')"
                        + " and character_maximum_length >= 32");
        for (var column : columns) {
            var table = column.get("table_name").toString();
            var name = column.get("column_name").toString();
            for (var key : keys) {
                var count = jdbc.queryForObject(
                        "select count(*) from `" + table + "` where `" + name + "` like ?",
                        Integer.class,
                        "%" + key + "%");
                if (count != null && count > 0) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** The words say who came when; the rows, as they lie, must not. */
    private boolean inOrderOfAnswering(List<org.belay.shared.PersonId> order, SurveyHead survey) {
        var words = resultsAsStored(survey);
        assertThat(words).hasSameSizeAs(order);
        var came = java.util.stream.IntStream.range(0, order.size())
                .mapToObj(i -> "Words of " + i)
                .toList();
        var byPerson = java.util.stream.IntStream.range(0, order.size())
                .boxed()
                .sorted(java.util.Comparator.comparingLong(i -> order.get(i).value()))
                .map(i -> "Words of " + i)
                .toList();
        return words.equals(came) || words.equals(byPerson);
    }

    @Autowired
    private SurveyQueries queries;

    private List<String> resultsAsStored(SurveyHead survey) {
        return queries.answers(survey).stream()
                .map(one -> one.answers().words().getOrDefault("change", ""))
                .toList();
    }

    @Test
    void coordinatorsSeeWhoOwesAndRemindOnceADay() {
        var survey = begun(Instrument.PULSE, false);
        answer(survey, people.getFirst(), pulse(4));
        as(coordinator);
        assertThat(surveys.owing(survey.id())).hasSize(PEOPLE - 1).doesNotContain("Person0 Muster");
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.LEFT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(enrollment(people.get(1))))
                .execute();
        assertThat(surveys.owing(survey.id()))
                .as("Nobody reminds whoever has left")
                .hasSize(PEOPLE - 2)
                .doesNotContain("Person1 Muster");
        as(people.get(1));
        assertThat(answers.owed()).as("nor does it wait for them").isEmpty();
        as(people.get(2));
        assertThat(answers.owed()).hasSize(1);
        as(coordinator);
        surveys.remind(survey.id());
        assertThat(only().reminded(clock.instant(), ZoneOffset.UTC)).isTrue();
        refused(() -> surveys.remind(survey.id()), "survey.problem.reminded");
        as(people.get(1));
        hidden(() -> surveys.owing(survey.id()));
        hidden(() -> surveys.remind(survey.id()));
        hidden(() -> surveys.begun(cohort));
        hidden(() -> surveys.coming(cohort));
        hidden(() -> surveys.openDue(cohort));
        hidden(() -> results.of(survey.id()));
        hidden(() -> results.changes(cohort));
        hidden(() -> results.trend(cohort, Instrument.PULSE));
        hidden(() -> results.linked(survey.id()));
    }

    @Test
    void aPlanIsOfThoseWhoCoordinateAndOfOneEditorAtATime() {
        as(people.getFirst());
        hidden(() -> plans.get(program));
        hidden(() -> plans.edit(program, 0, List.of()));
        as(coordinator);
        var version = plans.get(program).version();
        plan(survey(Instrument.PULSE, SurveyMoment.START, false));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> plans.edit(program, version, List.of()));
        List.of(Instrument.SESSION_RATING, Instrument.PAIRING_FIT, Instrument.WORKSHOP_RATING)
                .forEach(asked -> refused(
                        () -> plan(survey(asked, SurveyMoment.AFTER_WORKSHOP, false)), "survey-plan.problem.anyway"));
        refused(
                () -> plan(
                        survey(Instrument.PULSE, SurveyMoment.START, false),
                        survey(Instrument.PULSE, SurveyMoment.START, true)),
                "survey-plan.problem.twice");
    }
}
