package org.belay.reporting.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.reporting.FigureWords;
import org.belay.reporting.Outcome;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.OutcomeReports;
import org.belay.reporting.OutcomeScreen;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.SavedReports;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The same report inside the workspace of a cohort. */
@Route("cohort/:" + CohortPage.PARAMETER + "/report")
@PermitAll
class CohortReportView extends CohortPage {

    private final transient OutcomeReports reports;
    private final transient OutcomeFiles files;
    private final transient SavedReports saved;
    private final transient Texts texts;

    private @Nullable PageHeader head;

    CohortReportView(
            CohortWorkspace workspace, OutcomeReports reports, OutcomeFiles files, SavedReports saved, Texts texts) {
        super(workspace, CohortPlace.REPORT);
        this.reports = reports;
        this.files = files;
        this.saved = saved;
        this.texts = texts;
    }

    /** The files stand with the report; the stage has its action on the overview. */
    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        head = header;
        ReportParts.schedule(header, cohort.reference());
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var address = ReportAddress.of(event.getLocation());
        switch (reports.report(cohort.id(), address.choice(), getLocale())) {
            case Outcome.NotYet notYet -> add(ReportParts.nothing(notYet, new FigureWords(texts, getLocale())));
            case Outcome.Ready ready -> ready(ready, address);
        }
    }

    private void ready(Outcome.Ready outcome, ReportAddress address) {
        var screen = new OutcomeScreen(outcome.report(), texts, getLocale());
        var downloads = new ReportDownloads(files, outcome.cohort().id(), address);
        add(Blocks.row(
                ReportParts.badge(outcome.preliminary()),
                Blocks.muted(screen.period() + " · " + getTranslation("outcome.as-of", screen.asOf())),
                Blocks.grow(),
                ReportParts.health(
                        ReportNavigation.healthInside(outcome.cohort().id())),
                downloads.button(this, getTranslation("outcome.excel"), "file-spreadsheet", Kind.EXCEL),
                downloads.button(this, getTranslation("outcome.pdf"), "download", Kind.PDF)));
        if (head != null) {
            ReportParts.save(head, saved, outcome.cohort().id(), address);
        }
        add(new ReportPanel(
                outcome, screen, address, reports.comparable(outcome.cohort().id())));
    }
}
