package org.belay.program.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** The programs in the side navigation. */
@Component
class ProgramNavigationSource implements NavigationSource {

    private final CurrentUser user;

    ProgramNavigationSource(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        return user.may(Permission.CREATE_PROGRAM)
                ? List.of(new Entry(
                        Section.LIBRARY,
                        10,
                        UI.getCurrent().getTranslation("programs.title"),
                        ProgramNavigation.LIST,
                        "layers"))
                : List.of();
    }
}
