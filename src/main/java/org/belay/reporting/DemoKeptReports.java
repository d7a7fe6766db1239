package org.belay.reporting;

import java.util.List;
import org.belay.cohort.CohortService;
import org.belay.shared.CohortId;
import org.belay.shared.Progress;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the reports of the demo's cohorts that came in closed, as if they had been closed here: what a program comes to on
 * average is made of kept reports alone.
 */
@Component
@Profile("demo")
public class DemoKeptReports {

    private final CohortService cohorts;
    private final LiveReports live;
    private final KeptReportRepository kept;

    DemoKeptReports(CohortService cohorts, LiveReports live, KeptReportRepository kept) {
        this.cohorts = cohorts;
        this.live = live;
        this.kept = kept;
    }

    /** @param closed in the order in which they began: each report holds what was kept of the one before */
    @Transactional
    public void keep(List<CohortId> closed) {
        closed.forEach(cohort -> kept.keep(cohort, live.of(cohorts.reference(cohort)), Progress.NONE));
    }
}
