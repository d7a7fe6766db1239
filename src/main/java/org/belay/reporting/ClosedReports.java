package org.belay.reporting;

import java.time.Clock;
import org.belay.cohort.CohortClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With a cohort that is closed, its report is kept as it is; closed once more, it gets another version. */
@Component
class ClosedReports {

    private final CohortReportRepository reports;
    private final Clock clock;

    ClosedReports(CohortReportRepository reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CohortClosed news) {
        reports.freeze(news.cohort(), clock.instant());
    }
}
