package org.belay.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.goal.Achievement;
import org.belay.goal.CheckInDraft;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalId;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalText;
import org.belay.goal.SetbackDraft;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Ines reaches a goal that she shares with Daniel; Maya coordinates them, and Sam is somebody else. */
@BelayTest
@Transactional
class BadgesTest {

    private static final String TITLE = "Run my first steering group";

    @Autowired
    private DSLContext sql;

    @Autowired
    private GoalService goals;

    @Autowired
    private GoalProgress progress;

    @Autowired
    private Badges badges;

    private TestAccounts accounts;
    private PersonId daniel;
    private PersonId ines;
    private PersonId sam;
    private PersonId maya;
    private GoalId goal;

    @BeforeEach
    void aGoal() {
        accounts = new TestAccounts(sql);
        var given = new Pairs(sql);
        var program = given.program();
        var cohort = given.cohort(program);
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        sam = accounts.member("Sam", "Else");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        var match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ines, Side.MENTEE, null));
        accounts.signIn(ines);
        goal = goals.write(
                new GoalPlace.OfMatch(match),
                new GoalDraft(
                        new GoalText(TITLE, "", "", "", LocalDate.of(2099, 1, 1), List.of("a", "b", "c", "d", "e")),
                        -1,
                        CheckInRhythm.WEEKLY,
                        1));
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private long version() {
        return goals.open(goal).head().version();
    }

    private void reach() {
        goals.reach(goal, version(), 0);
    }

    @Test
    void aGoalThatIsReachedIsOnesOwnUntilOneSharesIt() {
        assertThat(badges.mine()).isEmpty();
        reach();
        assertThat(badges.mine()).singleElement().satisfies(badge -> {
            assertThat(badge.kind()).isEqualTo(Achievement.GOAL_REACHED);
            assertThat(badge.goalTitle()).isEqualTo(TITLE);
            assertThat(badge.shared()).isFalse();
        });
        var id = badges.mine().getFirst().id();
        for (var other : List.of(daniel, sam, maya, accounts.administrator("Robin", "Ames"))) {
            accounts.signIn(other);
            assertThat(badges.mine()).isEmpty();
            assertThat(badges.shared()).isEmpty();
            assertThatThrownBy(() -> badges.share(id, "")).isInstanceOf(NotFound.class);
        }

        accounts.signIn(ines);
        badges.share(id, " I led it alone. ");
        accounts.signIn(sam);
        assertThat(badges.shared()).singleElement().satisfies(badge -> {
            assertThat(badge.holderName()).isEqualTo("Ines Carvalho");
            assertThat(badge.words()).isEqualTo("I led it alone.");
            assertThat(badge.goalTitle()).as("what the goal says stays hers").isEmpty();
        });
        assertThatThrownBy(() -> badges.keep(id)).isInstanceOf(NotFound.class);
        sql.execute("update person set state = 'LEFT' where person_id = ?", ines.value());
        assertThat(badges.shared()).as("of who has left").isEmpty();
        sql.execute("update person set state = 'ACTIVE' where person_id = ?", ines.value());
        accounts.signIn(ines);
        badges.keep(id);
        accounts.signIn(sam);
        assertThat(badges.shared()).isEmpty();
    }

    @Test
    void gettingOverASetbackCountsAndTheSecondTimeIsTheSameBadge() {
        for (var i = 0; i < 2; i++) {
            progress.recordSetback(goal, version(), new SetbackDraft(-2, "a", "b", "c", "d"));
            progress.checkIn(goal, version(), new CheckInDraft(-1, null, null, null, false));
        }
        assertThat(badges.mine()).extracting(Badge::kind).containsExactly(Achievement.RECOVERED);
    }

    @Test
    void whatWasAnErrorLeavesNoBadge() {
        reach();
        badges.share(badges.mine().getFirst().id(), "");
        goals.takeUp(goal, version());
        assertThat(badges.mine()).isEmpty();
        accounts.signIn(sam);
        assertThat(badges.shared()).isEmpty();
    }
}
