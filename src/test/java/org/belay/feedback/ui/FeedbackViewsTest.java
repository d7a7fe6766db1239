package org.belay.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.draft.Drafts;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.feedback.AnswerService;
import org.belay.feedback.Answers;
import org.belay.feedback.GroupedBy;
import org.belay.feedback.Instrument;
import org.belay.feedback.InstrumentService;
import org.belay.feedback.PrePost;
import org.belay.feedback.Score;
import org.belay.feedback.ScoreChange;
import org.belay.feedback.Scoring;
import org.belay.feedback.SurveyDraft;
import org.belay.feedback.SurveyHead;
import org.belay.feedback.SurveyHistory;
import org.belay.feedback.SurveyService;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.matching.Space;
import org.belay.matching.SpaceMember;
import org.belay.matching.Spaces;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.safeguarding.HelpSource;
import org.belay.safeguarding.HelpSources;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;
import org.belay.workshop.WorkshopGiven;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Surveys as people use them, found by the words that they read. */
@BelayTest
@Transactional
class FeedbackViewsTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private SurveyHistory history;

    @Autowired
    private SurveyService surveys;

    @Autowired
    private AnswerService answers;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private HelpSources sources;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TwoWayFeedbackService feedback;

    @Autowired
    private Spaces spaces;

    @Autowired
    private java.time.Clock clock;

    private WorkshopGiven given;
    private ProgramId program;
    private CohortId cohort;
    private PersonId coordinator;
    private List<PersonId> people;

    @BeforeEach
    void aCohort() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new WorkshopGiven(sql);
        program = given.program();
        cohort = given.cohort(program);
        coordinator = given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        people = IntStream.range(0, 8)
                .mapToObj(i -> given.participant(cohort, "Person" + i, Side.MENTEE))
                .toList();
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private SurveyHead survey(boolean anonymous, int answered) {
        return survey(anonymous, answered, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Open for nine days after the first. */
    private SurveyHead survey(boolean anonymous, int answered, LocalDate opens) {
        return survey(anonymous, opens, person -> people.indexOf(person) >= 8 - answered ? 4 : null);
    }

    /** @param worth how much somebody finds it worth; null for who does not answer */
    private SurveyHead survey(boolean anonymous, LocalDate opens, Function<PersonId, @Nullable Integer> worth) {
        given.accounts.signIn(given.accounts.administrator("Ada", "Lovelace"));
        history.record(
                cohort,
                new SurveyDraft(
                        "halfway-questions", SurveyMoment.MID, PlanSide.BOTH, 1, anonymous, opens, opens.plusDays(9)),
                asked -> asked.stream()
                        .filter(person -> worth.apply(person) != null)
                        .collect(Collectors.toMap(
                                person -> person,
                                person -> new Answers(
                                        Map.of(
                                                "worth-it",
                                                worth.apply(person),
                                                "openness",
                                                5,
                                                "next-step",
                                                3,
                                                "often-enough",
                                                4),
                                        Map.of("change", "More time")))));
        given.accounts.signIn(coordinator);
        return surveys.begun(cohort).getFirst();
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
    }

    /** What stands on the page; the titles of cards are no text of theirs. */
    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).all().getFirst();
    }

    @Test
    void aSurveyIsKeptWhileItIsFilledInAndSentOnce() {
        var survey = survey(false, 0);
        given.accounts.signIn(people.getFirst());
        open(FeedbackNavigation.answer(survey.token()));
        assertThat(shown()).contains("Confidential", "never yours", "when at least 5 people wrote some");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Integer> first = find(RadioButtonGroup.class).all().getFirst();
        assertThat(first.getLabel()).isEqualTo("1. Our sessions are worth my time.");
        test(first).selectItem("4");
        test(find(TextArea.class).all().getFirst()).setValue("Longer sessions");
        assertThat(drafts.find(AnswerService.draftKey(survey.id())))
                .hasValueSatisfying(draft -> assertThat(draft.text()).contains("Longer sessions"));

        open("");
        open(FeedbackNavigation.answer(survey.token()));
        assertThat(find(TextArea.class).all().getFirst().getValue())
                .as("It is offered again")
                .isEqualTo("Longer sessions");
        test(button("Send answers")).click();
        assertThat(shown()).contains("Thank you");
        assertThat(answers.owed()).isEmpty();
        open(FeedbackNavigation.answer(survey.token()));
        assertThat(shown()).contains("You have answered this");
    }

    @Test
    void thatNothingIsAnsweredIsSaidAtTheFirstQuestion() {
        var survey = survey(false, 0);
        given.accounts.signIn(people.getFirst());
        open(FeedbackNavigation.answer(survey.token()));
        test(button("Send answers")).click();
        var first = find(RadioButtonGroup.class).all().getFirst();
        assertThat(first.isInvalid()).isTrue();
        assertThat(first.getErrorMessage()).isEqualTo("Answer at least one question.");
        assertThat(find(Notification.class).all()).isEmpty();
    }

    /** Shown to whoever answers, with the sources of their own site, and to nobody when all is well. */
    @Test
    void aLowWellBeingShowsTheSourcesOfHelpOfTheOwnSite() {
        var survey = wellBeing();
        sql.execute("insert into site (name) values ('Here'), ('Elsewhere')");
        var here = site("Here");
        sources.add(new HelpSource(here, "Counseling at Here", "Listens", "+49 30 1", null, null));
        sources.add(new HelpSource(site("Elsewhere"), "Nurse elsewhere", "Listens", "+49 30 2", null, null));
        sources.add(new HelpSource(null, "Helpline", "Day and night", null, null, "https://help.example.org"));
        people.subList(0, 2)
                .forEach(person ->
                        sql.execute("update person set site_id = ? where person_id = ?", here.value(), person.value()));

        assertThat(answered(survey, people.getFirst(), 1))
                .containsSubsequence("Counseling at Here", "+49 30 1", "Helpline", "You alone see this")
                .doesNotContain("Nurse elsewhere");
        assertThat(find(Anchor.class)
                        .withText("More about help, and what stays in confidence")
                        .all())
                .extracting(Anchor::getHref)
                .containsExactly("help");
        assertThat(answered(survey, people.get(1), 4))
                .contains("Thank you")
                .doesNotContain("Counseling at Here", "You alone see this");
    }

    private SiteId site(String name) {
        return new SiteId(
                sql.fetchSingle("select site_id from site where name = ?", name).get(0, Long.class));
    }

    /** The text of its questions is brought by the organization, which confirms that it may use it. */
    private SurveyHead wellBeing() {
        given.accounts.signIn(coordinator);
        var shipped = instruments.all().stream()
                .filter(one -> one.content().key().equals("who-5"))
                .findFirst()
                .orElseThrow();
        var file = instruments
                .export(shipped.id())
                .content()
                .replaceAll("\\{\\s+\"key\" : \"(who-\\d)\"", "$0, \"text\" : {\"en\" : \"$1\", \"de\" : \"$1\"}");
        instruments.confirmLicense(instruments.importFile(file.getBytes(StandardCharsets.UTF_8)), 0);
        given.accounts.signIn(given.accounts.administrator("Ada", "Lovelace"));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        history.record(
                cohort,
                new SurveyDraft("who-5", SurveyMoment.MID, PlanSide.BOTH, 1, false, today, today.plusDays(9)),
                _ -> Map.of());
        return surveys.begun(cohort).getFirst();
    }

    @SuppressWarnings("unchecked")
    private String answered(SurveyHead survey, PersonId person, int choice) {
        given.accounts.signIn(person);
        open(FeedbackNavigation.answer(survey.token()));
        find(RadioButtonGroup.class).all().forEach(group -> ((RadioButtonGroup<Integer>) group).setValue(choice));
        test(button("Send answers")).click();
        return shown();
    }

    @Test
    void anAnonymousOneSaysWhatItKeeps() {
        var survey = survey(true, 0);
        given.accounts.signIn(people.getFirst());
        open(FeedbackNavigation.answer(survey.token()));
        assertThat(shown()).contains("Anonymous", "without your name and without a time");
    }

    @Test
    void coordinatorsSeeWhoOwesAndRemindAndFromWhenThereAreResults() {
        var survey = survey(false, 5);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown())
                .contains(
                        "5 of 8 answered",
                        "in the course of " + Formats.date(survey.closesOn().plusDays(1)),
                        "People are reminded")
                .doesNotContain("More time");
        test(button("Remind 3 people")).click();
        assertThat(surveys.begun(cohort).getFirst().remindedAt()).isNotNull();
        assertThat(survey.answered()).isEqualTo(5);
    }

    @Test
    void resultsAreShownWhenTheLastDayHasPassed() {
        survey(false, 5, past());
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown())
                .contains("5 of 8 answered", "Our sessions are worth my time.", "More time")
                .doesNotContain("in the course of", "People are reminded");
    }

    @Test
    void barsHaveALegendAndSayTheSameAsATable() {
        IntStream.range(0, 9).forEach(i -> given.participant(cohort, "Other" + i, Side.MENTEE));
        survey(false, past(), person -> people.contains(person) ? 2 : 4);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(find(ListItem.class).all())
                .extracting(key -> key.getElement().getTextRecursively())
                .contains("1 Not at all", "5 Completely");
        var bars = find(Div.class).withClassName("b-fb-bar").all();
        assertThat(bars)
                .singleElement()
                .satisfies(bar -> assertThat(bar.getElement().getAttribute("aria-hidden"))
                        .as("the numbers stand below it")
                        .isEqualTo("true"));
        var numbers = bars.getFirst().getParent().orElseThrow().getElement().getTextRecursively();
        assertThat(numbers).contains(": 8");
        assertThat(asTable()).contains("Our sessions are worth my time.", "3.1", numbers, "hidden");
    }

    @Test
    void whatHasNoBarsHasNoTable() {
        survey(false, 4, past());
        open(FeedbackNavigation.cohort(cohort));
        assertThat(find(NativeDetails.class).all())
                .extracting(NativeDetails::getSummaryText)
                .doesNotContain("Show as a table");
    }

    /** One of eighteen did not answer, which whoever may not know it could count. */
    @Test
    void whereTheResponseIsHiddenNoCountTellsIt() {
        sql.execute("insert into department (name) values ('Sales'), ('Legal')");
        var others = IntStream.range(0, 10)
                .mapToObj(i -> given.participant(cohort, "Other" + i, Side.MENTEE))
                .toList();
        people.forEach(person -> work(person, "Sales"));
        others.forEach(person -> work(person, "Legal"));
        var worth = new HashMap<PersonId, Integer>();
        people.forEach(person -> worth.put(person, 2));
        others.subList(1, 10).forEach(person -> worth.put(person, 4));
        survey(false, past(), worth::get);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown())
                .contains("17 of 18 answered", "n = 17")
                .containsPattern("Sales\\s*8")
                .containsPattern("Legal\\s*9");
        assertThat(find(Div.class).withClassName("b-fb-bar").all()).isNotEmpty();

        given.accounts.signIn(given.accounts.administrator("Alan", "Turing"));
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown())
                .contains("How many answered is hidden", "Our sessions are worth my time.", "3.1")
                .doesNotContain("n = ", "17 of 18")
                .containsPattern("Sales\\s*hidden")
                .containsPattern("Legal\\s*hidden");
        assertThat(find(Div.class).withClassName("b-fb-bar").all())
                .as("Their parts add up")
                .isEmpty();
        assertThat(find(NativeDetails.class).all())
                .extracting(NativeDetails::getSummaryText)
                .doesNotContain("Show as a table");
    }

    private void work(PersonId person, String department) {
        sql.execute(
                "update person set department_id = (select department_id from department where name = ?)"
                        + " where person_id = ?",
                department,
                person.value());
    }

    @Test
    void aChangeWithoutCountsTellsOfNoneByItsOtherFigures() {
        var survey = survey(false, 7, past());
        var score = instruments.all().stream()
                .map(one -> one.content())
                .filter(one -> one.key().equals(Instrument.PULSE))
                .findFirst()
                .orElseThrow()
                .scores()
                .getFirst();
        var before = new HashMap<PersonId, Double>();
        var after = new HashMap<PersonId, Double>();
        IntStream.range(0, 7).forEach(i -> {
            before.put(people.get(i), 2.0 + i % 2);
            after.put(people.get(i), 3.0 + i % 3);
        });
        var figures = PrePost.of(before, after, 0.8);
        assertThat(said(new ScoreChange(survey, survey, score, 8, figures, null, false, false)))
                .contains(
                        "7 people answered both times", "Standardized mean change", "Reliable change:", "8 were asked");
        assertThat(said(new ScoreChange(survey, survey, score, 8, figures, null, false, true)))
                .contains(
                        "People who answered both times: mean 2.43 before", "Mean change", "How many people these are")
                .doesNotContain("7 people", "Standardized", "Reliable", "were asked");
    }

    private static String said(ScoreChange change) {
        return new ChangeCard(List.of(change)).getElement().getTextRecursively();
    }

    private String asTable() {
        return find(NativeDetails.class).all().stream()
                .filter(details -> details.getSummaryText().equals("Show as a table"))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void byWhatResultsAreGroupedIsChosenBeforeThereAreAny() {
        survey(false, 5);
        open(FeedbackNavigation.cohort(cohort));
        grouping().setValue(GroupedBy.SITE);
        assertThat(surveys.begun(cohort).getFirst().groupedBy()).isEqualTo(GroupedBy.SITE);
        assertThat(grouping().getValue()).isEqualTo(GroupedBy.SITE);
    }

    @Test
    void byWhatResultsAreGroupedStaysOnceThereAreAny() {
        survey(false, 5, past());
        open(FeedbackNavigation.cohort(cohort));
        assertThat(find(RadioButtonGroup.class).all()).noneMatch(group -> group.getValue() instanceof GroupedBy);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<GroupedBy> grouping() {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getValue() instanceof GroupedBy)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate past() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(20);
    }

    @Test
    void fewAnswersShowNothing() {
        survey(false, 4, past());
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown()).contains("4 of 8 answered", "Fewer than 5 people").doesNotContain("More time");
    }

    /** A choice that changes nothing is none. */
    @Test
    void aPlanOffersOnlyWhatItDecides() {
        given.accounts.signIn(coordinator);
        open(FeedbackNavigation.plan(program));
        assertThat(shown()).contains("Session rating", "With sessions", "Workshop rating", "With workshops");
        test(button("Add survey")).click();
        @SuppressWarnings("unchecked")
        var questionnaire = (Select<String>) choice("Questionnaire");
        assertThat(questionnaire.getListDataView().getItems())
                .contains("peer-motivation-pulse")
                .doesNotContain("session-rating", "pairing-fit", "workshop-rating", "goal-attainment-scaling");
        @SuppressWarnings("unchecked")
        var when = (Select<SurveyMoment>) choice("When");
        assertThat(choice("Who is asked").isVisible()).isTrue();
        when.setValue(SurveyMoment.AFTER_WORKSHOP);
        assertThat(find(Select.class).all())
                .as("whoever was there is asked")
                .noneMatch(one -> one.getLabel().equals("Who is asked"));
    }

    private Select<?> choice(String label) {
        return find(Select.class).all().stream()
                .filter(one -> one.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void administratorsDoNotSeeThatThreeAnswered() {
        survey(false, 3, past());
        given.accounts.signIn(given.accounts.administrator("Alan", "Turing"));
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown())
                .contains("How many answered is hidden", "Managers and administrators read it in the outcome report.")
                .doesNotContain("3 of 8");
    }

    @Test
    void aLicenseIsConfirmedWithNameAndDate() {
        given.accounts.signIn(coordinator);
        var who = instruments.all().stream()
                .filter(one -> one.content().key().equals("who-5"))
                .findFirst()
                .orElseThrow();
        open(FeedbackNavigation.instrument(who.id()));
        assertThat(shown()).contains("Blocked until a coordinator confirms", "Not a diagnosis.");
        test(button("Confirm the license")).click();
        assertThat(shown()).contains("Maya Lindqvist confirmed on");
    }

    @Test
    void aCopyIsEditedInAllOfItsLanguages() {
        var survey = survey(false, 0);
        open(FeedbackNavigation.instrument(survey.instrument()));
        test(button("Edit a copy")).click();
        assertThat(shown()).contains("Version 2");
        var german = find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().contains("German"))
                .findFirst()
                .orElseThrow();
        german.setValue("");
        test(button("Save instrument")).click();
        assertThat(german.isInvalid()).isTrue();
        german.setValue("Die Zeit lohnt sich.");
        test(button("Save instrument")).click();
        assertThat(instruments.all())
                .filteredOn(one -> one.content().key().equals("halfway-questions") && one.number() == 2)
                .singleElement()
                .satisfies(copy -> assertThat(copy.content().items().getFirst().text())
                        .extracting(text -> text.in(Locale.GERMAN))
                        .isEqualTo("Die Zeit lohnt sich."));
    }

    /** Statements of the halfway questions make no figure until somebody adds a scale. */
    @Test
    void scoringIsEditedAndWhatIsWrongIsToldAtItsField() {
        var survey = survey(false, 0);
        open(FeedbackNavigation.instrument(survey.instrument()));
        test(button("Edit a copy")).click();
        test(button("Add a scale")).click();
        test(button("Save instrument")).click();
        assertThat(field("Name of the scale in English").isInvalid()).isTrue();

        field("Name of the scale in English").setValue("Worth");
        field("Name of the scale in German").setValue("Wert");
        questions().setValue(Set.of("worth-it", "openness"));
        minimum().setValue(3);
        test(button("Save instrument")).click();
        assertThat(minimum().getErrorMessage()).isEqualTo("Between 1 and 2, the number of its questions.");
        assertThat(minimum().isInvalid()).isTrue();

        minimum().setValue(1);
        var reversed = find(Checkbox.class).all().getFirst();
        reversed.setValue(true);
        test(button("Add what a low value may mean")).click();
        var below = find(NumberField.class).all().stream()
                .filter(one -> one.getLabel().equals("Below"))
                .findFirst()
                .orElseThrow();
        below.setValue(6.0);
        field("What it may mean, in English").setValue("Little");
        field("What it may mean, in German").setValue("Wenig");
        test(button("Save instrument")).click();
        assertThat(below.isInvalid()).isTrue();
        below.setValue(2.5);
        test(button("Save instrument")).click();

        var copy = instruments.all().stream()
                .filter(one -> one.content().key().equals("halfway-questions") && one.number() == 2)
                .findFirst()
                .orElseThrow()
                .content();
        var score = copy.scores().getFirst();
        assertThat(score.items()).containsExactly("worth-it", "openness");
        assertThat(List.of(score.from(), score.to())).containsExactly(1.0, 5.0);
        assertThat(score.cutOffs()).extracting(Score.CutOff::below).containsExactly(2.5);
        assertThat(Scoring.scores(copy, new Answers(Map.of("worth-it", 5), Map.of())))
                .as("one answer of the two, reversed")
                .containsEntry(score.key(), 1.0);
        assertThat(Scoring.scores(copy, new Answers(Map.of(), Map.of()))).isEmpty();
    }

    @Test
    void aQuestionThatGoesLeavesItsScale() {
        given.accounts.signIn(coordinator);
        var pulse = instruments.all().stream()
                .filter(one -> one.content().key().equals("peer-motivation-pulse"))
                .findFirst()
                .orElseThrow();
        open(FeedbackNavigation.instrument(pulse.id()));
        test(button("Edit a copy")).click();
        assertThat(questions().getValue()).hasSize(6);
        test(button("Remove question")).click();
        assertThat(questions().getValue()).hasSize(5).doesNotContain("clarity");
        test(button("Add a question")).click();
        assertThat(questions().getValue()).as("a new one is in no scale yet").hasSize(5);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField minimum() {
        return find(IntegerField.class).all().stream()
                .filter(one -> one.getLabel().equals("Fewest answers"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> questions() {
        return find(MultiSelectComboBox.class).all().getFirst();
    }

    @Test
    void aPlanIsSaved() {
        given.accounts.signIn(coordinator);
        open(FeedbackNavigation.plan(program));
        test(button("Add survey")).click();
        test(button("Save survey plan")).click();
        assertThat(surveys.coming(cohort)).isEmpty();
        open(FeedbackNavigation.plan(program));
        assertThat(shown()).contains("Survey plan");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Remove survey");
    }

    /** Three have not answered; one of them has left and hears of nothing. */
    @Test
    void whoHasLeftIsNotCountedAmongThoseWhoAreReminded() {
        survey(false, 5);
        leave(people.getFirst());
        open(FeedbackNavigation.cohort(cohort));
        assertThat(button("Remind 2 people")).isNotNull();
        people.subList(1, 3).forEach(this::leave);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown()).contains("Nobody owes an answer.");
        assertThat(find(Button.class).all()).extracting(Button::getText).noneMatch(text -> text.startsWith("Remind"));
    }

    private void leave(PersonId person) {
        sql.execute("update enrollment set state = 'LEFT' where person_id = ?", person.value());
    }

    @Test
    void whoseAnswersGiveNoScoreIsPromisedNone() {
        var survey = survey(false, 0);
        assertThat(answered(survey, people.getFirst(), 4))
                .contains("It gives no score of your own.")
                .doesNotContain("You find your own scores");
    }

    @Test
    void surveysThatAreCalledAlikeAreToldApartByTheirDay() {
        pulse(1, SurveyMoment.END);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(links()).contains("Peer motivation pulse · At the end");
        pulse(2, SurveyMoment.END);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(links())
                .contains(
                        "Peer motivation pulse · At the end, " + Formats.date(past().plusDays(1)),
                        "Peer motivation pulse · At the end, " + Formats.date(past().plusDays(2)));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    @Test
    void thePulseOfTwoVersionsIsNoLine() {
        given.accounts.signIn(coordinator);
        var pulse = instruments.all().stream()
                .filter(one -> one.content().key().equals(Instrument.PULSE))
                .findFirst()
                .orElseThrow();
        pulse(1);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(shown()).doesNotContain("Version 2");
        instruments.copy(pulse.id());
        pulse(2);
        open(FeedbackNavigation.cohort(cohort));
        assertThat(find(PlainTable.class).all())
                .extracting(table -> table.getElement().getAttribute("aria-label"))
                .contains("Pulse over time, Version 1", "Pulse over time, Version 2")
                .doesNotContain("Pulse over time");
    }

    private void pulse(int round) {
        pulse(round, SurveyMoment.MONTHLY);
    }

    private void pulse(int round, SurveyMoment when) {
        given.accounts.signIn(given.accounts.administrator("Ada", "Lovelace"));
        var day = past().plusDays(round);
        history.record(
                cohort,
                new SurveyDraft(Instrument.PULSE, when, PlanSide.BOTH, round, false, day, day.plusDays(5)),
                _ -> Map.of());
        given.accounts.signIn(coordinator);
    }

    @Test
    void feedbackThatIsTypedIsOfferedAgainWithWhomItIsFor() {
        var pairs = new Pairs(sql);
        var circle = pairs.circle(
                cohort,
                "Circle",
                null,
                people.subList(0, 3).stream().map(this::place).toArray(EnrollmentId[]::new));
        given.accounts.signIn(people.getFirst());
        var space = spaces.open(new Space.OfCircle(circle));
        var dialog = TwoWayDialog.give(feedback, drafts, space, people.getFirst(), null, () -> {});
        dialog.open();
        whom().setValue(space.member(people.get(2)).orElseThrow());
        test(find(TextArea.class).all().getFirst()).setValue("You speak up.");
        dialog.close();
        TwoWayDialog.give(feedback, drafts, space, people.getFirst(), null, () -> {})
                .open();
        assertThat(find(TextArea.class).all()).extracting(TextArea::getValue).containsExactly("You speak up.", "");
        assertThat(whom().getValue().person()).isEqualTo(people.get(2));
    }

    @SuppressWarnings("unchecked")
    private Select<SpaceMember> whom() {
        return find(Select.class).all().stream()
                .filter(select -> select.getLabel().equals("For whom"))
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }

    private EnrollmentId place(PersonId person) {
        return new EnrollmentId(
                sql.fetchSingle("select enrollment_id from enrollment where person_id = ?", person.value())
                        .get(0, Long.class));
    }
}
