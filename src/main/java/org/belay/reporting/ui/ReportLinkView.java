package org.belay.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.reporting.FigureWords;
import org.belay.reporting.LinkedReport;
import org.belay.reporting.LinkedReports;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.ReportFile.Kind;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** The files to which the link in a mail leads, for the person to whom it was sent. */
@Route("report-link/:" + ReportLinkView.TOKEN)
@PermitAll
class ReportLinkView extends Page implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private final transient LinkedReports links;
    private final transient OutcomeFiles files;
    private final transient Texts texts;

    ReportLinkView(LinkedReports links, OutcomeFiles files, Texts texts) {
        this.links = links;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        switch (links.open(event.getRouteParameters().get(TOKEN).orElse(""))) {
            case LinkedReport.Open open -> open(open);
            case LinkedReport.Expired expired ->
                closed(
                        getTranslation("report-link.expired"),
                        getTranslation("report-link.expired.text", Formats.dateTime(expired.since())));
            case LinkedReport.Revoked revoked ->
                closed(getTranslation("report-link.revoked"), getTranslation("report-link.revoked.text"));
            case LinkedReport.Unknown unknown ->
                closed(getTranslation("report-link.unknown"), getTranslation("report-link.unknown.text"));
        }
    }

    private void open(LinkedReport.Open open) {
        var cohort = open.cohort();
        var address = ReportAddress.summary(ReportNavigation.report(cohort.id()), open.part(), open.version());
        var downloads = new ReportDownloads(files, cohort.id(), address);
        header(getTranslation("report-link.title"))
                .context(getTranslation(
                        "report-link.about",
                        cohort.name(),
                        cohort.programName(),
                        new FigureWords(texts, getLocale()).part(open.part())));
        add(Blocks.card(
                cohort.name(),
                Blocks.paragraph(getTranslation("report-link.now")),
                Blocks.row(
                        downloads.button(this, getTranslation("outcome.pdf"), "download", Kind.PDF),
                        downloads.button(this, getTranslation("outcome.excel"), "file-spreadsheet", Kind.EXCEL),
                        new Anchor(address.text(), getTranslation("report-link.open"))),
                Blocks.muted(getTranslation("report-link.until", Formats.dateTime(open.expires())))));
    }

    private void closed(String heading, String text) {
        header(getTranslation("report-link.title"));
        Component reports = new Anchor(ReportNavigation.LIST, getTranslation("report-link.reports"));
        add(Blocks.empty("link", heading, text, reports));
    }
}
