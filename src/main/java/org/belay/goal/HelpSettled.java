package org.belay.goal;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** A coordinator has taken care of what somebody asked help with. */
public record HelpSettled(
        GoalId goal,
        CheckInId checkIn,
        PersonId writer,
        String byName,
        Instant at,
        ProgramId program,
        String programName) {}
