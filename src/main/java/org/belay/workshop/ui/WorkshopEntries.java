package org.belay.workshop.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** The library of workshops, for everybody; with the other things to work with for those who coordinate. */
@Component
class WorkshopEntries implements NavigationSource {

    private final CurrentUser user;

    WorkshopEntries(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        var coordinates = user.may(Permission.CREATE_PROGRAM);
        return List.of(new Entry(
                coordinates ? Section.LIBRARY : Section.TAKE_PART,
                coordinates ? 0 : 10,
                UI.getCurrent().getTranslation("workshop.title"),
                WorkshopNavigation.LIST,
                "presentation"));
    }
}
