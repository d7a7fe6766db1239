package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeekGridTest {

    @Test
    void readsAndWritesTheFormOfTheApplications() {
        var grid = WeekGrid.parse("Tue 12:30-13:00; Wed 15:30-17:30").orElseThrow();

        assertThat(grid.toString()).isEqualTo("Tue 12:30-13:00; Wed 15:30-17:30");
        assertThat(grid.halfHours()).isEqualTo(5);
        assertThat(grid.isFree(DayOfWeek.TUESDAY, 25)).isTrue();
        assertThat(grid.isFree(DayOfWeek.TUESDAY, 26)).isFalse();
    }

    @Test
    void joinsWhatTouchesAndNeverReachesOverMidnight() {
        assertThat(WeekGrid.parse("Mon 09:00-10:00; Monday 10:00–11:00; Mo 23:00-24:00; Di 0:00-0:30")
                        .orElseThrow()
                        .toString())
                .isEqualTo("Mon 09:00-11:00; Mon 23:00-24:00; Tue 00:00-00:30");
    }

    @Test
    void readsWhatItSaysInWords() {
        var week = WeekGrid.parse("Tue 12:30-13:00; Tue 15:00-16:00; Wed 9:00-24:00")
                .orElseThrow();

        for (var language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            assertThat(WeekGrid.parse(WeekWords.of(week, language))).contains(week);
        }
    }

    @Test
    void refusesWhatIsNoWholeHalfHour() {
        assertThat(WeekGrid.parse("Mon 09:10-10:00")).isEmpty();
        assertThat(WeekGrid.parse("Mon 10:00-09:00")).isEmpty();
        assertThat(WeekGrid.parse("Mon 23:00-25:00")).isEmpty();
        assertThat(WeekGrid.parse("Someday 09:00-10:00")).isEmpty();
        assertThat(WeekGrid.parse("mornings")).isEmpty();
        assertThat(WeekGrid.parse("Mon 09:00-10:00, 9")).isEmpty();
        assertThat(WeekGrid.parse("Mon 09:00-10:00,")).isEmpty();
    }

    @Test
    void comesBackFromItsBytesAndFromItsWords() {
        var random = new Random(20261116);
        for (int i = 0; i < 200; i++) {
            var bits = new BitSet();
            random.ints(40, 0, WeekGrid.HALF_HOURS).forEach(bits::set);
            var bytes = new byte[WeekGrid.BYTES];
            System.arraycopy(bits.toByteArray(), 0, bytes, 0, bits.toByteArray().length);
            var grid = WeekGrid.of(bytes);

            assertThat(grid.bytes()).isEqualTo(bytes);
            assertThat(WeekGrid.parse(grid.toString())).contains(grid);
            assertThat(BitSet.valueOf(grid.words())).isEqualTo(bits);
        }
    }

    @Test
    void hasFortyTwoBytes() {
        assertThat(WeekGrid.EMPTY.bytes()).hasSize(42);
        assertThatIllegalArgumentException().isThrownBy(() -> WeekGrid.of(new byte[41]));
    }
}
