package org.belay.matching;

import java.util.List;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in the list.
 *
 * @param score in centi-points; null when it is the reader's own pair
 * @param reasons the strongest first; empty when it is the reader's own pair
 * @param wish the mentor's rank among the mentee's wishes, null for none
 * @param taken how many places of the mentor are taken by open matches and proposals, this one among them
 * @param own whether the reader is one of the two: then it is for other coordinators to decide about
 */
public record ProposalRow(
        ProposalId id,
        long version,
        Party mentee,
        Party mentor,
        @Nullable Integer score,
        boolean locked,
        List<MatchReason> reasons,
        @Nullable Integer wish,
        int taken,
        int capacity,
        boolean own) {

    public ProposalRow {
        reasons = List.copyOf(reasons);
    }

    ProposalRow hiddenFromOneself() {
        return new ProposalRow(id, version, mentee, mentor, null, locked, List.of(), null, taken, capacity, true);
    }

    CohortPool.Pair pair() {
        return new CohortPool.Pair(mentor.enrollment(), mentee.enrollment());
    }

    boolean isOf(PersonId person) {
        return mentor.person().equals(person) || mentee.person().equals(person);
    }
}
