package org.belay.notification.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** The send log, for those who see mails to others. */
@Component
class MailNavigation implements NavigationSource {

    private final CurrentUser user;

    MailNavigation(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        return user.find()
                .filter(actor -> actor.administrator() || actor.coordinator())
                .map(actor -> List.of(new Entry(
                        Section.RECORDS, 20, UI.getCurrent().getTranslation("mail-log.title"), "mail-log", "mail")))
                .orElse(List.of());
    }
}
