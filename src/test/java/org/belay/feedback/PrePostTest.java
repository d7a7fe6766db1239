package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.belay.feedback.PrePost.Effect.Kind;
import org.belay.feedback.PrePost.Reliable;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;

class PrePostTest {

    /**
     * Hours of extra sleep of ten people under two drugs: Cushny and Peebles (1905), in Student (1908), "The probable error
     * of a mean", Biometrika 6; the data set "sleep" of R.
     */
    private static final Map<PersonId, Double> FIRST = people(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);

    private static final Map<PersonId, Double> SECOND = people(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    private static Map<PersonId, Double> people(double... scores) {
        var people = new HashMap<PersonId, Double>();
        for (var i = 0; i < scores.length; i++) {
            people.put(new PersonId(i + 1), scores[i]);
        }
        return people;
    }

    /** As t.test(extra ~ group, data = sleep, paired = TRUE) of R prints it: 1.58, 0.7001142 to 2.4598858, df = 9. */
    @Test
    void theIntervalIsThatOfStudentsOwnExample() {
        var change = PrePost.of(FIRST, SECOND, null);
        assertThat(change.n()).isEqualTo(10);
        assertThat(change.meanBefore()).isCloseTo(0.75, within(1e-12));
        assertThat(change.meanAfter()).isCloseTo(2.33, within(1e-12));
        assertThat(change.meanChange()).isCloseTo(1.58, within(1e-12));
        assertThat(change.deviation()).isCloseTo(1.229995, within(1e-6));
        var interval = Objects.requireNonNull(change.interval());
        assertThat(interval.low()).isCloseTo(0.7001142, within(1e-7));
        assertThat(interval.high()).isCloseTo(2.4598858, within(1e-7));
        assertThat(interval.clear()).isTrue();
        assertThat(change.reliable()).isNull();
    }

    /** By hand: d_z = t / √n = 4.0621277 / √10 = 1.284558, times 1 - 3 / (4 · 9 - 1) = 0.9142857. */
    @Test
    void fewPeopleHaveHedgesCorrection() {
        var effect = Objects.requireNonNull(PrePost.of(FIRST, SECOND, null).effect());
        assertThat(effect.kind()).isEqualTo(Kind.HEDGES);
        assertThat(effect.value()).isCloseTo(1.284558 * 0.9142857, within(1e-5));
    }

    /** By hand: the changes of 50 people are 0 and 2 in turn, mean 1, variance 50 / 49. */
    @Test
    void fiftyPeopleHaveCohens() {
        var before = new HashMap<PersonId, Double>();
        var after = new HashMap<PersonId, Double>();
        for (var i = 1; i <= 50; i++) {
            before.put(new PersonId(i), 3.0);
            after.put(new PersonId(i), i % 2 == 0 ? 5.0 : 3.0);
        }
        var change = PrePost.of(before, after, 0.9);
        var effect = Objects.requireNonNull(change.effect());
        assertThat(effect.kind()).isEqualTo(Kind.COHEN);
        assertThat(effect.value()).isCloseTo(Math.sqrt(49.0 / 50), within(1e-12));
        assertThat(change.reliable())
                .as("All began alike: there is nothing to compare with")
                .isNull();
    }

    /**
     * Jacobson and Truax (1991), "Clinical significance", Journal of Consulting and Clinical Psychology 59, page 14: from
     * 47.5 to 32.5 with SD 7.5 and reliability .80 is -15 / 4.74 = -3.16.
     */
    @Test
    void theReliableChangeIndexIsThatOfItsAuthors() {
        assertThat(PrePost.reliableChangeIndex(32.5 - 47.5, 7.5, 0.80)).isCloseTo(-3.16, within(0.005));
    }

    /** By hand: SD before = √2.5, standard error √2.5 · √2 · √0.2 = 1, so that a change counts from 1.97 on. */
    @Test
    void reliableChangesAreCountedInBothDirections() {
        var change = PrePost.of(people(1, 2, 3, 4, 5), people(2.97, 3.95, 3, 2.03, 5), 0.8);
        assertThat(change.reliable()).isEqualTo(new Reliable(1, 1, 3));
    }

    @Test
    void onlyWhoAnsweredBothTimesCountsAndTheOthersAreNamedAsMissing() {
        var before = people(1, 2, 3);
        before.put(new PersonId(90), 1.0);
        before.put(new PersonId(91), 1.0);
        var after = people(2, 3, 4);
        after.put(new PersonId(92), 5.0);
        var change = PrePost.of(before, after, null);
        assertThat(change.n()).isEqualTo(3);
        assertThat(change.meanBefore()).isEqualTo(2);
        assertThat(change.onlyBefore()).isEqualTo(2);
        assertThat(change.onlyAfter()).isEqualTo(1);
        assertThat(change.effect()).as("Everybody changed alike").isNull();
    }

    /**
     * By hand: everybody rises by 0.1, and in binary these differences have a deviation of some 1e-17. Divided by it, d_z would
     * be about 1e15. Likewise 0.1 + 0.2 is not 0.3 to the last bit, and yet all began alike.
     */
    @Test
    void whatRoundingLeavesIsNoDeviation() {
        var change = PrePost.of(people(0.1, 0.2, 0.3, 0.7, 1.1), people(0.2, 0.3, 0.4, 0.8, 1.2), 0.8);
        assertThat(change.deviation()).isPositive().isLessThan(1e-15);
        assertThat(change.meanChange()).isCloseTo(0.1, within(1e-12));
        assertThat(change.effect()).isNull();
        assertThat(change.reliable()).as("They began at different places").isNotNull();
        var alike = PrePost.of(people(0.1 + 0.2, 0.3, 0.3, 0.3, 0.3), people(1, 2, 3, 4, 5), 0.8);
        assertThat(alike.effect()).isNotNull();
        assertThat(alike.reliable()).as("All began alike").isNull();
    }

    @Test
    void onePersonHasNoIntervalAndNobodyHasNoChange() {
        assertThat(PrePost.of(people(1), people(2), 0.8).interval()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> PrePost.of(Map.of(), people(1), null));
    }
}
