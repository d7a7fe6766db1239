package org.belay.security.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** People and roles, and the audit log: each for those who see something there. */
@Component
class AccessNavigation implements NavigationSource {

    private final CurrentUser user;

    AccessNavigation(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        var ui = UI.getCurrent();
        var entries = new ArrayList<Entry>();
        if (user.may(Permission.GRANT_ROLES)) {
            entries.add(new Entry(Section.ACCESS, 20, ui.getTranslation("accounts.title"), "accounts", "users"));
        }
        user.find().ifPresent(actor -> {
            var readsOthers = actor.administrator() || actor.coordinator();
            entries.add(new Entry(
                    readsOthers ? Section.RECORDS : Section.ABOUT_YOU,
                    10,
                    ui.getTranslation(readsOthers ? "audit.title" : "audit.own-title"),
                    "audit",
                    "history"));
        });
        return entries;
    }
}
