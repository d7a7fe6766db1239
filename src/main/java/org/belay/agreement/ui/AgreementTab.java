package org.belay.agreement.ui;

import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceTab;
import org.belay.security.CurrentUser;
import org.springframework.stereotype.Component;

/** The page of the agreement, for those who share the space. */
@Component
class AgreementTab implements SpaceTab {

    private final CurrentUser user;

    AgreementTab(CurrentUser user) {
        this.user = user;
    }

    @Override
    public SpacePlace place() {
        return SpacePlace.AGREEMENT;
    }

    @Override
    public boolean visible(SpaceHead space) {
        return space.has(user.person()) && space.standing() != SpaceHead.Standing.OFFERED;
    }
}
