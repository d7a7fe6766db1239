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
import org.belay.reporting.ReportPart;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;

/** The same inside the workspace of a cohort. */
@Route("cohort/:" + CohortPage.PARAMETER + "/report/health")
@PermitAll
class CohortHealthView extends CohortPage {

    private final transient OutcomeReports reports;
    private final transient OutcomeFiles files;
    private final transient Texts texts;

    CohortHealthView(CohortWorkspace workspace, OutcomeReports reports, OutcomeFiles files, Texts texts) {
        super(workspace, CohortPlace.REPORT);
        this.reports = reports;
        this.files = files;
        this.texts = texts;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        switch (reports.report(cohort.id(), ReportPart.WHOLE, getLocale())) {
            case Outcome.NotYet notYet -> add(ReportParts.nothing(notYet, new FigureWords(texts, getLocale())));
            case Outcome.Ready ready -> {
                var screen = new OutcomeScreen(ready.report(), texts, getLocale());
                var downloads = new ReportDownloads(
                        files,
                        cohort.id(),
                        ReportAddress.summary(ReportNavigation.report(cohort.id()), ReportPart.WHOLE, null));
                add(
                        Blocks.row(
                                ReportParts.badge(ready.preliminary()),
                                Blocks.muted(screen.period() + " · " + getTranslation("outcome.as-of", screen.asOf())),
                                Blocks.grow(),
                                ReportParts.again(ready.preliminary()),
                                downloads.button(this, getTranslation("outcome.excel"), "file-spreadsheet", Kind.EXCEL),
                                downloads.button(this, getTranslation("outcome.pdf"), "download", Kind.PDF)),
                        new HealthPanel(ready, screen));
            }
        }
    }
}
