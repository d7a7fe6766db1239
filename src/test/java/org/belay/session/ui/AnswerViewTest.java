package org.belay.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.session.SessionAnswers;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The page to which the mail about a session leads. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class AnswerViewTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private SessionService sessions;

    @Autowired
    private SessionAnswers answers;

    @Autowired
    private Clock clock;

    private SessionId session = new SessionId(0);

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        var given = new Pairs(sql);
        var cohort = given.cohort(given.program());
        var daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        var ines = given.person("Ines", "Carvalho", "Europe/Berlin");
        var match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ines, Side.MENTEE, null));
        var accounts = new TestAccounts(sql);
        accounts.signIn(daniel);
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(7));
        session = sessions.book(match, new SessionPlan(start, 60, SessionKind.REMOTE, null));
        accounts.signIn(ines);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void open() {
        navigate("session/" + session.value() + "/answer", AnswerView.class);
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    /** Programs that look into mails open all addresses that stand in them. */
    @Test
    void whoOpensThePageHasNotAnswered() {
        open();
        open();
        assertThat(answers.open(session).answer()).isEmpty();
    }

    @Test
    void aButtonAnswersAndAnotherChangesTheAnswer() {
        open();
        press("I cannot come");
        assertThat(answers.open(session).answer()).contains(false);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("You said that you cannot come.");
        press("I will be there");
        assertThat(answers.open(session).answer()).contains(true);
    }

    @Test
    void whoCannotComeIsLedToAnotherTime() {
        open();
        press("Choose another time");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .endsWith("/plan?move=" + session.value());
    }
}
