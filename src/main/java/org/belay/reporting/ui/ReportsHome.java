package org.belay.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.reporting.OutcomeReports;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;

/** Home of a manager: the reports. Who coordinates finds them in each cohort. */
@org.springframework.stereotype.Component
class ReportsHome implements HomeCard {

    private final OutcomeReports reports;
    private final CurrentUser user;
    private final Texts texts;

    ReportsHome(OutcomeReports reports, CurrentUser user, Texts texts) {
        this.reports = reports;
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
        return cohorts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Blocks.card(UI.getCurrent().getTranslation("outcome.title"), ReportItem.list(cohorts, texts)));
    }
}
