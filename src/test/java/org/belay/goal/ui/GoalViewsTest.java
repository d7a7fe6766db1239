package org.belay.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.goal.CheckInDraft;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.ExperienceService;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalId;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalStatus;
import org.belay.goal.GoalText;
import org.belay.goal.Step;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.program.Topic;
import org.belay.program.TopicService;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Goals as people use them, found by the words that they read: Ines keeps one, Daniel is her partner. */
@BelayTest
@Transactional
class GoalViewsTest extends SpringBrowserlessTest {

    private static final String STEERING = "Run my first steering group";

    @Autowired
    private DSLContext sql;

    @Autowired
    private GoalService goals;

    @Autowired
    private GoalProgress progress;

    @Autowired
    private ExperienceService experience;

    @Autowired
    private TopicService topics;

    @Autowired
    private Clock clock;

    private Pairs given;
    private TestAccounts accounts;
    private ProgramId program;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private EnrollmentId place;
    private MatchId match;

    @BeforeEach
    void pair() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "Europe/Berlin");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        place = given.enrollment(cohort, ines, Side.MENTEE, null);
        match = given.match(cohort, given.enrollment(cohort, daniel, Side.MENTOR, null), place);
        accounts.signIn(ines);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private GoalId written() {
        accounts.signIn(ines);
        return goals.write(new GoalPlace.OfMatch(match), draft());
    }

    private GoalDraft draft() {
        return new GoalDraft(
                new GoalText(
                        STEERING,
                        "",
                        "",
                        "",
                        LocalDate.now(clock).plusDays(60),
                        List.of("Agenda not ready", "Co-lead", "Lead alone", "Lead two", "Handed over")),
                -1,
                CheckInRhythm.WEEKLY,
                1);
    }

    private void at(String path) {
        UI.getCurrent().navigate(path);
    }

    private void at(String path, String parameter, long value) {
        UI.getCurrent().navigate(path, QueryParameters.simple(Map.of(parameter, Long.toString(value))));
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private TextField line(String asked) {
        return find(TextField.class).all().stream()
                .filter(field -> asked.equals(field.getAriaLabel().orElse(field.getLabel())))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String asked) {
        return find(TextArea.class).all().stream()
                .filter(field -> asked.equals(field.getAriaLabel().orElse(field.getLabel())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> hints() {
        return find(Div.class).all().stream()
                .filter(div -> div.hasClassName("b-hint"))
                .map(div -> div.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void somebodyWritesAGoalWithHintsThatDoNotStandInTheWay() {
        at("goal/new", "match", match.value());
        assertThat(said()).contains("0 of 3 open goals", "What do you want to reach?", "your match partner");
        assertThat(hints())
                .containsExactlyInAnyOrder(
                        "A number, or how often, helps to see when it is reached.", "A day makes it easier to begin.");
        press("Save goal");
        assertThat(line("What do you want to reach?").isInvalid()).isTrue();

        test(line("What do you want to reach?")).setValue("Speaking");
        assertThat(hints()).anyMatch(hint -> hint.startsWith("A few more words"));
        test(area("How will you see that you have?")).setValue("I have given 2 talks");
        find(DatePicker.class).all().getFirst().setValue(LocalDate.now(clock).plusDays(60));
        assertThat(hints()).noneMatch(hint -> hint.startsWith("A number") || hint.startsWith("A day"));
        press("Save goal");
        assertThat(find(TextField.class).withCaption("0 · Expected").single().isInvalid())
                .as("each level is written at the start")
                .isTrue();
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().contains(" · "))
                .forEach(field -> field.setValue("Level " + field.getLabel().charAt(0)));
        press("Save goal");

        assertThat(said()).contains("Speaking", "Specific", "Measurable", "expected", "now");
        assertThat(goals.mine())
                .singleElement()
                .satisfies(goal -> assertThat(goal.head().levelNow()).isEqualTo(-1));
    }

    @Test
    void whatIsTypedIsKeptAndOfferedAgain() {
        at("goal/new", "match", match.value());
        test(line("What do you want to reach?")).setValue("Half a goal");
        at("goals");
        at("goal/new", "match", match.value());

        assertThat(line("What do you want to reach?").getValue()).isEqualTo("Half a goal");
        press("Begin anew");
        assertThat(line("What do you want to reach?").getValue()).isEmpty();
    }

    @Test
    void whoHasTheMostGoalsReadsWhatHelps() {
        written();
        written();
        written();
        at("goal/new", "match", match.value());

        assertThat(said()).contains("Room for no more open goals", "3 goals at once");
        assertThat(find(Button.class).withText("Save goal").all()).isEmpty();
    }

    @Test
    void thePartnerFindsItOnThePairAndAgrees() {
        var id = written();
        accounts.signIn(daniel);
        at("pair/" + match.value());
        assertThat(said()).contains(STEERING, "Co-lead");
        at("goal/" + id.value());
        assertThat(find(Button.class).withText("Check in").all()).isEmpty();
        press("Agree");

        assertThat(said()).contains("Agreed as realistic by Daniel Osei");
        at("pair/" + match.value() + "/goals");
        assertThat(said()).contains("Agreed as realistic by Daniel Osei");
    }

    @Test
    void anotherOneOfACircleFindsItRealistic() {
        var circle = given.circle(cohort, "Speaking up", daniel, place);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft());
        at("goal/" + id.value());
        assertThat(find(Button.class).withText("Agree").all()).isEmpty();

        accounts.signIn(daniel);
        at("goal/" + id.value());
        press("Agree");
        assertThat(said()).contains("Agreed as realistic by Daniel Osei");
    }

    @Test
    void askingForHelpSaysWhoReadsItThen() {
        var id = written();
        at("goal/" + id.value() + "/check-in");
        test(area("What is in the way?")).setValue("The chair interrupts");
        var before = readersOfBlocker();
        find(Checkbox.class).all().getFirst().setValue(true);
        assertThat(before).doesNotContain("coordinators");
        assertThat(readersOfBlocker()).contains("coordinators");
        press("Save check-in");

        assertThat(goals.open(id).lastCheckIn()).satisfies(checkIn -> {
            assertThat(checkIn.blocker()).isEqualTo("The chair interrupts");
            assertThat(checkIn.asksHelp()).isTrue();
        });
        accounts.signIn(maya);
        at("cohort/" + cohort.value() + "/pairs/goals");
        assertThat(said())
                .contains("The chair interrupts", "level \u22121 at the start")
                .doesNotContain(STEERING);
    }

    private String readersOfBlocker() {
        return find(Asked.class).all().stream()
                .map(asked -> asked.getElement().getTextRecursively())
                .filter(text -> text.startsWith("What is in the way?"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCoordinatorTakesCareOfACallAndItsOwnerReadsThat() {
        var id = written();
        progress.checkIn(id, goals.open(id).head().version(), new CheckInDraft(-1, 3, "No room", null, true));
        accounts.signIn(maya);
        at("cohort/" + cohort.value() + "/pairs/goals");
        assertThat(said()).contains("Ines Carvalho", "No room");
        press("I have taken care of it");
        test(area("What you did (optional)")).setValue("Booked one");
        find(Button.class).withText("I have taken care of it").all().getLast().click();
        assertThat(said()).doesNotContain("No room");
        assertThat(find(Button.class).withText("Undo").all()).hasSize(1);

        accounts.signIn(ines);
        at("goal/" + id.value());
        assertThat(said()).contains("Maya Lindqvist", "Booked one");
        accounts.signIn(daniel);
        at("goal/" + id.value());
        assertThat(said()).contains("Maya Lindqvist").doesNotContain("Booked one");

        accounts.signIn(maya);
        find(Button.class).withText("Undo").all().getFirst().click();
        at("cohort/" + cohort.value() + "/pairs/goals");
        assertThat(said()).contains("No room");
    }

    @Test
    void aSetbackIsPartOfTheStory() {
        var id = written();
        at("goal/" + id.value() + "/setback");
        test(area("What happened?")).setValue("I skipped two weeks");
        test(area("What did you learn?")).setValue("Smaller steps");
        test(line("If this comes again …")).setValue("the week is full");
        test(line("… then I will")).setValue("write one sentence");
        press("Save setback");
        assertThat(said()).contains("Setback", "I skipped two weeks", "If the week is full, then write one sentence");

        accounts.signIn(daniel);
        at("goal/" + id.value());
        assertThat(said()).contains("Learned: Smaller steps");
        accounts.signIn(ines);
        progress.checkIn(id, goals.open(id).head().version(), new CheckInDraft(-1, null, null, null, false));
        at("goal/" + id.value());
        assertThat(said()).contains("Recovered").doesNotContainIgnoringCase("failed");
        assertThat(goals.open(id).status()).isEqualTo(GoalStatus.RECOVERED);
    }

    @Test
    void aRevisedGoalShowsWhatItSaidBefore() {
        var id = written();
        at("goal/" + id.value() + "/revise");
        test(line("What do you want to reach?")).setValue("Lead one round");
        test(line("Why is it revised?")).setValue("Two were too many");
        press("Save revision");

        assertThat(said()).contains("Lead one round", "Two were too many");
        assertThat(find(Details.class).single().getSummaryText()).contains("What it said: " + STEERING);
    }

    @Test
    void thePartnerAnswersACheckIn() {
        var id = written();
        progress.checkIn(id, 0, new CheckInDraft(0, 6, null, "Ask her", false));
        accounts.signIn(daniel);
        at("goal/" + id.value());
        assertThat(said()).contains("Next level reached", "Confidence 6 of 10", "Next: Ask her");
        test(find(TextField.class).all().getFirst()).setValue("You asked, well done");
        press("Encourage");

        assertThat(said()).contains("You asked, well done");
    }

    @Test
    void aGoalOfAnEarlierMatchIsCarriedOverWhereItsOwnerSaysSo() {
        var id = written();
        given.put(match, MatchState.ENDED_EARLY);
        var olga = given.person("Olga", "Petrova", "Europe/Berlin");
        given.match(cohort, given.enrollment(cohort, olga, Side.MENTOR, null), place);
        at("");
        assertThat(said()).contains("1 goal could go on with your new match");
        at("goals");
        assertThat(said()).contains("Olga Petrova reads it only if you say so.");
        press("Share from now on");

        accounts.signIn(olga);
        assertThat(goals.open(id).text().title()).isEqualTo(STEERING);
    }

    @Test
    void theLogOfASessionAsksForTheOpenGoals() {
        var id = written();
        var session = sessionToLog();
        accounts.signIn(daniel);
        at("pair/" + match.value() + "/session/" + session + "/log");
        assertThat(said()).contains("Goal \u201c" + STEERING + "\u201d");
        steps().setValue(Step.CLOSER);
        press("Save log");

        assertThat(goals.open(id).lastCheckIn()).satisfies(checkIn -> {
            assertThat(checkIn.step()).isEqualTo(Step.CLOSER);
            assertThat(checkIn.fromSession()).isTrue();
        });
    }

    private long sessionToLog() {
        return sql.fetchSingle(
                        "insert into session (match_id, state, starts_at, minutes, kind)"
                                + " values (?, 'SCHEDULED', ?, 60, 'REMOTE') returning session_id",
                        match.value(),
                        LocalDateTime.ofInstant(clock.instant().minus(Duration.ofHours(3)), ZoneOffset.UTC))
                .get(0, Long.class);
    }

    @Test
    void whoSaysOfAnOwnGoalThatThereWasASetbackWritesItDownNext() {
        var id = written();
        at("pair/" + match.value() + "/session/" + sessionToLog() + "/log");
        steps().setValue(Step.BACK);
        press("Save log");
        test(area("What happened?")).setValue("The agenda was not ready");
        test(area("What did you learn?")).setValue("To begin a week before");
        test(line("If this comes again \u2026")).setValue("it is Thursday");
        test(line("\u2026 then I will")).setValue("send the agenda");
        press("Save setback");
        assertThat(goals.open(id).status()).isEqualTo(GoalStatus.SETBACK);
    }

    @Test
    void thePartnerWhoSaysSoLeavesTheWordsToTheOwner() {
        written();
        var session = sessionToLog();
        accounts.signIn(daniel);
        at("pair/" + match.value() + "/session/" + session + "/log");
        steps().setValue(Step.BACK);
        press("Save log");
        assertThat(find(TextArea.class).all())
                .as("back on the pages of the pair")
                .isEmpty();

        accounts.signIn(ines);
        at("goal/" + goals.mine().getFirst().id().value());
        assertThat(said()).contains("A setback came up in your session on");
    }

    /** Thirty seconds are twelve taps: held, and how long, stand there already. */
    @Test
    void theLogOfAPairWithAllTheGoalsItMayHaveTakesTwelveTapsAtMost() {
        for (var owner : List.of(ines, daniel)) {
            accounts.signIn(owner);
            for (var i = 0; i < 3; i++) {
                goals.write(new GoalPlace.OfMatch(match), draft());
            }
        }
        at("pair/" + match.value() + "/session/" + sessionToLog() + "/log");
        var taps = 0;
        var rows = allSteps();
        assertThat(rows).hasSize(6);
        for (var row : rows) {
            test(row).selectItem("A step closer");
            taps++;
        }
        @SuppressWarnings("unchecked")
        var topic =
                (MultiSelectComboBox<Object>) find(MultiSelectComboBox.class).single();
        topic.setValue(Set.of(topic.getListDataView().getItem(0)));
        taps += 2;
        test(line("One commitment until next time")).setValue("Ask for the plan");
        taps++;
        press("Save log");
        taps++;

        assertThat(said()).as("saved without another question").contains("Ines Carvalho");
        assertThat(goals.ofMatch(match)).allMatch(goal -> goal.lastCheckIn() != null);
        assertThat(taps).isLessThanOrEqualTo(12);
    }

    @Test
    void aGoalOfAClosedCohortIsTakenAlong() {
        var id = written();
        given.put(cohort, CohortState.CLOSED);
        given.enrollment(given.cohort(program), ines, Side.MENTEE, null);
        at("");
        assertThat(said()).contains("1 goal could go on");
        at("goals");
        press("Go on for myself");
        assertThat(said()).contains("What was written about it before, for you alone");
        at("goal/" + id.value());
        assertThat(said()).contains("This goal goes on in another cohort.");
    }

    private RadioButtonGroup<Step> steps() {
        return allSteps().getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Step>> allSteps() {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> ((RadioButtonGroup<?>) group)
                        .getListDataView()
                        .getItems()
                        .anyMatch(Step.class::isInstance))
                .map(group -> (RadioButtonGroup<Step>) group)
                .toList();
    }

    @Test
    void aWinIsNotedAndShared() {
        at("wins");
        assertThat(said()).contains("Only you");
        press("Note win");
        test(area("What went well?")).setValue("I said no, kindly");
        press("Note win");
        assertThat(said()).contains("I said no, kindly");
        press("Share with Daniel Osei");
        press("Share as recognition…");
        press("Share it");
        assertThat(said()).contains("Shared as recognition");

        accounts.signIn(daniel);
        at("pair/" + match.value() + "/goals");
        assertThat(said()).contains("I said no, kindly");
        at("recognition");
        assertThat(said()).doesNotContain("I said no, kindly");
        accounts.signIn(maya);
        at("today");
        press("1 text waits for your word before everybody sees it");
        assertThat(said()).contains("I said no, kindly", "It names nobody who could agree");
        press("Let everybody see it");
        accounts.signIn(daniel);
        at("recognition");
        assertThat(said()).contains("I said no, kindly", "Ines Carvalho");
    }

    @Test
    void aWinSaysWhereItsStoryStandsAndTakesItAlong() {
        at("wins");
        test(area("What went well?")).setValue("I said no, kindly");
        press("Note win");
        press("Share as recognition…");
        press("Share it");
        assertThat(said()).contains("until a coordinator has read it, you alone see it there");
        assertThat(buttons()).doesNotContain("Share as recognition…");

        at("recognition");
        press("Take it back");
        at("wins");
        assertThat(said()).contains("taken back; nobody sees it there");
        assertThat(buttons()).contains("Remove from journal");
        press("Share as recognition…");
        press("Share it");

        accounts.signIn(maya);
        at("recognition");
        press("Let everybody see it");
        accounts.signIn(ines);
        at("wins");
        press("Remove from journal…");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Its story goes with it, and nobody can read it any more.");
        press("Cancel");
        assertThat(said()).contains("I said no, kindly");
        press("Remove from journal…");
        press("Remove win and story");
        assertThat(said()).doesNotContain("I said no, kindly");
        accounts.signIn(daniel);
        at("recognition");
        assertThat(said()).doesNotContain("I said no, kindly");
    }

    @Test
    void somebodyWhoHasBeenThereIsFoundAndAsked() {
        var topic = topics.find("career.returning").orElseThrow();
        accounts.signIn(daniel);
        at("been-there");
        offered().setValue(Set.of(topic));
        press("Save topics");
        accounts.signIn(ines);
        at("been-there", "topic", topic.id().value());
        assertThat(said()).contains("Somebody in New managers").doesNotContain("Daniel");
        test(area("What would you like to talk about?")).setValue("Coming back");
        press("Ask for one talk");
        assertThat(said()).contains("You asked about Returning after leave");

        accounts.signIn(daniel);
        at("");
        assertThat(said()).contains("Somebody would like to talk about Returning after leave");
        at("been-there");
        assertThat(said()).contains("Coming back").doesNotContain("Ines");
        press("Accept");
        assertThat(said()).contains("With Ines Carvalho");
        assertThat(experience.requests()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Topic> offered() {
        return (MultiSelectComboBox<Topic>) find(MultiSelectComboBox.class).single();
    }

    @Test
    void allThatIsFilledInOfAGoalIsKept() {
        at("goal/new", "match", match.value());
        var day = LocalDate.now(clock).plusDays(40);
        test(find(DatePicker.class).single()).setValue(day);
        test(stands()).selectItem("+1");
        test(group(CheckInRhythm.class)).selectItem("Monthly");
        test(group(Integer.class)).selectItem("Most");
        at("goals");
        at("goal/new", "match", match.value());

        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(day);
        assertThat(stands().getValue()).isEqualTo(1);
        assertThat(group(CheckInRhythm.class).getValue()).isEqualTo(CheckInRhythm.MONTHLY);
        assertThat(group(Integer.class).getValue()).isEqualTo(GoalDraft.HEAVIEST);
        test(find(DatePicker.class).single()).setValue(null);
        at("goals");
        at("goal/new", "match", match.value());
        assertThat(find(DatePicker.class).single().getValue())
                .as("emptied again")
                .isNull();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> stands() {
        return (Select<Integer>) find(Select.class).single();
    }

    /** The first whose answers are of this kind. */
    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> group(Class<T> kind) {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> ((RadioButtonGroup<?>) group)
                        .getListDataView()
                        .getItems()
                        .anyMatch(kind::isInstance))
                .map(group -> (RadioButtonGroup<T>) group)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> confidence() {
        return (RadioButtonGroup<Integer>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> "How sure are you to get there?"
                        .equals(((RadioButtonGroup<?>) group).getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allThatIsFilledInOfACheckInIsKeptButWhereAnotherOneHasPutTheGoal() {
        var circle = given.circle(cohort, "Speaking up", daniel, place);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft());
        var own = written();
        at("goal/" + own.value() + "/check-in");
        group(Integer.class).setValue(1);
        test(confidence()).selectItem("7");
        find(Checkbox.class).all().getFirst().setValue(true);
        test(area("What is in the way?")).setValue("No room");
        at("goals");
        at("goal/" + own.value() + "/check-in");
        assertThat(group(Integer.class).getValue()).isEqualTo(1);
        assertThat(confidence().getValue()).isEqualTo(7);
        assertThat(find(Checkbox.class).all().getFirst().getValue()).isTrue();
        assertThat(readersOfBlocker()).contains("coordinators");

        at("goal/" + id.value() + "/check-in");
        group(Integer.class).setValue(-2);
        test(area("What is in the way?")).setValue("Too few of us");
        accounts.signIn(daniel);
        progress.checkIn(id, goals.open(id).head().version(), new CheckInDraft(1, null, null, null, false));
        accounts.signIn(ines);
        at("goal/" + id.value() + "/check-in");
        assertThat(area("What is in the way?").getValue()).isEqualTo("Too few of us");
        assertThat(group(Integer.class).getValue()).isEqualTo(1);
    }

    @Test
    void aSketchOfAnEarlierWordingWritesOverNothingUnseen() {
        var circle = given.circle(cohort, "Speaking up", daniel, place);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft());
        at("goal/" + id.value() + "/revise");
        test(line("What do you want to reach?")).setValue("Mine");
        revisedByDaniel(id, "His");

        at("goal/" + id.value() + "/revise");
        assertThat(said()).contains("Your draft is of an earlier wording", "Mine", "His");
        press("Use my draft");
        assertThat(line("What do you want to reach?").getValue()).isEqualTo("Mine");
        at("goal/" + id.value() + "/revise");
        assertThat(line("What do you want to reach?").getValue())
                .as("it is of this wording now")
                .isEqualTo("Mine");

        revisedByDaniel(id, "His second");
        at("goal/" + id.value() + "/revise");
        press("Go on with this wording");
        assertThat(line("What do you want to reach?").getValue()).isEqualTo("His second");
        assertThat(said()).doesNotContain("You left this unsaved");
    }

    private void revisedByDaniel(GoalId id, String title) {
        accounts.signIn(daniel);
        var goal = goals.open(id);
        var said = goal.text();
        goals.revise(
                id,
                goal.head().version(),
                new GoalDraft(
                        new GoalText(title, "", "", "", said.dueOn(), said.levels()), -1, CheckInRhythm.WEEKLY, 1),
                null);
        accounts.signIn(ines);
    }

    @Test
    void goalsOfACircleThatIsOverAreRead() {
        var circle = given.circle(cohort, "Speaking up", daniel, place);
        var id = goals.write(new GoalPlace.OfCircle(circle), draft());
        given.end(circle, clock.instant());
        at("circle/" + circle.value() + "/goals");
        assertThat(said()).contains(STEERING);
        at("goal/" + id.value());
        assertThat(said()).contains(STEERING);
        assertThat(find(Button.class).withText("Check in").all()).isEmpty();
    }

    @Test
    void whoLeadsACircleWithoutAPlaceIsLedNowhereWhereThereIsNothing() {
        var olga = given.person("Olga", "Petrova", "Europe/Berlin");
        var circle = given.circle(cohort, "Speaking up", olga, place);
        at("circle/" + circle.value() + "/goals");
        assertThat(said()).contains("My goals");
        accounts.signIn(olga);
        at("circle/" + circle.value() + "/goals");
        assertThat(said()).contains("My wins").doesNotContain("My goals");
    }

    /** One of six has only a goal that was set aside: the mean is of the other five. */
    @Test
    void theMeanScoreSaysOfHowManyItIs() {
        for (var i = 0; i < 6; i++) {
            var person = given.person("Person", "Number" + i, "Europe/Berlin");
            var own = given.enrollment(cohort, person, Side.MENTEE, null);
            accounts.signIn(person);
            var id = goals.write(new GoalPlace.OfOneself(own), draft());
            if (i == 0) {
                goals.setAside(id, goals.open(id).head().version());
            }
        }
        accounts.signIn(maya);
        at("cohort/" + cohort.value() + "/pairs/goals");
        assertThat(said()).contains("Mean score of 5 people");
    }

    @Test
    void aWinSharedInAMatchThatIsOverIsReadByNobodyElse() {
        at("wins");
        test(area("What went well?")).setValue("I said no, kindly");
        press("Note win");
        press("Share with Daniel Osei");
        assertThat(said()).contains("Seen by you and your match partner");
        given.put(match, MatchState.COMPLETED);
        at("wins");
        assertThat(said()).contains("I said no, kindly").doesNotContain("Seen by you and your match partner");
    }
}
