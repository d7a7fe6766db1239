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
import org.belay.reporting.ReportPart;
import org.belay.shared.Texts;
import org.belay.shared.ui.Page;

/** How a cohort is doing, as managers read it. */
@Route("report/:" + ReportView.COHORT + "/health")
@PermitAll
class HealthView extends Page implements BeforeEnterObserver {

    private final transient OutcomeReports reports;
    private final transient OutcomeFiles files;
    private final transient Texts texts;

    HealthView(OutcomeReports reports, OutcomeFiles files, Texts texts) {
        this.reports = reports;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = ReportNavigation.id(
                event.getRouteParameters().get(ReportView.COHORT).orElse(""));
        var outcome = reports.report(id, ReportPart.WHOLE, getLocale());
        var header = header(getTranslation("health.title"))
                .under(getTranslation("outcome.title"), ReportNavigation.LIST)
                .under(outcome.cohort().name(), ReportNavigation.report(id));
        switch (outcome) {
            case Outcome.NotYet notYet -> add(ReportParts.nothing(notYet, new FigureWords(texts, getLocale())));
            case Outcome.Ready ready -> {
                var screen = new OutcomeScreen(ready.report(), texts, getLocale());
                var downloads = new ReportDownloads(
                        files, id, ReportAddress.summary(ReportNavigation.report(id), ReportPart.WHOLE, null));
                speak(ready.report().scope().terms());
                header.badge(ReportParts.badge(ready.preliminary()))
                        .context(
                                ready.cohort().programName(),
                                screen.period(),
                                getTranslation("outcome.as-of", screen.asOf()),
                                getTranslation("outcome.small-groups"))
                        .secondary(ReportParts.again(ready.preliminary()))
                        .secondary(
                                downloads.button(this, getTranslation("outcome.excel"), "file-spreadsheet", Kind.EXCEL))
                        .primary(downloads.button(this, getTranslation("outcome.pdf"), "download", Kind.PDF));
                add(new HealthPanel(ready, screen));
            }
        }
    }
}
