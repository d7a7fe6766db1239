package org.belay.shell;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Home: where members land, and what somebody who coordinates takes part in. */
@Component
class ShellNavigation implements NavigationSource {

    private final CurrentUser user;

    ShellNavigation(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        var address = user.may(Permission.OPEN_WORKLIST) ? HomeView.HOME : "";
        return List.of(new Entry(Section.TOP, 0, UI.getCurrent().getTranslation("home.title"), address, "user"));
    }
}
