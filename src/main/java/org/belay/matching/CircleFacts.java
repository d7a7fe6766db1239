package org.belay.matching;

import java.util.Collection;
import java.util.Map;
import org.belay.cohort.CohortFacts;
import org.belay.cohort.CohortProgress;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** How many circles a cohort has, for its life cycle. */
@Component
class CircleFacts implements CohortFacts {

    private final CircleRepository circles;

    CircleFacts(CircleRepository circles) {
        this.circles = circles;
    }

    @Override
    public Map<CohortId, CohortProgress> progress(Collection<CohortId> cohorts) {
        return circles.progress(cohorts);
    }
}
