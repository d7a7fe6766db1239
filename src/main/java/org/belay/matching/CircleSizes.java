package org.belay.matching;

import java.io.Serializable;

/** How many people a circle may have. */
public record CircleSizes(int smallest, int largest) implements Serializable {

    public static final int LEAST = CircleProblem.FEWEST;
    public static final int MOST = CircleProblem.MOST;
    public static final CircleSizes USUAL = new CircleSizes(5, 8);

    boolean allow(int people) {
        return people >= smallest && people <= largest;
    }

    public boolean possible() {
        return smallest >= LEAST && largest <= MOST && smallest <= largest;
    }
}
