package org.belay.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best circles of few people, proved by looking at all: dynamic programming over subsets. Time grows with 3 to the
 * power of the number of people.
 */
final class CircleSubsets {
    /** More would take too long. */
    static final int MOST_PEOPLE = 16;

    /** Above what all together can be worth. */
    private static final long PLACED = 1L << 20;

    private final CircleTable table;
    private final int[] people;
    private final int[] worth;
    private final Attention attention;

    CircleSubsets(CircleTable table, int[] people, Attention attention) {
        this.table = table;
        this.people = people;
        this.attention = attention;
        worth = new int[1 << people.length];
        Arrays.fill(worth, CircleTable.FORBIDDEN);
    }

    /** The members of each circle. */
    List<int[]> best() {
        attention.stage(SolverProgress.Stage.ASSIGNING, worth.length);
        grow(new CircleDraft(table), 0, 0);
        var best = new long[worth.length];
        var circle = new int[worth.length];
        for (var set = 1; set < worth.length; set++) {
            attention.step();
            // The first of the set is with nobody, or in one of the circles that it is the first of.
            var first = Integer.lowestOneBit(set);
            var rest = set ^ first;
            best[set] = best[rest];
            for (var more = rest; more > 0; more = (more - 1) & rest) {
                var members = more | first;
                if (worth[members] >= 0) {
                    var with = best[set ^ members] + Integer.bitCount(members) * PLACED + worth[members];
                    if (with > best[set]) {
                        best[set] = with;
                        circle[set] = members;
                    }
                }
            }
        }
        return read(circle);
    }

    /** Who breaks a rule together still breaks it with somebody more, so no such set is looked at further. */
    private void grow(CircleDraft draft, int set, int from) {
        for (var k = from; k < people.length && !draft.full(); k++) {
            var value = draft.with(people[k]);
            if (value != CircleTable.FORBIDDEN) {
                var larger = set | 1 << k;
                draft.add(people[k]);
                if (draft.size() >= table.smallest) {
                    worth[larger] = value;
                }
                grow(draft, larger, k + 1);
                draft.remove(draft.size() - 1);
            }
        }
    }

    private List<int[]> read(int[] circle) {
        var circles = new ArrayList<int[]>();
        for (var set = circle.length - 1; set > 0; ) {
            var members = circle[set];
            if (members == 0) {
                set ^= Integer.lowestOneBit(set);
            } else {
                circles.add(IntStream.range(0, people.length)
                        .filter(k -> (members >> k & 1) == 1)
                        .map(k -> people[k])
                        .toArray());
                set ^= members;
            }
        }
        return circles;
    }
}
