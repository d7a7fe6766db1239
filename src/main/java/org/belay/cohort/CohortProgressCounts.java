package org.belay.cohort;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** Adds up what the features further right count. */
@Component
class CohortProgressCounts {

    private final List<CohortFacts> sources;

    CohortProgressCounts(List<CohortFacts> sources) {
        this.sources = sources;
    }

    CohortProgress of(CohortId cohort) {
        return of(List.of(cohort)).getOrDefault(cohort, CohortProgress.NONE);
    }

    Map<CohortId, CohortProgress> of(Collection<CohortId> cohorts) {
        var sum = new HashMap<CohortId, CohortProgress>();
        if (!cohorts.isEmpty()) {
            sources.forEach(source ->
                    source.progress(cohorts).forEach((cohort, part) -> sum.merge(cohort, part, CohortProgress::plus)));
        }
        return sum;
    }
}
