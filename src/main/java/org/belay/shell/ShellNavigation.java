package org.belay.shell;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** The start page of everybody. */
@Component
class ShellNavigation implements NavigationSource {

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Section.TOP, 0, UI.getCurrent().getTranslation("home.title"), "", "sunrise"));
    }
}
