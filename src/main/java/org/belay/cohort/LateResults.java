package org.belay.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.belay.shared.CohortId;

/**
 * What is still to come of a cohort, and would be wanting in the report that is kept when it is closed. Features further
 * right answer as beans; {@link CohortLifeCycle} has decided about access already.
 */
public interface LateResults {

    /** The day on which the last of it is there; nothing when all is there. */
    Optional<LocalDate> expectedOn(CohortId cohort);
}
