package org.belay.goal.ui;

import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceTab;
import org.belay.security.CurrentUser;
import org.springframework.stereotype.Component;

/** The goals of a pair or a circle, for those who share the space. */
@Component
class GoalsTab implements SpaceTab {

    private final CurrentUser user;

    GoalsTab(CurrentUser user) {
        this.user = user;
    }

    @Override
    public SpacePlace place() {
        return SpacePlace.GOALS;
    }

    @Override
    public boolean visible(SpaceHead space) {
        return space.has(user.person()) && space.standing() != SpaceHead.Standing.OFFERED;
    }
}
