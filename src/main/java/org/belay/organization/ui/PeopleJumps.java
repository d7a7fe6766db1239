package org.belay.organization.ui;

import java.util.List;
import org.belay.organization.PeopleFilter;
import org.belay.organization.PeopleOrder;
import org.belay.organization.PersonDirectory;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.JumpSource;
import org.springframework.stereotype.Component;

/** People by name, for those who may look them up. */
@Component
class PeopleJumps implements JumpSource {

    private final PersonDirectory directory;
    private final CurrentUser user;

    PeopleJumps(PersonDirectory directory, CurrentUser user) {
        this.directory = directory;
        this.user = user;
    }

    @Override
    public List<Jump> find(String words) {
        if (!user.may(Permission.SEE_NAME)) {
            return List.of();
        }
        var wanted = new PeopleFilter(words, null, null, null, false);
        return directory.page(wanted, PeopleOrder.NAME, false, 0, MOST).stream()
                .map(row -> Jump.to(
                        row.name(),
                        row.department() == null ? "" : row.department(),
                        "user",
                        PeopleNavigation.person(row.id())))
                .toList();
    }
}
