package org.belay.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.belay.security.Actor;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when rules look.
 *
 * @param partners those matched with whoever asks
 * @param zone where they are: it says which day it is
 * @param program null for all that they coordinate
 * @param cohort null for all
 */
record Scope(
        Actor actor,
        Set<PersonId> partners,
        Thresholds thresholds,
        Instant now,
        ZoneId zone,
        @Nullable ProgramId program,
        @Nullable CohortId cohort) {

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
