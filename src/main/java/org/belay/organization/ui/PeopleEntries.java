package org.belay.organization.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** People, for those who may look them up. */
@Component
class PeopleEntries implements NavigationSource {

    private final CurrentUser user;

    PeopleEntries(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (user.may(Permission.SEE_NAME)) {
            entries.add(new Entry(
                    Section.TOP, 30, UI.getCurrent().getTranslation("people.title"), PeopleNavigation.LIST, "users"));
        }
        if (user.may(Permission.EDIT_PERSON)) {
            entries.add(new Entry(
                    Section.TOP,
                    31,
                    UI.getCurrent().getTranslation("organization.title"),
                    PeopleNavigation.ORGANIZATION,
                    "layers"));
        }
        return entries;
    }
}
