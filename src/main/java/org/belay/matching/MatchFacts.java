package org.belay.matching;

import java.util.Collection;
import java.util.Map;
import org.belay.cohort.CohortFacts;
import org.belay.cohort.CohortProgress;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** How many matches a cohort has, for its life cycle. */
@Component
class MatchFacts implements CohortFacts {

    private final MatchRepository matches;

    MatchFacts(MatchRepository matches) {
        this.matches = matches;
    }

    @Override
    public Map<CohortId, CohortProgress> progress(Collection<CohortId> cohorts) {
        return matches.progress(cohorts);
    }
}
