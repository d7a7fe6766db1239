package org.belay.matching;

import java.time.Instant;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Those of a cohort who wait for a match.
 *
 * @param longest since when the first of them has been waiting
 * @param partnerLeft how many because their partner takes part no more
 * @param proposed for how many a proposal is ready to be published
 */
public record CohortWaiting(
        CohortId cohort,
        String program,
        String name,
        int people,
        @Nullable Instant longest,
        int partnerLeft,
        int proposed) {}
