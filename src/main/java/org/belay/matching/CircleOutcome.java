package org.belay.matching;

import java.util.List;
import java.util.Set;

/** What comes of forming circles. */
sealed interface CircleOutcome {

    /** The circles and everything about them. */
    record Solved(CircleResult result) implements CircleOutcome {}

    /** Some circles cannot be kept; none were formed. */
    record KeptRejected(List<RejectedCircle> circles) implements CircleOutcome {}

    /** The thread was interrupted; its flag is still set. */
    record Cancelled() implements CircleOutcome {}

    /**
     * A circle that cannot be kept.
     *
     * @param size whether it has too few or too many members
     * @param rules the rules that exclude it
     */
    record RejectedCircle(Set<Long> persons, boolean size, Set<Rule> rules) {}
}
