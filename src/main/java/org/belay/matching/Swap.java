package org.belay.matching;

import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.NotFound;

/**
 * Two proposals whose people change places.
 *
 * @param wanted whom the mentee of the first gets: the mentor of the second, of peers either of the two
 */
record Swap(ProposalRow first, ProposalRow second, EnrollmentId wanted) {

    /** What is there now. */
    List<CohortPool.Pair> before() {
        return List.of(first.pair(), second.pair());
    }

    /**
     * The mentee of the first with the one wanted of the second, and the two others with each other.
     *
     * @throws NotFound when the one wanted is not of the second
     */
    List<CohortPool.Pair> after(boolean ofPeers) {
        var mentor = second.mentor().enrollment();
        var mentee = second.mentee().enrollment();
        if (!wanted.equals(mentor) && !(ofPeers && wanted.equals(mentee))) {
            throw new NotFound(wanted);
        }
        return List.of(
                new CohortPool.Pair(wanted, first.mentee().enrollment()),
                new CohortPool.Pair(first.mentor().enrollment(), wanted.equals(mentor) ? mentee : mentor));
    }
}
