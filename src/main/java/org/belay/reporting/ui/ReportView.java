package org.belay.reporting.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.reporting.FigureWords;
import org.belay.reporting.Outcome;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.OutcomeReports;
import org.belay.reporting.OutcomeScreen;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.SavedReports;
import org.belay.shared.CohortId;
import org.belay.shared.Texts;
import org.belay.shared.ui.Page;

/** The outcome report of a cohort, as managers read it. */
@Route("report/:" + ReportView.COHORT)
@PermitAll
class ReportView extends Page implements BeforeEnterObserver {

    static final String COHORT = "cohortId";

    private final transient OutcomeReports reports;
    private final transient OutcomeFiles files;
    private final transient SavedReports saved;
    private final transient Texts texts;

    ReportView(OutcomeReports reports, OutcomeFiles files, SavedReports saved, Texts texts) {
        this.reports = reports;
        this.files = files;
        this.saved = saved;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = ReportAddress.of(event.getLocation());
        switch (reports.report(id(event), address.choice(), getLocale())) {
            case Outcome.NotYet notYet -> notYet(notYet);
            case Outcome.Ready ready -> ready(ready, address);
        }
    }

    private static CohortId id(BeforeEnterEvent event) {
        return ReportNavigation.id(event.getRouteParameters().get(COHORT).orElse(""));
    }

    private void notYet(Outcome.NotYet outcome) {
        header(outcome.cohort().name()).under(getTranslation("outcome.title"), ReportNavigation.LIST);
        add(ReportParts.nothing(outcome, new FigureWords(texts, getLocale())));
    }

    private void ready(Outcome.Ready outcome, ReportAddress address) {
        var screen = new OutcomeScreen(outcome.report(), texts, getLocale());
        var downloads = new ReportDownloads(files, outcome.cohort().id(), address);
        speak(outcome.report().scope().terms());
        var header = header(outcome.cohort().name())
                .under(getTranslation("outcome.title"), ReportNavigation.LIST)
                .badge(ReportParts.badge(outcome.preliminary()))
                .context(
                        outcome.cohort().programName(),
                        screen.period(),
                        getTranslation("outcome.as-of", screen.asOf()),
                        getTranslation("outcome.small-groups"))
                .secondary(ReportParts.health(
                        ReportNavigation.health(outcome.cohort().id())))
                .secondary(downloads.button(this, getTranslation("outcome.excel"), "file-spreadsheet", Kind.EXCEL))
                .primary(downloads.button(this, getTranslation("outcome.pdf"), "download", Kind.PDF));
        ReportParts.save(header, saved, outcome.cohort().id(), address);
        ReportParts.schedule(header, outcome.cohort());
        add(new ReportPanel(
                outcome, screen, address, reports.comparable(outcome.cohort().id())));
    }
}
