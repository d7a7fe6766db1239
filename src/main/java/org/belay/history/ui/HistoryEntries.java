package org.belay.history.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** The import of past cohorts, for those who may. */
@Component
class HistoryEntries implements NavigationSource {

    private final CurrentUser user;

    HistoryEntries(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        return user.may(Permission.IMPORT_HISTORY)
                ? List.of(new Entry(
                        Section.SYSTEM,
                        0,
                        UI.getCurrent().getTranslation("history.title"),
                        HistoryNavigation.IMPORT,
                        "upload"))
                : List.of();
    }
}
