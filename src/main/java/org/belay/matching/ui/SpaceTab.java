package org.belay.matching.ui;

import org.belay.matching.SpaceHead;

/**
 * A tab that a feature adds to the pages of a space, as a Spring bean. Its page is at {@link MatchingNavigation#tab} and
 * extends {@link SpacePage}; it has an address for pairs and one for circles.
 */
public interface SpaceTab {

    SpacePlace place();

    /** Whether the signed-in person finds it in this space. */
    boolean visible(SpaceHead space);
}
