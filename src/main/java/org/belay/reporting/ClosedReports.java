package org.belay.reporting;

import org.belay.cohort.CohortClosed;
import org.belay.cohort.CohortService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With a cohort that is closed, its report is kept as it is; closed once more, it gets another version. */
@Component
class ClosedReports {

    private final CohortService cohorts;
    private final LiveReports live;
    private final KeptReportRepository kept;

    ClosedReports(CohortService cohorts, LiveReports live, KeptReportRepository kept) {
        this.cohorts = cohorts;
        this.live = live;
        this.kept = kept;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortClosed news) {
        kept.keep(news.cohort(), live.of(cohorts.reference(news.cohort())), news.progress());
    }
}
