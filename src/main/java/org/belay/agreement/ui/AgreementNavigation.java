package org.belay.agreement.ui;

import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePlace;

/** Addresses of agreements. */
public final class AgreementNavigation {

    private AgreementNavigation() {}

    public static String agreement(Space space) {
        return MatchingNavigation.tab(space, SpacePlace.AGREEMENT);
    }
}
