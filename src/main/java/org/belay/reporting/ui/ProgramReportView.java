package org.belay.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.reporting.OutcomeScreen;
import org.belay.reporting.ProgramReportFiles;
import org.belay.reporting.ProgramReports;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.SavedReports;
import org.belay.shared.NotFound;
import org.belay.shared.Texts;
import org.belay.shared.ui.Page;

/** The outcome report of all cohorts of a program. */
@Route(ReportNavigation.PROGRAM + "/:" + ProgramReportView.PROGRAM)
@PermitAll
class ProgramReportView extends Page implements BeforeEnterObserver {

    static final String PROGRAM = "programId";

    private final transient ProgramReports reports;
    private final transient ProgramReportFiles files;
    private final transient SavedReports saved;
    private final transient Texts texts;

    ProgramReportView(ProgramReports reports, ProgramReportFiles files, SavedReports saved, Texts texts) {
        this.reports = reports;
        this.files = files;
        this.saved = saved;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var program =
                ReportNavigation.program(event.getRouteParameters().get(PROGRAM).orElse(""));
        var address = ReportAddress.of(event.getLocation());
        if (address.with() != null || address.version() != null) {
            throw new NotFound(program);
        }
        var outcome = reports.report(program, address.part(), getLocale());
        var screen = new OutcomeScreen(outcome.report(), texts, getLocale());
        if (!screen.chapters().contains(address.chapter())) {
            throw new NotFound(address.chapter());
        }
        var downloads = new ReportDownloads((kind, locale) -> files.write(program, address.part(), kind, locale));
        speak(outcome.report().scope().terms());
        var head = header(outcome.name())
                .under(getTranslation("outcome.title"), ReportNavigation.LIST)
                .badge(ReportParts.badge(outcome.preliminary()))
                .context(
                        getTranslation(
                                "outcome.cohorts-together", outcome.cohorts().size()),
                        screen.period(),
                        getTranslation("outcome.as-of", screen.asOf()),
                        getTranslation("outcome.small-groups"))
                .secondary(named(ReportParts.health(ReportNavigation.health(program))))
                .secondary(downloads.button(this, getTranslation("outcome.excel"), "file-spreadsheet", Kind.EXCEL))
                .primary(downloads.button(this, getTranslation("outcome.pdf"), "download", Kind.PDF));
        ReportParts.save(head, saved, program, address);
        add(new ReportPanel(outcome, screen, address, List.of()));
    }

    private Button named(Button button) {
        button.setText(getTranslation("health.title-program"));
        return button;
    }
}
