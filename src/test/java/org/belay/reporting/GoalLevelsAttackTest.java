package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.Standing.Goals;
import org.junit.jupiter.api.Test;

/** Plays a reader who knows that everybody has one goal, and puts together where goals stand and their mean score. */
class GoalLevelsAttackTest {

    /** What stands in the report; an interval tells the sum of squares. */
    private record Told(Bar levels, List<Long> sums) {}

    private static ShownFigures shown(List<Long> counts) {
        long all = sum(counts, 0);
        List<Double> scores = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> LongStream.range(0, counts.get(i)).mapToObj(n -> 70.0 - 10 * i))
                .toList();
        var levels = counts.stream().map(n -> new Tally(n, n)).toList();
        var none = Tally.NONE;
        var people = new Tally(all, all);
        return ShownFigures.of(SampleReports.nothing()
                .with(new Standing(
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        new Goals(people, people, none, people, none, new Answers(levels, all, null), scores, scores),
                        List.of(),
                        null,
                        null,
                        null)));
    }

    private static Told told(List<Long> counts) {
        var shown = shown(counts);
        return new Told(
                shown.answers(Question.GOAL_LEVEL),
                shown.figure(Figure.GOAL_SCORE) instanceof Mean mean
                        ? mean.interval().isPresent()
                                ? List.of(sum(counts, 1), sum(counts, 2))
                                : List.of(sum(counts, 1))
                        : List.of());
    }

    private static long sum(List<Long> counts, int power) {
        return IntStream.range(0, 5)
                .mapToLong(i -> counts.get(i) * (long) Math.pow(i, power))
                .sum();
    }

    @Test
    void noLevelOfFewFollowsFromLevelsAndScore() {
        int told = 0;
        for (long goals = 6; goals <= 16; goals += 5) {
            Map<List<Long>, List<List<Long>>> alike = new HashMap<>();
            List<List<Long>> all = tables(goals, 5).toList();
            for (var counts : all) {
                alike.computeIfAbsent(List.of(1L, sum(counts, 1)), each -> new ArrayList<>())
                        .add(counts);
                alike.computeIfAbsent(List.of(2L, sum(counts, 1), sum(counts, 2)), each -> new ArrayList<>())
                        .add(counts);
            }
            for (var counts : all) {
                var shown = told(counts);
                told += shown.sums().size();
                var sums = Stream.concat(Stream.of((long) shown.sums().size()), shown.sums().stream())
                        .toList();
                var worlds = alike.getOrDefault(sums, all).stream()
                        .filter(world -> fits(shown.levels(), world))
                        .toList();
                IntStream.range(0, 5)
                        .filter(level -> Suppression.small(counts.get(level)))
                        .forEach(level -> assertThat(worlds)
                                .as("%s: level %d of %s", shown, level, counts)
                                .anyMatch(world -> !world.get(level).equals(counts.get(level))));
            }
        }
        assertThat(told).isGreaterThan(1000);
    }

    private static boolean fits(Bar shown, List<Long> world) {
        return shown.segments().stream()
                .allMatch(segment -> segment.count()
                        == world.subList(segment.first(), segment.last() + 1).stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    /** Five far above and two above are joined; beside the others the score would tell which. So two more are joined. */
    @Test
    void aScoreDoesNotOpenJoinedLevels() {
        var levels = shown(List.of(5L, 2L, 8L, 5L, 5L)).answers(Question.GOAL_LEVEL);
        assertThat(levels.segments())
                .containsExactly(new Segment(0, 1, 7), new Segment(2, 2, 8), new Segment(3, 4, 10));
        assertThat(shown(List.of(6L, 7L, 8L, 9L, 5L)).figure(Figure.GOAL_SCORE).interval())
                .isPresent();
    }

    private static Stream<List<Long>> tables(long goals, int levels) {
        return levels == 1
                ? Stream.of(List.of(goals))
                : LongStream.rangeClosed(0, goals)
                        .boxed()
                        .flatMap(first -> tables(goals - first, levels - 1)
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()));
    }
}
