package org.belay.matching.ui;

import org.belay.shared.CohortId;

/** A further page about the pairs of a cohort, from a feature further right; a Spring bean in its {@code .ui} package. */
public interface PairsPage {

    /** As the menu of the pairs says it, already translated. */
    String label();

    String address(CohortId cohort);

    /** Whether pairs and circles are completed there at the end. */
    default boolean closes() {
        return false;
    }
}
