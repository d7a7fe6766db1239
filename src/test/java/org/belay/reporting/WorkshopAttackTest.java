package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.Standing.Rated;
import org.belay.reporting.Standing.Workshop;
import org.junit.jupiter.api.Test;

/** Plays a reader of the table of workshops, who knows how many seats each has. */
class WorkshopAttackTest {

    private static final int SEATS = 16;

    /** Of one workshop, as it may have been. */
    private record World(long registered, long attended, long noShows, long waiting) {}

    private static List<FigureValue> row(World world) {
        return WorkshopFigures.rows(List.of(new Workshop(
                        "A", world.registered(), world.attended(), SEATS, world.noShows(), world.waiting(), null)))
                .getFirst()
                .values();
    }

    private static boolean fits(FigureValue shown, long value) {
        return switch (shown) {
            case Count count -> count.value() == value;
            case Hidden hidden -> hidden.reason() != Reason.TOO_FEW || value >= 1 && value <= 4;
            default -> throw new IllegalArgumentException(shown.toString());
        };
    }

    /** Nobody waits while there is a free seat. */
    private static List<World> all() {
        List<World> worlds = new ArrayList<>();
        for (long registered = 0; registered <= SEATS; registered++) {
            for (long attended = 0; attended <= registered; attended++) {
                for (long noShows = 0; noShows <= registered - attended; noShows++) {
                    for (long waiting = 0; waiting <= (registered == SEATS ? 7 : 0); waiting++) {
                        worlds.add(new World(registered, attended, noShows, waiting));
                    }
                }
            }
        }
        return worlds;
    }

    @Test
    void noHiddenNumberOfAWorkshopFollows() {
        List<World> all = all();
        var random = new Random(8186);
        int hidden = 0;
        for (int round = 0; round < 400; round++) {
            World truth = all.get(random.nextInt(all.size()));
            List<FigureValue> shown = row(truth);
            List<World> possible = all.stream()
                    .filter(world -> fits(shown.get(0), world.registered())
                            && fits(shown.get(1), world.attended())
                            && fits(shown.get(4), world.noShows())
                            && fits(shown.get(5), world.waiting()))
                    .toList();
            Set<Long> registered = new HashSet<>();
            Set<Long> attended = new HashSet<>();
            Set<Long> noShows = new HashSet<>();
            Set<Long> absent = new HashSet<>();
            possible.forEach(world -> {
                registered.add(world.registered());
                attended.add(world.attended());
                noShows.add(world.noShows());
                absent.add(world.registered() - world.attended());
            });
            several(shown.get(0), registered, truth);
            several(shown.get(1), attended, truth);
            several(shown.get(4), noShows, truth);
            // Who stayed away is a number too.
            assertThat(absent.size() > 1
                            || !org.belay.shared.SmallNumbers.small(
                                    absent.iterator().next()))
                    .as("%s: %s", truth, shown)
                    .isTrue();
            hidden += shown.get(4).shown() ? 0 : 1;
        }
        assertThat(hidden).isGreaterThan(100);
    }

    private static void several(FigureValue shown, Set<Long> possible, World truth) {
        if (!shown.shown()) {
            assertThat(possible).as("%s", truth).hasSizeGreaterThan(1);
        }
    }

    /** Four seats and six who wait: all four are taken. */
    @Test
    void whoWaitsIsHiddenWithWhoHasASeat() {
        var shown = WorkshopFigures.rows(List.of(new Workshop("A", 4, 4, 4, 0, 6, null)))
                .getFirst()
                .values();
        assertThat(shown.get(0)).isEqualTo(FigureValue.tooFew());
        assertThat(shown.get(5)).isEqualTo(FigureValue.wouldTell());
        // Nor does it tell that nobody waits.
        assertThat(WorkshopFigures.rows(List.of(new Workshop("A", 4, 4, 4, 0, 0, null)))
                        .getFirst()
                        .values())
                .isEqualTo(shown);
    }

    private static Workshop rated(long attended, long answers) {
        return new Workshop("W", attended, attended, 40, 0, 0, new Rated(List.of(0L, 0L, 0L, answers, 0L)));
    }

    private static List<FigureValue> ratings(Workshop... workshops) {
        return WorkshopFigures.rows(List.of(workshops)).stream()
                .map(row -> row.values().getLast())
                .toList();
    }

    @Test
    void aRatingRestsOnFiveWhoAnsweredAndFiveWhoDidNot() {
        assertThat(ratings(rated(20, 12))).containsExactly(new Mean(4, 0, 12, true));
        assertThat(ratings(rated(12, 12))).containsExactly(new Mean(4, 0, 12, true));
        assertThat(ratings(rated(20, 4))).containsExactly(FigureValue.tooFew());
        assertThat(ratings(rated(20, 17))).containsExactly(FigureValue.wouldTell());
    }

    /** With an interval it would follow that two gave a 3; nine and a single 4 follow from the mean alone. */
    @Test
    void neitherMeanNorIntervalTellsOfSingleRatings() {
        assertThat(ratings(new Workshop("A", 20, 10, 40, 0, 0, new Rated(List.of(0L, 0L, 2L, 0L, 8L)))))
                .singleElement()
                .satisfies(rating -> {
                    assertThat(rating.number()).hasValue(4.6);
                    assertThat(rating.interval()).isEmpty();
                });
        assertThat(ratings(new Workshop("A", 20, 10, 40, 0, 0, new Rated(List.of(0L, 0L, 0L, 1L, 9L)))))
                .containsExactly(FigureValue.wouldTell());
    }

    @Test
    void thereIsNoColumnWithoutRatings() {
        var row = WorkshopFigures.rows(List.of(new Workshop("A", 20, 12, 30, 0, 0, null)));
        assertThat(row.getFirst().values()).hasSize(6);
        assertThat(WorkshopFigures.table(row).getFirst().columns()).doesNotContain(Figure.WORKSHOP_RATING);
        // As it was kept before there were more columns.
        var kept = List.of(new OutcomeReport.Row("A", row.getFirst().values().subList(0, 3)));
        assertThat(WorkshopFigures.table(kept).getFirst().columns()).hasSize(3);
    }
}
