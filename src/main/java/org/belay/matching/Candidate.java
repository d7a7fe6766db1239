package org.belay.matching;

import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom whoever looks could be matched.
 *
 * @param asMentor whether as their mentor; else as their mentee
 * @param shared topics that the one offers and the other wants
 * @param others what else they offer, or want
 */
public record Candidate(
        EnrollmentId place,
        PersonId person,
        String name,
        @Nullable String department,
        @Nullable String site,
        boolean asMentor,
        List<String> shared,
        List<String> others) {

    public Candidate {
        shared = List.copyOf(shared);
        others = List.copyOf(others);
    }
}
