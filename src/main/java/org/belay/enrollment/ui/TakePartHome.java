package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.enrollment.ApplicationService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.HomeCard;

/** Home of a member: what one can join. Who coordinates finds it under Take part. */
@org.springframework.stereotype.Component
class TakePartHome implements HomeCard {

    private final ApplicationService applications;
    private final CurrentUser user;

    TakePartHome(ApplicationService applications, CurrentUser user) {
        this.applications = applications;
        this.user = user;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public Optional<Component> content() {
        if (user.may(Permission.CREATE_PROGRAM)) {
            return Optional.empty();
        }
        var open = applications.open();
        return open.isEmpty() ? Optional.empty() : Optional.of(TakePartCards.open(open));
    }
}
