package org.belay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.belay.bench.Promises.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {

    @ParameterizedTest
    @CsvSource({
        "TIMES_AS_FAST, 15, 14.9",
        "PEAK_MIB, 300, 301",
        "SCARCE_TO_EASY, 3, 3.01",
        "LOCK_MILLIS, 19.9, 20",
        "WEIGHT_MILLIS, 99, 100"
    })
    void eachFigureIsJudgedByItsBound(Figure figure, double held, double notHeld) {
        var good = new Promises();
        assertThat(good.judge(figure, held)).isEqualTo("held");
        assertThat(good.exitCode()).isZero();

        var bad = new Promises();
        assertThat(bad.judge(figure, notHeld)).isEqualTo("not held");
        assertThat(bad.exitCode()).isEqualTo(1);
    }

    @Test
    void oneTimeNotHeldIsNotMadeGoodByAnother() {
        var promises = new Promises();
        promises.judge(Figure.LOCK_MILLIS, 21);
        promises.judge(Figure.LOCK_MILLIS, 2);
        promises.judge(Figure.WEIGHT_MILLIS, 14);

        assertThat(promises.exitCode()).isEqualTo(1);
        assertThat(promises.summary().lines())
                .containsExactly(
                        "not measured: OR-Tools takes at least 15 times as long",
                        "not measured: at most 300 MiB of heap",
                        "not measured: the scarce case takes at most 3 times as long as the easy one",
                        "not held: solved anew after a lock in under 20 ms",
                        "held: solved anew after a weight moved in under 100 ms");
    }

    @Test
    void whatIsNotMeasuredIsNotJudged() {
        assertThat(new Promises().exitCode()).isZero();
        assertThat(new Promises().summary().lines())
                .hasSize(Figure.values().length)
                .allMatch(line -> line.startsWith("not measured"));
    }
}
