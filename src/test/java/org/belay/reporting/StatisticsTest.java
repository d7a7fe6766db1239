package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    /** Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void wilsonAgreesWithNewcombesTable(long numerator, long base, double low, double high) {
        Interval interval = Statistics.wilson(new Share(numerator, base));

        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    /** Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({"56,70,48,80,0.0524,0.3339", "9,10,3,10,0.1705,0.8090", "10,10,0,20,0.6791,1.0000"})
    void newcombeAgreesWithItsTable(long a, long n, long b, long m, double low, double high) {
        Interval interval = Statistics.newcombe(new Share(a, n), new Share(b, m));

        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    /** Any table of Student's t, two-sided 5 %. */
    @ParameterizedTest
    @CsvSource({
        "1,12.7062",
        "2,4.3027",
        "5,2.5706",
        "10,2.2281",
        "30,2.0423",
        "60,2.0003",
        "120,1.9799",
        "100000,1.9600"
    })
    void quantilesAgreeWithTables(double freedom, double expected) {
        assertThat(StudentT.twoSided95(freedom)).isCloseTo(expected, within(0.00006));
    }

    /** By hand: p = 42/74, d = 8/74, so 10 000 (50/74 - (34/74)²) / 74 = 62.78. */
    @Test
    void scoreVarianceIsThatOfTheMultinomial() {
        Score score = new Score(42, 24, 8);

        double expected = 10_000 * (50.0 / 74 - Math.pow(34.0 / 74, 2)) / 74;
        assertThat(score.value()).isCloseTo(45.946, within(0.001));
        assertThat(Statistics.scoreVariance(score))
                .isCloseTo(expected, within(1e-9))
                .isCloseTo(62.780, within(0.01));
    }

    /** By hand: n = 4, mean 5, deviation 2: 5 ± 3.1824 · 2 / 2. */
    @Test
    void meanIntervalUsesStudentsT() {
        Interval interval = Statistics.meanInterval(new Mean(5, 2, 4, true));

        assertThat(interval.low()).isCloseTo(1.8176, within(0.0001));
        assertThat(interval.high()).isCloseTo(8.1824, within(0.0001));
    }

    /** With equal n and deviations Welch has 2n - 2 degrees of freedom: 1 ± 2.2281 · √(4/6 + 4/6), n = 6. */
    @Test
    void welchEqualsThePooledIntervalForEqualGroups() {
        Interval interval = Statistics.welch(new Mean(6, 2, 6, true), new Mean(5, 2, 6, true));

        assertThat(interval.low()).isCloseTo(1 - 2.22814 * Math.sqrt(8.0 / 6), within(0.0001));
    }
}
