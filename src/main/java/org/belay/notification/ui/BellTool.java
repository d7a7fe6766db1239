package org.belay.notification.ui;

import com.vaadin.flow.component.Component;
import org.belay.notification.NoticeService;
import org.belay.security.CurrentUser;
import org.belay.shared.Bells;
import org.belay.shared.ui.TopTool;

/** The bell at the top of every page. */
@org.springframework.stereotype.Component
class BellTool implements TopTool {

    private final NoticeService notices;
    private final Bells bells;
    private final CurrentUser user;

    BellTool(NoticeService notices, Bells bells, CurrentUser user) {
        this.notices = notices;
        this.bells = bells;
        this.user = user;
    }

    @Override
    public Component create() {
        return new Bell(notices, bells, user);
    }
}
