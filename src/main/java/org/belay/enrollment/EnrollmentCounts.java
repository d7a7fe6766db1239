package org.belay.enrollment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.belay.cohort.CohortFacts;
import org.belay.cohort.CohortProgress;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Component;

/** The people of cohorts, for their life cycle. */
@Component
class EnrollmentCounts implements CohortFacts {

    private final EnrollmentQueries queries;

    EnrollmentCounts(EnrollmentQueries queries) {
        this.queries = queries;
    }

    /** How many are on a side in a state. */
    record Part(CohortId cohort, EnrollmentState state, Side side, int people) {

        CohortProgress progress() {
            boolean in = state.takesPart();
            return CohortProgress.ofPeople(
                    state == EnrollmentState.INVITED ? 0 : people,
                    state.awaitsDecision() ? people : 0,
                    in ? people : 0,
                    in && side.mentors() ? people : 0,
                    in && side.learns() ? people : 0);
        }
    }

    @Override
    public Map<CohortId, CohortProgress> progress(Collection<CohortId> cohorts) {
        var progress = new HashMap<CohortId, CohortProgress>();
        queries.parts(cohorts).forEach(part -> progress.merge(part.cohort(), part.progress(), CohortProgress::plus));
        return progress;
    }
}
