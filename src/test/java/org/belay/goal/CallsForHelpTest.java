package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.belay.DatabaseDump;
import org.belay.cohort.CohortState;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;

/** Ines asks for help, and Maya, who coordinates, takes care of it. */
class CallsForHelpTest extends GoalTestBase {

    private GoalId goal;

    private CheckInId asked() {
        goal = written();
        return askedAgain();
    }

    private CheckInId askedAgain() {
        as(ines);
        progress.checkIn(goal, version(goal), new CheckInDraft(-1, 3, "Nobody listens", null, true));
        return goal(goal).checkIns().getFirst().id();
    }

    @Test
    void aCoordinatorTakesCareOfItAndWhoeverAskedReadsThat() {
        var id = asked();
        as(maya);
        assertThat(statistics.overview(cohort).calls())
                .singleElement()
                .satisfies(call -> assertThat(call.checkIn()).isEqualTo(id));
        calls.settle(id, " We called the chair ");

        assertThat(statistics.overview(cohort).calls()).isEmpty();
        assertThat(told.stream(HelpSettled.class)).singleElement().satisfies(news -> {
            assertThat(news.writer()).isEqualTo(ines);
            assertThat(news.byName()).isEqualTo("Maya Lindqvist");
        });
        as(ines);
        assertThat(goals.open(goal).checkIns().getFirst().care()).satisfies(care -> {
            assertThat(care.byName()).isEqualTo("Maya Lindqvist");
            assertThat(care.at()).isEqualTo(clock.instant());
            assertThat(care.note()).isEqualTo("We called the chair");
        });
        as(daniel);
        assertThat(goals.open(goal).checkIns().getFirst().care())
                .as("the partner reads that it was, not the note")
                .satisfies(care -> assertThat(care.note()).isNull());
        assertThat(DatabaseDump.columnsHolding(jdbc, "called the chair")).isEmpty();
        assertThat(jdbc.queryForList(
                        "select action from audit_entry where object_id = ? order by 1 desc",
                        String.class,
                        goal.value()))
                .contains("goal.help-settled");
    }

    @Test
    void itIsTakenBackByWhoDidItAndComesBackWithTheNextCall() {
        var id = asked();
        as(maya);
        calls.settle(id, null);
        notFound(() -> calls.reopen(new CheckInId(-1)));

        as(accounts.member("Omar", "Haddad", program, ProgramRole.COORDINATOR));
        refused("goal.problem.no-call", () -> calls.settle(id, null));
        assertThatThrownBy(() -> calls.reopen(id)).isInstanceOf(ChangedMeanwhile.class);

        as(maya);
        calls.reopen(id);
        assertThat(statistics.overview(cohort).calls()).hasSize(1);
        assertThat(told.stream(HelpOpenAgain.class)).hasSize(1);
        assertThatThrownBy(() -> calls.reopen(id)).isInstanceOf(ChangedMeanwhile.class);

        calls.settle(id, null);
        var next = askedAgain();
        as(maya);
        assertThat(statistics.overview(cohort).calls()).hasSize(1);
        refused("goal.problem.no-call", () -> calls.settle(id, null));
        refused("goal.problem.long", () -> calls.settle(next, "x".repeat(CallsForHelp.LONGEST_NOTE + 1)));
    }

    @Test
    void nobodyElseDoes() {
        var id = asked();
        for (var other : new PersonId[] {ines, daniel, olga, kai}) {
            as(other);
            notFound(() -> calls.settle(id, null));
        }
        // Who coordinates, and is the partner of whoever asks, is a partner and no more.
        accounts.give(daniel, program, ProgramRole.COORDINATOR);
        as(daniel);
        notFound(() -> calls.settle(id, null));
        as(ines);
        goals.keepToOneself(goal, version(goal));
        as(daniel);
        notFound(() -> calls.settle(id, null));
    }

    @Test
    void aClosedCohortStaysAsItIs() {
        var id = asked();
        given.put(cohort, CohortState.CLOSED);
        as(maya);
        refused("goal.problem.over", () -> calls.settle(id, null));
    }

    @Test
    void theLogOfASessionLeavesItOpenToBeTakenCareOf() {
        var id = asked();
        as(daniel);
        progress.record(match, "session:1", Map.of(goal, Step.CLOSER));
        as(maya);
        calls.settle(id, null);
        assertThat(statistics.overview(cohort).calls()).isEmpty();
    }
}
