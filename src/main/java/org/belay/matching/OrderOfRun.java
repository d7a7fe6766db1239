package org.belay.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToLongFunction;

/** The order in which a run goes through people: drawn from seed and person, whatever the order they come in. */
final class OrderOfRun {

    private OrderOfRun() {}

    /** @throws IllegalArgumentException when a person is there twice */
    static <T> List<T> of(List<T> entries, long seed, ToLongFunction<T> person) {
        var people = new HashSet<Long>();
        for (var entry : entries) {
            if (!people.add(person.applyAsLong(entry))) {
                throw new IllegalArgumentException("Person " + person.applyAsLong(entry) + " is there twice");
            }
        }
        var ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.<T>comparingLong(entry -> mix(seed ^ mix(person.applyAsLong(entry))))
                .thenComparingLong(person));
        return List.copyOf(ordered);
    }

    /** SplitMix64's finalizer (Steele, Lea & Flood 2014): neighboring ids end up far apart. */
    private static long mix(long z) {
        var once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        var twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
