package org.belay.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.belay.BelayTest;
import org.belay.closing.Closings;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.goal.CheckInDraft;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalId;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalText;
import org.belay.goal.SetbackDraft;
import org.belay.matching.CircleId;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Lea leads a circle of Ada and Ben, which Maya coordinates; Sam has nothing to do with it. */
@BelayTest
@Transactional
class AccomplishmentsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private RecognitionService recognitions;

    @Autowired
    private GoalService goals;

    @Autowired
    private GoalProgress progress;

    @Autowired
    private Closings closings;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private Pairs given;
    private CohortId cohort;
    private PersonId lea;
    private PersonId ada;
    private PersonId ben;
    private PersonId sam;
    private PersonId maya;
    private CircleId circle;

    @BeforeEach
    void circle() {
        accounts = new TestAccounts(sql);
        given = new Pairs(sql);
        var program = given.program();
        cohort = given.cohort(program);
        lea = accounts.member("Lea", "Leads");
        ada = accounts.member("Ada", "One");
        ben = accounts.member("Ben", "Two");
        sam = accounts.member("Sam", "Else");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        circle = given.circle(
                cohort,
                "Speaking up",
                lea,
                given.enrollment(cohort, ada, Side.PEER, null),
                given.enrollment(cohort, ben, Side.PEER, null));
        accounts.signIn(ada);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private GoalId written() {
        var text = new GoalText(
                "Everybody speaks in every meeting",
                "",
                "",
                "",
                LocalDate.now(clock).plusDays(60),
                List.of("One does", "Two do", "All do", "All do, twice", "All do, always"));
        return goals.write(new GoalPlace.OfCircle(circle), new GoalDraft(text, -1, CheckInRhythm.WEEKLY, 1));
    }

    private long version(GoalId id) {
        return goals.open(id).head().version();
    }

    private List<Accomplished> ofCircle() {
        return recognitions.mine().stream().map(Recognized::accomplished).toList();
    }

    private List<Accomplished> readBy(PersonId person) {
        accounts.signIn(person);
        return recognitions.all().stream()
                .filter(one -> "Speaking up".equals(one.circleName()))
                .map(Recognized::accomplished)
                .toList();
    }

    @Test
    void aGoalThatACircleReachedIsPublicOnceEverybodyInItAgreesAndNoLongerThanThey() {
        var goal = written();
        goals.reach(goal, version(goal), 0);
        assertThat(ofCircle()).containsExactly(Accomplished.GOAL_REACHED);
        var id = recognitions.mine().getFirst().id();
        for (var one : List.of(ada, ben, lea)) {
            assertThat(readBy(sam)).isEmpty();
            accounts.signIn(one);
            recognitions.answer(id, true);
        }
        assertThat(readBy(sam)).containsExactly(Accomplished.GOAL_REACHED);
        for (var other : List.of(sam, maya)) {
            accounts.signIn(other);
            assertThatThrownBy(() -> recognitions.answer(id, false)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> recognitions.takeBack(id)).isInstanceOf(NotFound.class);
        }

        accounts.signIn(ben);
        recognitions.answer(id, false);
        assertThat(readBy(sam)).isEmpty();
    }

    @Test
    void whatWasAnErrorLeavesNone() {
        var goal = written();
        goals.reach(goal, version(goal), 0);
        goals.takeUp(goal, version(goal));
        assertThat(ofCircle()).isEmpty();
    }

    @Test
    void aSetbackThatIsOverIsToldOfOnce() {
        var goal = written();
        for (var i = 0; i < 2; i++) {
            progress.recordSetback(goal, version(goal), new SetbackDraft(-2, "a", "b", "c", "d"));
            progress.checkIn(goal, version(goal), new CheckInDraft(-1, null, null, null, false));
        }
        assertThat(ofCircle()).containsExactly(Accomplished.RECOVERED);
    }

    private void session(String state) {
        sql.execute(
                "insert into session (circle_id, state, starts_at, minutes, kind) values (?, ?, ?, 60, 'REMOTE')",
                circle.value(),
                state,
                LocalDate.now(clock).minusDays(9).atTime(10, 0));
    }

    @Test
    void aCircleThatNeverMetDidNotMeetToTheEnd() {
        session("CANCELLED");
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(maya);
        closings.completeCircles(cohort, List.of(circle));

        accounts.signIn(lea);
        assertThat(ofCircle()).isEmpty();
    }

    @Test
    void aCircleThatMetToTheEndIsToldOfUnlessThatIsTakenBack() {
        session("HELD");
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(maya);
        closings.completeCircles(cohort, List.of(circle));
        accounts.signIn(lea);
        assertThat(ofCircle()).containsExactly(Accomplished.COMPLETED);

        accounts.signIn(maya);
        closings.takeCirclesBack(cohort, List.of(circle));
        accounts.signIn(lea);
        assertThat(ofCircle()).isEmpty();
    }

    @Test
    void departmentsAreToldOfWhereNeitherTheyNorTheRestAreFew() {
        var sales = department("Sales");
        var law = department("Law");
        var care = department("Care");
        completed(sales, 7);
        completed(law, 5);
        given.put(cohort, CohortState.CLOSED);
        assertThat(teams()).containsExactly("Sales 7", "Law 5");

        completed(care, 2);
        assertThat(teams()).as("of the two of Care, the rest would tell").containsExactly("Sales 7");

        given.put(cohort, CohortState.RUNNING);
        assertThat(teams()).as("while it grows from day to day").isEmpty();
    }

    private List<String> teams() {
        var name = sql.fetchSingle("select name from cohort where cohort_id = ?", cohort.value())
                .get(0, String.class);
        return recognitions.ofTeams().stream()
                .filter(one -> one.cohortName().equals(name))
                .map(one -> one.department() + " " + one.completed())
                .toList();
    }

    private DepartmentId department(String name) {
        return new DepartmentId(
                sql.fetchSingle("insert into department (name) values (?) returning department_id", name)
                        .get(0, Long.class));
    }

    private void completed(DepartmentId department, int people) {
        for (var i = 0; i < people; i++) {
            var person = given.person("P" + i, "X", "UTC");
            sql.execute("update person set department_id = ? where person_id = ?", department.value(), person.value());
            var place = given.enrollment(cohort, person, Side.PEER, null);
            sql.execute("update enrollment set state = 'COMPLETED' where enrollment_id = ?", place.value());
        }
    }
}
