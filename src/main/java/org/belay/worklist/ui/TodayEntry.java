package org.belay.worklist.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Today, on top of the side navigation of whoever coordinates. */
@Component
class TodayEntry implements NavigationSource {

    private final CurrentUser user;

    TodayEntry(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        return user.may(Permission.OPEN_WORKLIST)
                ? List.of(new Entry(
                        Section.TOP,
                        -1,
                        UI.getCurrent().getTranslation("worklist.title"),
                        WorklistNavigation.TODAY,
                        "sunrise"))
                : List.of();
    }
}
