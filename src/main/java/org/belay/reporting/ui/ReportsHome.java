package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.OutcomeReports;
import org.belay.reporting.ProgramReportFiles;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;

/** Home of a manager: the latest reports with their files. Who coordinates finds them in each cohort. */
@org.springframework.stereotype.Component
class ReportsHome implements HomeCard {

    /** Those before them are a link away. */
    private static final int LATEST = 5;

    private final OutcomeReports reports;
    private final OutcomeFiles files;
    private final ProgramReportFiles programs;
    private final CurrentUser user;
    private final Texts texts;

    ReportsHome(
            OutcomeReports reports, OutcomeFiles files, ProgramReportFiles programs, CurrentUser user, Texts texts) {
        this.reports = reports;
        this.files = files;
        this.programs = programs;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> content() {
        if (user.may(Permission.CREATE_PROGRAM) || !reports.mayRead()) {
            return Optional.empty();
        }
        var cohorts = reports.cohortsWithReports();
        if (cohorts.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(
                text("outcome.title"),
                ReportItem.list(cohorts.subList(0, Math.min(LATEST, cohorts.size())), files, texts));
        var more = Blocks.row(new Anchor(ReportNavigation.SCHEDULED, text("scheduled.title")));
        if (cohorts.size() > LATEST) {
            more.addComponentAsFirst(new Anchor(ReportNavigation.LIST, text("outcome.all", cohorts.size())));
        }
        card.add(more);
        var ofPrograms = new ProgramsCard(cohorts, programs);
        return Optional.of(ofPrograms.getChildren().findAny().isPresent() ? Blocks.column(card, ofPrograms) : card);
    }
}
