package org.belay.reporting.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.reporting.OutcomeReports;
import org.belay.reporting.SavedReports;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.Texts;
import org.belay.shared.ui.HomeCard;

/** On the home of a manager, the views that were saved of reports. */
@org.springframework.stereotype.Component
class SavedReportsHome implements HomeCard {

    private final OutcomeReports reports;
    private final SavedReports saved;
    private final CurrentUser user;
    private final Texts texts;

    SavedReportsHome(OutcomeReports reports, SavedReports saved, CurrentUser user, Texts texts) {
        this.reports = reports;
        this.saved = saved;
        this.user = user;
        this.texts = texts;
    }

    /** Below the reports. */
    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> content() {
        return user.may(Permission.CREATE_PROGRAM) || !reports.mayRead()
                ? Optional.empty()
                : Optional.<Component>of(new SavedReportsCard(saved, user, texts))
                        .filter(card -> card.getChildren().findAny().isPresent());
    }
}
