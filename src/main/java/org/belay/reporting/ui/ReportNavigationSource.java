package org.belay.reporting.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.reporting.OutcomeReports;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** The reports in the side navigation and in the workspace of a cohort. */
@Component
class ReportNavigationSource implements NavigationSource, CohortTab {

    private final OutcomeReports reports;

    ReportNavigationSource(OutcomeReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Entry> entries() {
        return reports.mayRead()
                ? List.of(new Entry(
                        Section.INSIGHT,
                        0,
                        UI.getCurrent().getTranslation("outcome.navigation"),
                        ReportNavigation.LIST,
                        "chart-column"))
                : List.of();
    }

    @Override
    public CohortPlace place() {
        return CohortPlace.REPORT;
    }
}
