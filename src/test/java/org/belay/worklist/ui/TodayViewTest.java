package org.belay.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchId;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.worklist.ItemKind;
import org.belay.worklist.PairLeft;
import org.belay.worklist.WorkGiven;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Today as somebody who coordinates reads and works it, by the words on it. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class TodayViewTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    private WorkGiven given;
    private ProgramId program;
    private CohortId cohort;

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        given = new WorkGiven(sql, Instant.now());
        program = given.program("New managers");
        cohort = given.cohort(program, CohortState.RUNNING);
        given.accounts.signIn(given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR));
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private MatchId pair() {
        return given.pair(cohort, "Tomasz", "Daniel", 16);
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open() {
        navigate(TodayView.class);
    }

    @Test
    void anItemHasFactReasonOriginAgeAndOneAction() {
        pair();
        open();
        assertThat(said())
                .contains("1 thing needs a decision, about 2 minutes")
                .contains("Needs you today")
                .contains("Tomasz Mentor and Daniel Mentee have had no first meeting")
                .contains("a first meeting is due within 14 days. No session is planned.")
                .contains("New managers")
                .contains("16 days")
                .contains("Met in the last 14 days")
                .doesNotContain("This week");
        assertThat(find(Button.class).withText("Look at the pair").all()).hasSize(1);
    }

    /** Also in a program of circles, where nobody is matched. */
    @Test
    void ofCirclesItSpeaksOfNoMatch() {
        sql.execute("update program set format = 'CIRCLE'");
        var going = given.circle(cohort, "Speaking up", null, 2);
        sql.execute("update circle set extended_until = current_date where circle_id = ?", going.value());
        var past = given.cohort(program, CohortState.CLOSED);
        var over = given.circle(past, "Listening", null, 3);
        sql.execute("update circle set state = 'COMPLETED' where circle_id = ?", over.value());
        given.wantsAnother("circle_id", over.value(), "Member2", 2);
        given.cohort(program, CohortState.ENROLLING);
        open();
        assertThat(said())
                .contains("1 person wants to be with others after the end")
                .doesNotContain("another match")
                .contains("The time of the circle Speaking up is extended until");
        assertThat(find(Button.class).withText("Look at the closing").all()).hasSize(1);
    }

    @Test
    void nothingSaysWhenItWasLastLookedFor() {
        open();
        assertThat(said()).contains("Nothing needs you today").contains("Last checked at");
    }

    @Test
    void whatIsSnoozedGoesComesBackByUndoAndCanBeWoken() {
        pair();
        open();
        snooze("Until something changes");
        assertThat(said()).contains("Nothing needs you today").contains("Put aside 1");

        press("Undo");
        assertThat(said()).contains("have had no first meeting").doesNotContain("Put aside 1");

        snooze("3 days");
        press("Put aside 1");
        assertThat(said()).contains("have had no first meeting").contains("Snoozed until");
        wake();
        open();
        assertThat(said()).contains("have had no first meeting");
    }

    @Test
    void whoHasManyCohortsIsLedToAllOfThem() {
        open();
        assertThat(find(Button.class).withText("All cohorts").all()).isEmpty();
        IntStream.range(0, 12).forEach(i -> given.cohort(program, CohortState.RUNNING));
        open();
        assertThat(find(Button.class).withText("All cohorts").all()).hasSize(1);
    }

    @Test
    void whatIsNotNeededGoes() {
        pair();
        open();
        menu(1, "Not needed");
        assertThat(said()).contains("Nothing needs you today");
        press("Undo");
        assertThat(said()).contains("have had no first meeting");
    }

    @Test
    void whatWasSolvedMeanwhileSaysSo() {
        var match = pair();
        open();
        given.session(match, SessionState.HELD, 1);
        snooze("1 day");
        assertThat(said()).contains("Nothing needs you today");
    }

    @Test
    void theAddressNarrows() {
        pair();
        given.circle(cohort, "Quiet", null, 5);
        open();
        assertThat(said()).contains("have had no first meeting").contains("Nobody leads the circle Quiet");

        UI.getCurrent().navigate(WorklistNavigation.TODAY, QueryParameters.simple(Map.of("about", "circles")));

        assertThat(said()).doesNotContain("have had no first meeting").contains("Nobody leads the circle Quiet");
        assertThat(find(RadioButtonGroup.class).single().getElement().getTextRecursively())
                .contains("All 2")
                .contains("Circles 1");
    }

    @Test
    void manyItemsAreShownPageByPage() {
        for (var i = 0; i < 23; i++) {
            given.pair(cohort, "Mentor" + i, "Mentee" + i, 16);
        }
        open();
        assertThat(find(ItemRow.class).all()).hasSize(20);
        press("Show 3 more of 3");
        assertThat(find(ItemRow.class).all()).hasSize(23);
    }

    @Test
    void keysActOnTheItemThatHasTheFocus() {
        var match = pair();
        open();
        find(ItemList.class).single().press("a", 0);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("pair/" + match.value());
    }

    @Test
    void keysMoveAndAskForHowLong() {
        given.pair(cohort, "Ada", "Ben", 20);
        pair();
        open();
        var rows = find(ItemRow.class).all();
        var list = find(ItemList.class).single();

        assertThat(scripts(rows.get(1), () -> list.press("j", 0))).contains("focus");
        assertThat(scripts(rows.get(1), () -> list.press("j", 1))).contains("focus");
        assertThat(scripts(rows.get(0), () -> list.press("k", 1))).contains("focus");
        assertThat(scripts(rows.get(0), () -> list.press("k", 0))).contains("focus");
        var snooze = rows.get(1).menus().getFirst().button();
        assertThat(scripts(snooze, () -> list.press("s", 1))).contains("click()");
        assertThat(scripts(rows.get(1), () -> list.press("j", 2))).isEmpty();
    }

    /** What the browser is asked to do with something. */
    private static String scripts(Component with, Runnable step) {
        var internals = UI.getCurrent().getInternals();
        internals.dumpPendingJavaScriptInvocations();
        step.run();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .filter(script -> script.getOwner().equals(with.getElement().getNode()))
                .map(script -> script.getInvocation().getExpression())
                .collect(Collectors.joining());
    }

    @Test
    void aPartThatFailsSaysSoAndTheOthersStay() {
        pair();
        sql.execute("create temporary table audit_entry (nothing int)");
        try {
            open();
            assertThat(said())
                    .contains("What was done lately could not be read")
                    .contains("have had no first meeting")
                    .contains("Met in the last 14 days")
                    .contains("Spring");
        } finally {
            sql.execute("drop temporary table audit_entry");
        }
    }

    @Test
    void aRuleThatFailsIsNamedAndTheOthersStay() {
        pair();
        sql.execute("create temporary table pairing_fit (nothing int)");
        try {
            open();
            assertThat(said()).contains("have had no first meeting").contains("could not be looked for");
        } finally {
            sql.execute("drop temporary table pairing_fit");
        }
    }

    @Test
    void thresholdsAreSetInTheProgram() {
        pair();
        navigate("program/" + program.value() + "/today", RulesView.class);
        var field = find(IntegerField.class)
                .withCaption("No first meeting: days after the match became active")
                .single();
        assertThat(field.getValue()).isEqualTo(14);
        field.setValue(0);
        press("Save");
        assertThat(field.getErrorMessage()).isEqualTo("Give a whole number from 1 to 365.");
        field.setValue(20);
        press("Save");
        open();
        assertThat(said()).contains("Nothing needs you today");
    }

    @Test
    void aNumberLeadsToItsCohorts() {
        pair();
        given.pair(given.cohort(program, CohortState.RUNNING), "Ada", "Ben", 16);
        navigate("today/number/met", FigureView.class);
        assertThat(said()).contains("0 of 2").contains("0 of 1").contains("Spring");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNumberOfOneCohortLeadsToThePairsThatItLeaves() {
        pair();
        open();
        var number = new Location(find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("today/number/met"))
                .findFirst()
                .orElseThrow());

        UI.getCurrent().navigate(number.getPath(), number.getQueryParameters());

        var grid = test((Grid<PairLeft>) find(Grid.class).single());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getCellComponent(0, 0).getElement().getTextRecursively())
                .isEqualTo("Daniel Mentee and Tomasz Mentor");
        assertThat(grid.getCellText(0, 2)).isEqualTo("none yet");
    }

    @Test
    void whatToDoAboutALeaverLeadsToTheirPairs() {
        var match = pair();
        given.hasLeft(given.personOf(given.mentorOf(match)));
        open();
        find(ItemRow.class).all().stream()
                .filter(row -> row.item().key().kind() == ItemKind.LEAVER)
                .findFirst()
                .orElseThrow()
                .act();
        roundTrip();

        assertThat(said()).contains("Pairs and circles").contains("Daniel Mentee and Tomasz Mentor");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("pair/" + match.value());
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private void snooze(String howLong) {
        menu(0, howLong);
    }

    /** The icons of an item have no words; what they open has, once it opens. */
    private void menu(int icon, String words) {
        var menu = find(ItemRow.class).single().menus().get(icon);
        assertThat(menu.getItems()).isEmpty();
        menu.fillOnce();
        var entry = menu.getItems().stream()
                .filter(item -> item.getText().equals(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<MenuItem>(entry));
        roundTrip();
    }

    private void wake() {
        find(Button.class, find(ItemRow.class).single()).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null)
                .filter(button -> button.getElement().getAttribute("aria-label").startsWith("Put back"))
                .forEach(Button::click);
    }
}
