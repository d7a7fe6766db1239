package org.belay.matching;

import java.util.List;
import java.util.Set;

/** What comes of a match run. */
public sealed interface MatchingOutcome {

    /** The proposals and everything about them. */
    record Matched(MatchingResult result) implements MatchingOutcome {}

    /** The locks cannot all be kept; nothing was matched. */
    record LocksRejected(List<RejectedLock> locks) implements MatchingOutcome {}

    /** The thread was interrupted; its flag is still set. */
    record Cancelled() implements MatchingOutcome {}

    /**
     * A lock that cannot be kept.
     *
     * @param rules the rules that exclude the pair; empty unless the reason is {@link AssignmentOutcome.Reason#FORBIDDEN}
     */
    record RejectedLock(MatchingProblem.Lock lock, AssignmentOutcome.Reason reason, Set<Rule> rules) {}
}
