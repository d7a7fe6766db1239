package org.belay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays a reader who knows how many answered from 1 to 5, the sum of the answers and perhaps that of their squares. */
class MomentsTest {

    @ParameterizedTest
    @ValueSource(ints = {Moments.MEAN, Moments.DEVIATION})
    void whatIsLeftOpenCannotBeTold(int known) {
        for (long answers = 5; answers <= 14; answers++) {
            worlds(answers, known)
                    .values()
                    .forEach(alike -> alike.stream()
                            .filter(counts -> Moments.leaveOpen(counts, known))
                            .forEach(counts -> assertThat(told(counts, alike))
                                    .as("%s", counts)
                                    .isFalse()));
        }
    }

    /** Ten people can answer in 1001 ways; of two the mean tells single ones, of 270 mean and deviation together. */
    @Test
    void nothingElseIsTakenForTold() {
        assertThat(List.of(told(Moments.MEAN), taken(Moments.MEAN))).containsExactly(2L, 2L);
        assertThat(List.of(told(Moments.DEVIATION), taken(Moments.DEVIATION))).containsExactly(270L, 270L);
    }

    private static long told(int known) {
        return worlds(10, known).values().stream()
                .flatMap(alike -> alike.stream().filter(counts -> told(counts, alike)))
                .count();
    }

    private static long taken(int known) {
        return worlds(10, known).values().stream()
                .flatMap(List::stream)
                .filter(counts -> !Moments.leaveOpen(counts, known))
                .count();
    }

    private static boolean told(List<Long> counts, List<List<Long>> alike) {
        return IntStream.range(0, 5)
                .filter(choice -> SmallNumbers.small(counts.get(choice)))
                .anyMatch(choice ->
                        alike.stream().allMatch(other -> other.get(choice).equals(counts.get(choice))));
    }

    /** All that may have been answered, by what is known of it. */
    private static Map<List<Long>, List<List<Long>>> worlds(long answers, int known) {
        Map<List<Long>, List<List<Long>>> worlds = new HashMap<>();
        tables(answers, 5).forEach(counts -> {
            List<Long> sums = IntStream.rangeClosed(1, known)
                    .mapToObj(power -> IntStream.range(0, 5)
                            .mapToLong(choice -> counts.get(choice) * (long) Math.pow(choice + 1.0, power))
                            .sum())
                    .toList();
            worlds.computeIfAbsent(sums, each -> new ArrayList<>()).add(counts);
        });
        return worlds;
    }

    private static List<List<Long>> tables(long answers, int choices) {
        return choices == 1
                ? List.of(List.of(answers))
                : LongStream.rangeClosed(0, answers)
                        .boxed()
                        .flatMap(first -> tables(answers - first, choices - 1).stream()
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()))
                        .toList();
    }
}
