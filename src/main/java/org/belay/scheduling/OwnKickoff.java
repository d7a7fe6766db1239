package org.belay.scheduling;

import java.time.Instant;
import org.belay.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** An agreed kickoff of somebody's cohort. */
public record OwnKickoff(
        String cohortName,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable String roomName) {}
