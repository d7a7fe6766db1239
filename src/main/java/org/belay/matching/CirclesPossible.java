package org.belay.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Who can have a place at all: whom enough others suit, by the rules about pairs, who can have a place themselves. */
final class CirclesPossible {

    private CirclesPossible() {}

    /** Leaves out who has too few eligible others, then who has too few of those left, and so on. */
    static int[] among(CircleTable table, int[] people) {
        var left = people;
        while (true) {
            var before = left;
            left = IntStream.of(before)
                    .filter(one -> Arrays.stream(before)
                                    .filter(other -> other != one && !table.excluded(one, other))
                                    .limit(table.smallest - 1L)
                                    .count()
                            == table.smallest - 1)
                    .toArray();
            if (left.length == before.length) {
                return left;
            }
        }
    }
}
