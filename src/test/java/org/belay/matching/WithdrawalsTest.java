package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belay.matching.MatchingProblem.Lock;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    private static final MatchingSettings ANYBODY = MatchingSettings.standard().withRules(Set.of());

    /** Mentors 1 to n with as many places each, mentees 101 to 100 + m, each of whom wants one. */
    private static MatchingProblem problem(int mentors, int places, int mentees, Lock... locks) {
        return new MatchingProblem(
                people(1, mentors).map(p -> new MentorEntry(p, places)).toList(),
                people(101, mentees).map(p -> new MenteeEntry(p, 1)).toList(),
                ANYBODY,
                List.of(locks),
                Objective.PARTICIPATION_FIRST,
                1);
    }

    private static Stream<Profile> people(long from, int count) {
        return LongStream.range(from, from + count).mapToObj(Profile::of);
    }

    private static WithdrawalForecast forecast(MatchingProblem problem, int percent) {
        return Withdrawals.of(problem, percent, 1, Progress.NONE);
    }

    /** 10 mentors with two places, 3 withdraw: 14 places are left for 16 mentees, whoever goes. */
    @Test
    void placesThatAreLeftAreFilled() {
        var forecast = forecast(problem(10, 2, 16), 30);

        assertThat(forecast.withdrawn()).isEqualTo(3);
        assertThat(forecast.mentors()).isEqualTo(10);
        assertThat(forecast.mentees()).isEqualTo(16);
        assertThat(forecast.matchedNow()).isEqualTo(16);
        assertThat(forecast.matched()).isEqualTo(Collections.nCopies(Withdrawals.DRAWS, 14));
        assertThat(forecast.unharmed()).isZero();
        assertThat(forecast.bars()).containsExactly(new WithdrawalForecast.Bar(14, 14, Withdrawals.DRAWS));
    }

    @Test
    void whereThereIsRoomNobodyIsHarmed() {
        assertThat(forecast(problem(10, 2, 5), 50).unharmed()).isEqualTo(Withdrawals.DRAWS);
    }

    /** Ten mentors take one each and mentor 1 three: whether he is among the one in eleven who withdraws makes two. */
    @Test
    void theDistributionIsThatOfTheDraws() {
        var problem =
                problem(11, 1, 13).withMentors(m -> m.profile().person() == 1 ? new MentorEntry(m.profile(), 3) : m);
        var forecast = forecast(problem, 9);

        assertThat(forecast.withdrawn()).isEqualTo(1);
        assertThat(forecast.matchedNow()).isEqualTo(13);
        assertThat(forecast.matched()).containsOnly(10, 12);
        assertThat(Collections.frequency(forecast.matched(), 10))
                .as("18 of 200 are expected; so few or many come once in a thousand")
                .isBetween(5, 34);
        assertThat(forecast.quantile(0)).isEqualTo(10);
        assertThat(forecast.quantile(0.5)).isEqualTo(12);
        assertThat(forecast.quantile(1)).isEqualTo(12);
    }

    @Test
    void theSameSeedGivesTheSameDrawsAndAnotherOthers() {
        var problem = problem(11, 1, 13)
                .withMentors(m -> new MentorEntry(m.profile(), (int) m.profile().person() % 4));
        assertThat(Withdrawals.of(problem, 30, 7, Progress.NONE))
                .isEqualTo(Withdrawals.of(problem, 30, 7, Progress.NONE));
        assertThat(Withdrawals.of(problem, 30, 7, Progress.NONE).matched())
                .isNotEqualTo(Withdrawals.of(problem, 30, 8, Progress.NONE).matched());
    }

    /** Mentor 1 has places for one and is locked with 101; without him, 101 goes to somebody else. */
    @Test
    void aLockGoesWithItsMentor() {
        var forecast = forecast(problem(2, 2, 2, new Lock(1, 101)), 50);

        assertThat(forecast.matched()).containsOnly(2);
    }

    @Test
    void mentorsWithoutPlacesAreNotCounted() {
        var problem = problem(4, 1, 4).withMentors(m -> m.profile().person() > 2 ? new MentorEntry(m.profile(), 0) : m);
        assertThat(forecast(problem, 50).mentors()).isEqualTo(2);
        assertThat(forecast(problem, 50).withdrawn()).isEqualTo(1);
    }

    @Test
    void oneAtLeastWithdrawsAndAllAtMost() {
        assertThat(forecast(problem(4, 1, 4), 1).withdrawn()).isEqualTo(1);
        assertThat(forecast(problem(4, 1, 4), 100).matched()).containsOnly(0);
        for (var percent : List.of(0, 101, -5)) {
            assertThatThrownBy(() -> forecast(problem(4, 1, 4), percent)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> forecast(problem(0, 1, 4), 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itCanBeCancelledBetweenDraws() {
        assertThatThrownBy(() -> Withdrawals.of(problem(4, 1, 4), 50, 1, share -> {
                    if (share > 0.1) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void barsCoverAllDrawsOnceAndAreFew() {
        var matched =
                LongStream.range(0, 200).mapToObj(i -> (int) (i * i / 400)).toList();
        var bars = new WithdrawalForecast(20, 1, 10, 2, 200, 150, matched).bars();

        assertThat(bars).hasSizeLessThanOrEqualTo(12);
        assertThat(bars.stream().mapToInt(WithdrawalForecast.Bar::draws).sum()).isEqualTo(200);
        assertThat(bars.getFirst().from()).isZero();
        assertThat(bars.getLast().to()).isEqualTo(99);
        for (var i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).from()).isEqualTo(bars.get(i - 1).to() + 1);
        }
    }
}
