package org.belay.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
import org.belay.program.SessionGuide;
import org.belay.security.TestAccounts;
import org.belay.session.CircleLog;
import org.belay.session.CirclePlans;
import org.belay.session.CircleSessions;
import org.belay.session.NoteVisibility;
import org.belay.session.Outcome;
import org.belay.session.Pairs;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
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
    private CirclePlans circlePlans;

    @Autowired
    private PlanService plans;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private ProgramId program;
    private PersonId lea;
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
        program = given.program();
        var cohort = given.cohort(program);
        lea = given.person("Lea", "Leads", "Europe/Berlin");
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

    @Test
    void whoHasLeftFindsTheirPrivateNotesAtHomeAndOthersDoNot() {
        circles.note(session, NoteVisibility.PRIVATE, "He reminds me of my brother");
        UI.getCurrent().navigate("");
        assertThat(said()).doesNotContain("my brother");
        sql.execute(
                "update circle_member set left_at = joined_at where circle_id = ? and enrollment_id in"
                        + " (select enrollment_id from enrollment where person_id = ?)",
                circle.value(),
                ada.value());
        UI.getCurrent().refreshCurrentRoute(false);
        assertThat(said()).contains("my brother", "Only you");
        accounts.signIn(ben);
        UI.getCurrent().refreshCurrentRoute(false);
        assertThat(said()).doesNotContain("my brother");
    }

    @Test
    void thePlanStandsOnThePageOfTheCircleAndIsTickedByWhoeverLeadsIt() {
        accounts.signIn(accounts.administrator("Grace", "Hopper"));
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(new Milestone("First aims", CountedFrom.MATCH, 14, PlanSide.BOTH, "Write them down")),
                        List.of(
                                new SessionGuide("Opening", List.of(), List.of("Who are we?")),
                                new SessionGuide("Closing", List.of(), List.of("What stays?")))));
        accounts.signIn(ada);
        UI.getCurrent().navigate("circle/" + circle.value());
        assertThat(said()).contains("First aims", "Write them down", "Opening", "Closing");
        assertThat(boxes("First aims")).as("Lea says it, who leads the circle").isEmpty();

        accounts.signIn(lea);
        UI.getCurrent().navigate("circle/" + circle.value());
        test(boxes("First aims").getFirst()).click();
        assertThat(circlePlans.plan(circle).milestones())
                .singleElement()
                .satisfies(due -> assertThat(due.reached()).isTrue());
        UI.getCurrent().navigate(SessionNavigation.plan(circle));
        assertThat(said()).as("the first session was held").contains("Closing").doesNotContain("Opening");
    }

    private List<Checkbox> boxes(String label) {
        return find(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .toList();
    }

    @Test
    void itsNextSessionStandsOnHomeForMembersAndWhoLeadsIt() {
        accounts.signIn(lea);
        circles.book(
                circle,
                new SessionPlan(clock.instant().plus(Duration.ofDays(3)), 60, SessionKind.REMOTE, "The quiet room"));
        for (var person : List.of(ada, lea)) {
            accounts.signIn(person);
            UI.getCurrent().navigate("");
            assertThat(said()).contains("Speaking up", "The quiet room");
        }
    }
}
