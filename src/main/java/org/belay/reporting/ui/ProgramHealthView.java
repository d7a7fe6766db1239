package org.belay.reporting.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.reporting.OutcomeScreen;
import org.belay.reporting.ProgramReports;
import org.belay.reporting.ReportPart;
import org.belay.shared.Texts;
import org.belay.shared.ui.Page;

/** How the cohorts of a program are doing together. */
@Route(ReportNavigation.PROGRAM + "/:" + ProgramReportView.PROGRAM + "/health")
@PermitAll
class ProgramHealthView extends Page implements BeforeEnterObserver {

    private final transient ProgramReports reports;
    private final transient Texts texts;

    ProgramHealthView(ProgramReports reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var program = ReportNavigation.program(
                event.getRouteParameters().get(ProgramReportView.PROGRAM).orElse(""));
        var outcome = reports.report(program, ReportPart.WHOLE, getLocale());
        var screen = new OutcomeScreen(outcome.report(), texts, getLocale());
        speak(outcome.report().scope().terms());
        header(getTranslation("health.title-program"))
                .under(getTranslation("outcome.title"), ReportNavigation.LIST)
                .under(outcome.name(), ReportNavigation.program(program))
                .badge(ReportParts.badge(outcome.preliminary()))
                .context(
                        getTranslation(
                                "outcome.cohorts-together", outcome.cohorts().size()),
                        screen.period(),
                        getTranslation("outcome.as-of", screen.asOf()),
                        getTranslation("outcome.small-groups"))
                .secondary(ReportParts.again(outcome.preliminary()));
        add(new HealthPanel(outcome, screen));
    }
}
