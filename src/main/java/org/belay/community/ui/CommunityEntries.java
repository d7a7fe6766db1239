package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import java.util.ArrayList;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** What people share, for everybody; what coordinators keep and tell is among the other things they work with. */
@Component
class CommunityEntries implements NavigationSource {

    private final CurrentUser user;

    CommunityEntries(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        var coordinates = user.may(Permission.OPEN_WORKLIST);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                coordinates ? Section.LIBRARY : Section.TAKE_PART,
                coordinates ? 1 : 20,
                text("library.title"),
                CommunityNavigation.RESOURCES,
                "book-open"));
        if (coordinates) {
            entries.add(new Entry(
                    Section.LIBRARY, 2, text("announcement.title"), CommunityNavigation.ANNOUNCEMENTS, "send"));
        }
        entries.add(new Entry(
                Section.TAKE_PART, 21, text("spaces.title-all"), CommunityNavigation.SPACES, "message-square"));
        entries.add(new Entry(
                Section.TAKE_PART, 22, text("message.title"), CommunityNavigation.MESSAGES, "message-circle"));
        return entries;
    }
}
