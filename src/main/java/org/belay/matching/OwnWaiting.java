package org.belay.matching;

import java.time.Instant;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/** A cohort in which whoever is signed in waits for a match. */
public record OwnWaiting(
        CohortId cohort,
        String program,
        String cohortName,
        boolean asMentor,
        @Nullable Instant since,
        WaitingReason why) {}
