package org.belay.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.security.TestAccounts;
import org.belay.session.CircleLog;
import org.belay.session.CircleSessions;
import org.belay.session.Outcome;
import org.belay.session.Pairs;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Lea leads a circle of Ada and Ben; the two of them were at its session. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class CircleSpaceViewTest extends SpringBrowserlessTest {

    private static final String QUESTION = "How good was session 1 with Speaking up?";

    @Autowired
    private DSLContext sql;

    @Autowired
    private CircleSessions circles;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private PersonId ada;
    private PersonId ben;
    private CircleId circle;
    private SessionId session;

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        var given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        var cohort = given.cohort(given.program());
        var lea = given.person("Lea", "Leads", "Europe/Berlin");
        ada = given.person("Ada", "One", "Europe/Berlin");
        ben = given.person("Ben", "Two", "Europe/Berlin");
        circle = given.circle(
                cohort,
                "Speaking up",
                lea,
                given.enrollment(cohort, ada, Side.BOTH, null),
                given.enrollment(cohort, ben, Side.BOTH, null));
        accounts.signIn(lea);
        var soon = clock.instant().plus(Duration.ofDays(1));
        session = circles.book(circle, new SessionPlan(soon, 60, SessionKind.REMOTE, null));
        sql.execute(
                "update session set starts_at = timestampadd(day, -2, starts_at) where session_id = ?",
                session.value());
        circles.log(session, 0, new CircleLog(new Outcome.Held(60, Set.of()), Set.of(ada, ben)));
        accounts.signIn(ada);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void write(String label, String words) {
        test(find(TextArea.class).withLabel(label).single()).setValue(words);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> stars() {
        return (RadioButtonGroup<Integer>) find(RadioButtonGroup.class).single();
    }

    @Test
    void whoWasThereRatesTheSessionOnThePageOfTheCircleAndOnHome() {
        UI.getCurrent().navigate("");
        assertThat(said()).contains(QUESTION);
        UI.getCurrent().navigate("circle/" + circle.value());
        assertThat(said()).contains("How good was session 1?", "Seen by you and coordinators of the program");
        stars().setValue(4);

        assertThat(circles.open(circle).toRate()).isNull();
        UI.getCurrent().navigate("");
        assertThat(said()).doesNotContain(QUESTION);
    }

    @Test
    void whatOneWritesForOneselfStandsBesideWhatTheCircleReads() {
        navigate(SessionNavigation.session(circle, session), CircleSessionView.class);
        write("My note for the circle", "We listened to Ben");
        write("My private note", "He reminds me of my brother");
        UI.getCurrent().navigate("circle/" + circle.value() + "/notes");
        assertThat(said()).contains("We listened to Ben", "He reminds me of my brother", "Only you");

        accounts.signIn(ben);
        UI.getCurrent().navigate("circle/" + circle.value() + "/notes");
        assertThat(said()).contains("We listened to Ben", "No private note yet").doesNotContain("my brother");
    }
}
