package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.community.ReportRow;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** Posts that somebody has reported: the post alone, and why. */
@Route(CommunityNavigation.REPORTS)
@PermitAll
class ReportsView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    ReportsView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!tools.posts().looksIntoReports()) {
            throw new NotFound(CommunityNavigation.REPORTS);
        }
        show();
    }

    private void show() {
        removeAll();
        header(text("report-post.title"))
                .under(text("spaces.title-all"), CommunityNavigation.SPACES)
                .context(text("report-post.context"));
        var reports = tools.posts().reported();
        if (reports.isEmpty()) {
            add(Blocks.empty("shield-check", text("report-post.none"), text("report-post.none-text")));
            return;
        }
        var main = Blocks.block("b-main");
        reports.forEach(report -> main.add(card(report)));
        add(main);
    }

    private Component card(ReportRow report) {
        var card = Blocks.card(text("report-post.in", report.space(), report.programName()));
        card.add(Blocks.who(report.authorName(), Formats.dateTime(report.postedAt())));
        card.add(report.text() == null ? Blocks.muted(text("post.removed.AUTHOR")) : Words.prose(report.text()));
        var file = report.file();
        if (file != null) {
            card.add(Words.download(file));
        }
        card.add(
                Blocks.rule(),
                Blocks.meta(text("report-post.by", report.reporterName(), Formats.dateTime(report.reportedAt()))),
                Words.prose(report.reason()),
                Blocks.row(
                        Blocks.grow(),
                        Buttons.plain(text("report-post.keep"), () -> keep(report)),
                        Buttons.plain(text("report-post.remove"), () -> remove(report))));
        return card;
    }

    private void keep(ReportRow report) {
        if (Notify.attempt(() -> tools.posts().keepReported(report.id()))) {
            Notify.done(text("report-post.kept"));
        }
        show();
    }

    private void remove(ReportRow report) {
        new ConfirmDialog(
                        text("post.remove-title"),
                        text("post.remove-confirm"),
                        () -> tools.posts().removeReported(report.id()),
                        this::show,
                        Blocks.paragraph(text("report-post.remove-text", report.authorName())))
                .open();
    }
}
