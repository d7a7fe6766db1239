package org.belay.matching;

import java.util.List;

/** What comes of solving an assignment. */
public sealed interface AssignmentOutcome {

    /** The best assignment. */
    record Solved(Assignment assignment) implements AssignmentOutcome {}

    /** The locks cannot all be kept; nothing was solved. */
    record LocksRejected(List<LockFault> faults) implements AssignmentOutcome {}

    /** The solving thread was interrupted; its flag is still set. */
    record Cancelled() implements AssignmentOutcome {}

    /** A lock that cannot be kept. */
    record LockFault(AssignmentProblem.Pair lock, Reason reason) {}

    /** Why a lock cannot be kept. */
    enum Reason {
        /** A rule excludes the pair. */
        FORBIDDEN,
        /** One of the two does not take part on that side. */
        NOT_TAKING_PART,
        /** The same pair is locked twice. */
        TWICE,
        /** The mentor has no place left for this lock. */
        OVER_CAPACITY,
        /** The mentee wants fewer mentors. */
        OVER_DEMAND,
        /** Mentor and mentee are the same person. */
        SAME_PERSON,
        /** The two are locked the other way round as well. */
        EACH_OTHERS_MENTOR
    }
}
