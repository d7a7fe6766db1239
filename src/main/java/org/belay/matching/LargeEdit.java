package org.belay.matching;

import java.util.List;
import org.belay.shared.CohortId;

/**
 * Pairs that could be locked in place of others in a cohort too large for a solution to be kept, so that what comes of it is
 * worked out when somebody asks.
 */
public final class LargeEdit {

    private final CohortId cohort;
    private final List<CohortPool.Pair> gone;
    private final List<CohortPool.Pair> more;

    LargeEdit(CohortId cohort, List<CohortPool.Pair> gone, List<CohortPool.Pair> more) {
        this.cohort = cohort;
        this.gone = List.copyOf(gone);
        this.more = List.copyOf(more);
    }

    CohortId cohort() {
        return cohort;
    }

    List<CohortPool.Pair> gone() {
        return gone;
    }

    List<CohortPool.Pair> more() {
        return more;
    }
}
