package org.belay.reporting.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.OutcomeReports;
import org.belay.reporting.ProgramReportFiles;
import org.belay.reporting.SavedReports;
import org.belay.security.CurrentUser;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Page;

/** The cohorts whose outcomes the reader may see, with where they stand, their programs, and the views that were saved. */
@Route(ReportNavigation.LIST)
@PermitAll
class ReportsView extends Page implements BeforeEnterObserver {

    private final transient OutcomeReports reports;
    private final transient OutcomeFiles files;
    private final transient ProgramReportFiles programs;
    private final transient SavedReports saved;
    private final transient CurrentUser user;
    private final transient Texts texts;

    ReportsView(
            OutcomeReports reports,
            OutcomeFiles files,
            ProgramReportFiles programs,
            SavedReports saved,
            CurrentUser user,
            Texts texts) {
        this.reports = reports;
        this.files = files;
        this.programs = programs;
        this.saved = saved;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("outcome.title"))
                .context(getTranslation("outcome.context"))
                .secondary(Buttons.of(
                        getTranslation("scheduled.title"), "mail", () -> Addresses.open(ReportNavigation.SCHEDULED)));
        var cohorts = reports.cohortsWithReports();
        if (cohorts.isEmpty()) {
            add(Blocks.empty("chart-column", getTranslation("outcome.empty"), getTranslation("outcome.empty-help")));
            return;
        }
        add(
                new SavedReportsCard(saved, user, texts),
                new ProgramsCard(cohorts, programs),
                ReportItem.list(cohorts, files, texts));
    }
}
