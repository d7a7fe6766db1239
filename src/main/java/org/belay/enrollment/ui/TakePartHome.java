package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.enrollment.ApplicationService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;

/** Home of a member: how the own applications stand, and what one can join. Who coordinates finds it under Take part. */
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
        return 30;
    }

    @Override
    public Optional<Component> content() {
        if (user.may(Permission.CREATE_PROGRAM)) {
            return Optional.empty();
        }
        var cards = Blocks.block("b-main");
        var mine = applications.mine();
        if (!mine.isEmpty()) {
            cards.add(TakePartCards.mine(mine));
        }
        var open = applications.open();
        if (!open.isEmpty()) {
            cards.add(TakePartCards.open(open));
        }
        return cards.getComponentCount() == 0 ? Optional.empty() : Optional.of(cards);
    }
}
