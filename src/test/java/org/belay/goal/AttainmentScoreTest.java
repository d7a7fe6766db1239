package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.belay.goal.AttainmentScore.Attained;
import org.junit.jupiter.api.Test;

/** Kiresuk &amp; Sherman 1968; every figure is worked out by hand beside it. */
class AttainmentScoreTest {

    private static double of(Attained... goals) {
        return AttainmentScore.of(List.of(goals));
    }

    private static Attained goal(int level, int weight) {
        return new Attained(level, weight);
    }

    /** Of one goal the root is 1: T = 50 + 10 x. */
    @Test
    void ofOneGoalEachLevelIsTen() {
        assertThat(IntStream.rangeClosed(-2, 2).mapToDouble(level -> of(goal(level, 1))))
                .containsExactly(30.0, 40.0, 50.0, 60.0, 70.0);
        assertThat(of(goal(1, 3))).as("w x / sqrt(0.7 w^2 + 0.3 w^2) = x").isCloseTo(60, within(1e-9));
    }

    /**
     * The published conversion for equal weights goes by the sum of levels: for two goals from -4 to +4 it is 25, 31, 38,
     * 44, 50, 56, 62, 69, 75; for three from -6 to +6 it is 23, 27, 32, 36, 41, 45, 50, 55, 59, 64, 68, 73, 77.
     */
    @Test
    void equalWeightsGiveThePublishedConversion() {
        assertThat(conversion(2)).containsExactly(25, 31, 38, 44, 50, 56, 62, 69, 75);
        assertThat(conversion(3)).containsExactly(23, 27, 32, 36, 41, 45, 50, 55, 59, 64, 68, 73, 77);
    }

    private static int[] conversion(int goals) {
        return IntStream.rangeClosed(-2 * goals, 2 * goals)
                .map(sum -> Math.toIntExact(Math.round(AttainmentScore.of(levels(goals, sum)))))
                .toArray();
    }

    /** So many levels that add up to a sum. */
    private static List<Attained> levels(int goals, int sum) {
        return IntStream.range(0, goals)
                .mapToObj(i -> goal((sum + 2 * goals) / goals - 2 + (i < (sum + 2 * goals) % goals ? 1 : 0), 1))
                .toList();
    }

    /** Five goals at +1: 50 + 10 * 5 / sqrt(0.7 * 5 + 0.3 * 25) = 50 + 50 / sqrt(11) = 65.0756. */
    @Test
    void fiveGoalsALevelAboveWhatWasExpected() {
        assertThat(AttainmentScore.of(Collections.nCopies(5, goal(1, 1)))).isCloseTo(65.0756, within(1e-4));
    }

    /**
     * Weights 3 and 1, levels +1 and -1: sum(wx) = 2, sum(w^2) = 10, sum(w)^2 = 16; 50 + 20 / sqrt(7 + 4.8) = 50 + 20 /
     * 3.435113 = 55.8222.
     */
    @Test
    void whatWeighsMoreCountsMore() {
        assertThat(of(goal(1, 3), goal(-1, 1))).isCloseTo(55.8222, within(1e-4));
        assertThat(of(goal(1, 1), goal(-1, 3))).isCloseTo(44.1778, within(1e-4));
    }

    /**
     * Weights 1, 2, 3, levels +2, 0, -1: sum(wx) = -1, sum(w^2) = 14, sum(w)^2 = 36; 50 - 10 / sqrt(9.8 + 10.8) = 50 - 10 /
     * 4.538722 = 47.7967.
     */
    @Test
    void threeWeights() {
        assertThat(of(goal(2, 1), goal(0, 2), goal(-1, 3))).isCloseTo(47.7967, within(1e-4));
    }

    @Test
    void asExpectedIsFiftyWhateverTheWeights() {
        assertThat(of(goal(0, 3), goal(0, 1), goal(0, 2))).isEqualTo(AttainmentScore.EXPECTED);
    }

    @Test
    void whatIsNoGoalIsRefused() {
        assertThatThrownBy(() -> AttainmentScore.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> goal(3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> goal(-3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> goal(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
