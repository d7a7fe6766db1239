package org.belay.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded problems of peers, of all kinds. */
final class RandomPeers {

    /** What scores look like. */
    enum Kind {
        ANY,
        /** Few values, so that many results are equally good. */
        FEW_VALUES,
        ALL_EQUAL,
        ALL_ZERO,
        ALL_FORBIDDEN,
        /** Hardly any pair is possible. */
        SPARSE,
        /** Circles of three and five with bridges: blossoms in blossoms. */
        TRIANGLES
    }

    record Problem(int people, short[][] rows, List<AssignmentProblem.Pair> locks) {

        PairScores scores() {
            return (person, scores) -> System.arraycopy(rows[person], 0, scores, 0, rows.length);
        }
    }

    private RandomPeers() {}

    static Problem problem(long seed, Kind kind, int most) {
        var random = new Random(seed);
        var people = random.nextInt(most + 1);
        var rows = new short[people][people];
        for (var u = 0; u < people; u++) {
            rows[u][u] = PairScores.FORBIDDEN;
            for (var v = 0; v < u; v++) {
                rows[u][v] = score(random, kind, u, v);
                rows[v][u] = rows[u][v];
            }
        }
        return new Problem(people, rows, locks(random, rows));
    }

    private static short score(Random random, Kind kind, int u, int v) {
        return switch (kind) {
            case ANY -> random.nextInt(4) == 0 ? PairScores.FORBIDDEN : (short) random.nextInt(10_001);
            case FEW_VALUES -> random.nextInt(4) == 0 ? PairScores.FORBIDDEN : (short) (1000 * random.nextInt(4));
            case ALL_EQUAL -> 5000;
            case ALL_ZERO -> 0;
            case ALL_FORBIDDEN -> PairScores.FORBIDDEN;
            case SPARSE -> random.nextInt(8) == 0 ? (short) random.nextInt(10_001) : PairScores.FORBIDDEN;
            case TRIANGLES ->
                u / 3 == v / 3
                        ? (short) (9000 + random.nextInt(3))
                        : random.nextInt(5) == 0 ? (short) (8990 + random.nextInt(20)) : PairScores.FORBIDDEN;
        };
    }

    /** Some that can be kept together. */
    private static List<AssignmentProblem.Pair> locks(Random random, short[][] rows) {
        var order = new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
        Collections.shuffle(order, random);
        var wanted = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
        var locks = new ArrayList<AssignmentProblem.Pair>();
        for (var k = 0; k + 1 < order.size() && locks.size() < wanted; k += 2) {
            if (rows[order.get(k)][order.get(k + 1)] != PairScores.FORBIDDEN) {
                locks.add(new AssignmentProblem.Pair(order.get(k), order.get(k + 1)));
            }
        }
        return locks;
    }
}
