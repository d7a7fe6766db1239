package org.belay.cohort;

import java.util.Collection;
import java.util.Map;
import org.belay.shared.CohortId;

/**
 * What the life cycle must know of features further right. Each of them answers its part as a bean; the parts are added
 * up.
 */
public interface CohortFacts {

    /**
     * One query for all of them. It is asked by a service that has decided about access already.
     *
     * @return a cohort without anything to count may be missing
     */
    Map<CohortId, CohortProgress> progress(Collection<CohortId> cohorts);
}
