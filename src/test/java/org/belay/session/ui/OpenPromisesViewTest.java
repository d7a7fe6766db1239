package org.belay.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.security.TestAccounts;
import org.belay.session.CircleSessions;
import org.belay.session.MentorshipService;
import org.belay.session.Outcome;
import org.belay.session.Pairs;
import org.belay.session.Promise;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionLog;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What was promised at one session, at the next one. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class OpenPromisesViewTest extends SpringBrowserlessTest {

    private static final String PROMISE = "Draft the agenda";

    @Autowired
    private DSLContext sql;

    @Autowired
    private SessionService sessions;

    @Autowired
    private CircleSessions circles;

    @Autowired
    private MentorshipService mentorships;

    @Autowired
    private Clock clock;

    private Instant soon = Instant.EPOCH;
    private MatchId match = new MatchId(0);
    private CircleId circle = new CircleId(0);
    private SessionId next = new SessionId(0);

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        var given = new Pairs(sql);
        var cohort = given.cohort(given.program());
        var daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        var mentor = given.enrollment(cohort, daniel, Side.MENTOR, null);
        var mentee = given.enrollment(cohort, given.person("Ines", "Carvalho", "Europe/Berlin"), Side.MENTEE, null);
        match = given.match(cohort, mentor, mentee);
        circle = given.circle(cohort, "Speaking up", daniel, mentor, mentee);
        new TestAccounts(sql).signIn(daniel);
        soon = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(7));
        var first = sessions.book(match, at(0));
        passes(first, 8);
        sessions.log(
                first,
                0,
                new SessionLog(new Outcome.Held(60, Set.of()), new Promise(daniel, PROMISE, null), null, null));
        next = sessions.book(match, at(1));
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private SessionPlan at(int day) {
        return new SessionPlan(soon.plus(Duration.ofDays(day)), 60, SessionKind.REMOTE, null);
    }

    private void passes(SessionId session, int days) {
        sql.execute(
                "update session set starts_at = timestampadd(day, ?, starts_at) where session_id = ?",
                -days,
                session.value());
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private Checkbox box() {
        return find(Checkbox.class).all().stream()
                .filter(box -> PROMISE.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theyAreTickedOnTopOfTheNextLog() {
        passes(next, 9);
        navigate(SessionNavigation.log(match, next), LogView.class);
        test(box()).click();
        assertThat(mentorships.openPromises(match)).isEmpty();
        test(box()).click();
        assertThat(mentorships.openPromises(match))
                .as("the page knows the version that it made")
                .hasSize(1);
    }

    @Test
    void theyStandBesideTheNextSession() {
        navigate(SessionNavigation.pair(match), PairView.class);
        test(box()).click();
        assertThat(mentorships.openPromises(match)).isEmpty();
    }

    @Test
    void theyStandOnceAboveTheLogsThatAreMissing() {
        passes(next, 9);
        passes(sessions.book(match, at(2)), 11);
        var before = circles.book(circle, at(3));
        passes(before, 13);
        passes(circles.book(circle, at(4)), 12);
        circles.promise(before, "Find a room", null);
        navigate(SessionNavigation.CATCH_UP, CatchUpView.class);
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).containsOnlyOnce(PROMISE, "Find a room");
        test(box()).click();
        assertThat(mentorships.openPromises(match)).isEmpty();
    }

    @Test
    void aCircleSeesWhatIsOpenAndSavingItsLogTakesNoPromiseThatIsHalfTyped() {
        var before = circles.book(circle, at(2));
        var now = circles.book(circle, at(3));
        passes(before, 12);
        passes(now, 11);
        circles.promise(before, PROMISE, null);
        navigate(SessionNavigation.session(circle, now), CircleSessionView.class);
        assertThat(box().getValue()).isFalse();

        test(find(IntegerField.class).single()).setValue(45);
        test(find(TextField.class).withLabel("What I will do").single()).setValue("Find a ro");
        navigate(SessionNavigation.session(circle, now), CircleSessionView.class);
        assertThat(find(IntegerField.class).single().getValue())
                .as("typed and not saved")
                .isEqualTo(45);
        test(find(Button.class).withText("Save log").single()).click();
        assertThat(find(TextField.class).withLabel("What I will do").single().getValue())
                .isEqualTo("Find a ro");
    }
}
