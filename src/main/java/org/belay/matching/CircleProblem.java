package org.belay.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.program.MatchingWeights;

/**
 * Everything that circles are formed of.
 *
 * @param people who wants a circle; each person once
 * @param settings among equals, see {@link MatchingSettings#amongEquals}
 * @param smallest the fewest members of a circle, at least {@link #FEWEST}
 * @param largest the most members of a circle, at most {@link #MOST}
 * @param kept circles that must be in the result as they are, by the ids of the people: nobody leaves or joins them
 * @param seed decides ties and chance: the run goes through people in an order drawn from seed and person, whatever the
 *     order of the list
 */
record CircleProblem(
        List<Profile> people, MatchingSettings settings, int smallest, int largest, List<Set<Long>> kept, long seed) {

    /** The same with other weights. */
    CircleProblem weighing(MatchingWeights other) {
        return new CircleProblem(
                people,
                settings.withWeights(ProgramMatching.weights(other, settings.questions())),
                smallest,
                largest,
                kept,
                seed);
    }

    /** The same with circles of other sizes. */
    CircleProblem sized(CircleSizes sizes) {
        return new CircleProblem(people, settings, sizes.smallest(), sizes.largest(), kept, seed);
    }

    /** The same with another circle kept. */
    CircleProblem keeping(Set<Long> circle) {
        var more = new ArrayList<>(kept);
        more.add(circle);
        return new CircleProblem(people, settings, smallest, largest, more, seed);
    }

    static final int FEWEST = 3;
    static final int MOST = 20;

    /**
     * Puts people into the order of the run and kept circles into that of their lowest ids.
     *
     * @throws IllegalArgumentException when the sizes are out of range, the settings are not for equals, a person is there
     *     twice or in two kept circles, or a kept circle is empty or names a stranger
     */
    CircleProblem {
        if (smallest < FEWEST || largest > MOST || smallest > largest) {
            throw new IllegalArgumentException("No sizes of a circle: " + smallest + " to " + largest);
        }
        if (!settings.eachOthersMentor()) {
            throw new IllegalArgumentException("The members of a circle are equals");
        }
        people = OrderOfRun.of(people, seed, Profile::person);
        var free = people.stream().map(Profile::person).collect(Collectors.toCollection(HashSet::new));
        for (var circle : kept) {
            if (circle.isEmpty()) {
                throw new IllegalArgumentException("A kept circle is empty");
            }
            for (var person : circle) {
                if (!free.remove(person)) {
                    throw new IllegalArgumentException("Person " + person + " does not take part or is kept twice");
                }
            }
        }
        kept = kept.stream()
                .map(Set::copyOf)
                .sorted(Comparator.comparing(Collections::min))
                .toList();
    }
}
