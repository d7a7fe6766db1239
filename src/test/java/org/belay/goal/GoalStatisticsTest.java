package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.goal.GoalFigures.Tally;
import org.belay.matching.MatchState;
import org.belay.security.ProgramRole;
import org.junit.jupiter.api.Test;

class GoalStatisticsTest extends GoalTestBase {

    @Test
    void coordinatorsReadStatusAndLevelAndTextOnlyIfItIsShared() {
        var id = written();
        checkIn(id, 1);
        as(maya);
        var read = statistics.overview(cohort).goals();
        assertThat(read).containsExactly(new GoalFacts(id, "Ines Carvalho", false, GoalStatus.OPEN, -1, 1, null));

        as(ines);
        goals.shareText(id, version(id), true);
        as(maya);
        assertThat(statistics.overview(cohort).goals())
                .extracting(GoalFacts::text)
                .containsExactly(STEERING);
    }

    @Test
    void whoCoordinatesAndIsMatchedReadsNothingMoreOfTheirOwnPair() {
        given.coordinates(daniel, program);
        var id = written();
        progress.checkIn(id, version(id), new CheckInDraft(-1, 3, "Stuck", null, true));

        as(daniel);
        assertThat(statistics.overview(cohort).goals()).isEmpty();
        assertThat(statistics.overview(cohort).calls()).isEmpty();
        as(ines);
        goals.keepToOneself(id, version(id));
        as(daniel);
        assertThat(statistics.overview(cohort).goals())
                .as("kept from the partner")
                .isEmpty();
        assertThat(statistics.overview(cohort).calls()).isEmpty();
        assertThat(statistics.overview(cohort).figures().statuses())
                .as("what the list leaves out is not counted beside it")
                .isEmpty();
        as(maya);
        assertThat(statistics.overview(cohort).figures().statuses()).containsOnlyKeys(GoalStatus.OPEN);
    }

    @Test
    void nobodyElseReadsTheOverview() {
        written();
        var other = accounts.member("Rita", "Other", given.program(), ProgramRole.COORDINATOR);
        for (var reader : List.of(ines, daniel, kai, other, accounts.administrator("Ada", "Root"))) {
            as(reader);
            notFound(() -> statistics.overview(cohort));
        }
        as(other);
        notFound(() -> statistics.figures(cohort));
        as(ines);
        notFound(() -> statistics.figures(cohort));
    }

    @Test
    void figuresCountGoalsAndTheirPeople() {
        var id = written();
        checkIn(id, 1);
        var second = written();
        goals.setAside(second, version(second));
        var circle = given.circle(cohort, "Speaking up", daniel, place, olgasPlace);
        goals.write(new GoalPlace.OfCircle(circle), draft(-1));

        as(kai);
        var figures = statistics.figures(cohort);

        assertThat(figures.all().people()).isEqualTo(1);
        assertThat(figures.statuses())
                .containsOnly(
                        java.util.Map.entry(GoalStatus.OPEN, new Tally(1, 1)),
                        java.util.Map.entry(GoalStatus.SET_ASIDE, new Tally(1, 1)));
        assertThat(figures.changes()).containsOnly(java.util.Map.entry(2, new Tally(1, 1)));
        assertThat(figures.groupGoals()).isEqualTo(1);
    }

    /** Five people with one goal each at +1: T is 60 of each; they began at -1, which is 40. Of four nothing is told. */
    @Test
    void aScoreIsToldFromFivePeopleOn() {
        for (var i = 0; i < 4; i++) {
            var person = given.person("Person", "Number" + i, "Europe/Berlin");
            var own = given.enrollment(cohort, person, Side.MENTEE, null);
            as(person);
            checkIn(goals.write(new GoalPlace.OfOneself(own), draft(-1)), 1);
        }
        as(maya);
        assertThat(statistics.figures(cohort).scoreNow()).isNull();

        checkIn(written(), 1);
        as(maya);
        assertThat(statistics.figures(cohort).scoreNow()).isCloseTo(60, within(1e-9));
        assertThat(statistics.figures(cohort).scoreAtStart()).isCloseTo(40, within(1e-9));
        assertThat(statistics.overview(cohort).figures().scoreNow()).isCloseTo(60, within(1e-9));
    }

    /** Two goals of equal weight, +1 and -1, are as expected; the one set aside does not count. */
    @Test
    void oneSeesTheOwnScore() {
        assertThat(statistics.own()).isEmpty();
        checkIn(written(), 1);
        written();
        var aside = written();
        goals.setAside(aside, version(aside));

        assertThat(statistics.own()).hasValueSatisfying(own -> {
            assertThat(own.goals()).isEqualTo(2);
            assertThat(own.now()).isCloseTo(50, within(1e-9));
            // Both at -1: 50 - 20 / sqrt(2.6)
            assertThat(own.atStart()).isCloseTo(37.5965, within(1e-4));
        });
        as(daniel);
        assertThat(statistics.own()).isEmpty();
    }

    @Test
    void whatGoesOnInAnotherCohortCountsOnce() {
        var id = written();
        checkIn(id, 1);
        given.put(cohort, CohortState.CLOSED);
        given.put(match, MatchState.COMPLETED);
        goals.takeAlong(id, given.enrollment(given.cohort(program), ines, Side.MENTEE, null), null);

        assertThat(statistics.own()).hasValueSatisfying(own -> {
            assertThat(own.goals()).isEqualTo(1);
            assertThat(own.now()).isCloseTo(60, within(1e-9));
        });
    }
}
