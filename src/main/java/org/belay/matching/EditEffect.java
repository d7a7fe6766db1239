package org.belay.matching;

/**
 * What an edit by hand does to the sum of scores: the pairs that it takes away and those that it puts in their place, in
 * centi-points. All other pairs stay as they are, so this is what it does to the total.
 */
public record EditEffect(int before, int after) {

    /** Negative when it costs something. */
    public int difference() {
        return after - before;
    }
}
