package org.belay.cohort.ui;

import java.util.OptionalInt;
import org.belay.cohort.CohortDetails;

/**
 * A tab that a feature adds to the workspace, as a Spring bean; a place without such a bean is not shown. Its page is at
 * {@link CohortNavigation#tab} and extends {@link CohortPage}.
 */
public interface CohortTab {

    CohortPlace place();

    /** A number beside the label, such as how many people there are. */
    default OptionalInt count(CohortDetails cohort) {
        return OptionalInt.empty();
    }

    default boolean visible(CohortDetails cohort) {
        return true;
    }

    static CohortTab of(CohortPlace place) {
        return () -> place;
    }
}
