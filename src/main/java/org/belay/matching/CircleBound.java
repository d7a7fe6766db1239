package org.belay.matching;

import java.util.Arrays;

/**
 * What circles cannot be better than. A score once for each member is the sum of what the members bring: to topics at most
 * all points who shares one with somebody eligible, to time by the half-hours shared with enough others, to the rest the
 * mean over the pairs with the others. A circle has at least so many others, so the mean over the best of them is never
 * less than that of any circle. Simple and valid; how far above the truth it is, depends on the people.
 *
 * @param placed how many can be placed at most
 * @param total what all circles can be worth at most
 */
record CircleBound(int placed, long total) {

    /** @param people those who may have a place, see {@link CirclesPossible} */
    static CircleBound of(CircleTable table, int[] people) {
        var others = table.smallest - 1;
        var plenty = table.plentyHalfHours;
        // Whole numbers in parts of a centi-point: links are of both directions.
        var parts = 2L * others * plenty;
        var most = new long[people.length];
        ScoreTable.inParallel(people.length, k -> {
            var links = new int[people.length];
            var hours = new int[people.length];
            var eligible = 0;
            var shares = false;
            for (var other : people) {
                if (other != people[k] && !table.excluded(people[k], other)) {
                    links[eligible] = table.link(people[k], other);
                    hours[eligible] = Math.min(plenty, table.halfHours(people[k], other));
                    eligible++;
                    shares = shares || table.shareTopic(people[k], other);
                }
            }
            Arrays.sort(links, 0, eligible);
            Arrays.sort(hours, 0, eligible);
            var best = 0L;
            for (var rank = 1; rank <= others; rank++) {
                best += (long) links[eligible - rank] * plenty;
            }
            best += shares ? table.topicPoints() * parts : 0;
            best += table.given(people[k]) * 2L * others * hours[eligible - others] * table.timePointsPossible();
            most[k] = best;
        });
        Arrays.sort(most);
        var circles = people.length / table.smallest;
        var placed = Math.min(people.length, circles * table.largest);
        var sum = 0L;
        for (var k = people.length - placed; k < people.length; k++) {
            sum += most[k];
        }
        return new CircleBound(placed, sum / parts);
    }
}
