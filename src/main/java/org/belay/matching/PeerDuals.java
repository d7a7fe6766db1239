package org.belay.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Dual values of a matching of people among themselves, twice as large as they are.
 *
 * @param people of each person, 0 or more
 * @param sets of odd numbers of people, who can make at most (size − 1) / 2 pairs among themselves
 */
@SuppressWarnings("ArrayRecordComponent") // large and primitive on purpose; never changed once made
record PeerDuals(int[] people, List<OddSet> sets) {

    /** An odd number of people, and the dual of their set, 0 or more. */
    @SuppressWarnings("ArrayRecordComponent")
    record OddSet(int[] people, int dual) {}

    /**
     * Proves a matching from the weights alone: for any duals of at least 0, no matching is worth more than the sum of the
     * people's duals, and for each odd set its dual as often as it can hold pairs, and what any pair's weight has above the
     * duals of its two people and of the sets that hold both. Every pair is looked at. (Edmonds 1965; Schrijver, Combinatorial
     * Optimization, 2003, ch. 26.)
     *
     * @param lockedValue what pairs are worth that are not in these weights
     * @throws IllegalStateException when a dual is below 0 or a set is even
     */
    Certificate certificate(PeerWeights weights, int[] mates, long lockedValue) {
        var bound = 0L;
        for (var dual : people) {
            bound += atLeastZero(dual);
        }
        for (var set : sets) {
            if (set.people.length % 2 == 0) {
                throw new IllegalStateException("A set of " + set.people.length + " is not odd");
            }
            bound += (long) atLeastZero(set.dual) * (set.people.length / 2);
        }
        var around = setsOfEach();
        var pairs = 0L;
        for (var u = 0; u < people.length; u++) {
            var shared = new long[people.length];
            for (var set : around.get(u)) {
                for (var v : set.people) {
                    shared[v] += set.dual;
                }
            }
            for (var v = u + 1; v < people.length; v++) {
                pairs++;
                if (weights.row(u)[v] != PeerWeights.NO_EDGE) {
                    bound += Math.max(0, weights.row(u)[v] - people[u] - people[v] - shared[v]);
                }
            }
        }
        return new Certificate(
                lockedValue + weights.twiceTheValue(mates) / 2, lockedValue + Math.floorDiv(bound, 2), pairs);
    }

    private List<List<OddSet>> setsOfEach() {
        var around = new ArrayList<List<OddSet>>(Collections.nCopies(people.length, List.of()));
        for (var set : sets) {
            for (var person : set.people) {
                if (around.get(person).isEmpty()) {
                    around.set(person, new ArrayList<>());
                }
                around.get(person).add(set);
            }
        }
        return around;
    }

    private static int atLeastZero(int dual) {
        if (dual < 0) {
            throw new IllegalStateException("A dual is " + dual);
        }
        return dual;
    }
}
