package org.belay.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is promised to who says that a pairing is not a good fit. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class FitCardTest extends SpringBrowserlessTest {

    private static final String ANOTHER_MATCH = "you can ask for another match";
    private static final String NOW_ANOTHER_MATCH = "You can now ask for another match";

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private CohortId cohort = new CohortId(0);
    private MatchId match = new MatchId(0);

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        var given = new Pairs(sql);
        cohort = given.cohort(given.program());
        var daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, given.person("Ines", "Carvalho", "Europe/Berlin"), Side.MENTEE, null));
        sql.execute(
                "insert into session (match_id, state, starts_at, minutes, actual_minutes, kind)"
                        + " values (?, 'HELD', ?, 60, 50, 'REMOTE')",
                match.value(),
                LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(3)), ZoneOffset.UTC));
        new TestAccounts(sql).signIn(daniel);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    /** Says that it is not a good fit, and gives what is shown before it is saved. */
    private String notGood() {
        navigate(SessionNavigation.pair(match), PairView.class);
        List<RadioButtonGroup<?>> groups = new ArrayList<>();
        find(RadioButtonGroup.class).all().forEach(groups::add);
        RadioButtonGroup<?> fit = groups.stream()
                .filter(group -> group.getAriaLabel()
                        .filter("Is the pairing with Ines a good fit?"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        test(fit).selectItem("Not a good fit");
        return visibleText();
    }

    private String visibleText() {
        return find(Span.class).all().stream().map(Span::getText).reduce("", String::concat);
    }

    private String told() {
        test(find(Button.class).withText("Save answers").single()).click();
        return find(Notification.class).all().stream()
                .map(note -> note.getChildren()
                        .map(part -> part.getElement().getTextRecursively())
                        .reduce("", String::concat))
                .reduce("", String::concat);
    }

    @Test
    void whileThereIsAnotherMatchItLeadsThere() {
        assertThat(notGood()).contains(ANOTHER_MATCH);
        assertThat(told()).contains(NOW_ANOTHER_MATCH);
    }

    @Test
    void towardsTheEndNoOtherMatchIsPromised() {
        new Pairs(sql).put(cohort, CohortState.CLOSING);
        assertThat(notGood()).doesNotContain(ANOTHER_MATCH);
        assertThat(told()).contains("your answers are saved").doesNotContain("another match");
        takenBack();
    }

    @Test
    void whoPressedItByMistakeTakesItBack() {
        notGood();
        told();
        assertThat(find(Button.class).withText("Ask for another mentee").all()).hasSize(1);
        takenBack();
    }

    /** Then the fit is asked as if nothing had been said. */
    private void takenBack() {
        assertThat(find(Button.class).withText("Save answers").all()).isEmpty();
        test(find(Button.class).withText("It fits after all").single()).click();
        assertThat(find(Button.class).withText("It fits after all").all()).isEmpty();
        assertThat(find(Button.class).withText("Ask for another mentee").all()).isEmpty();
        assertThat(find(Button.class).withText("Save answers").all()).hasSize(1);
    }
}
