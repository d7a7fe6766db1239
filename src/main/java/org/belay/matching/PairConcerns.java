package org.belay.matching;

import java.util.Map;
import org.belay.shared.CohortId;

/** Which pairs do not fit, as the two have said; the feature that asks them implements this. */
public interface PairConcerns {

    /** Of the pairs of a cohort that go on, those of which whoever is signed in may read that they do not fit. */
    Map<MatchId, PairConcern> of(CohortId cohort);
}
