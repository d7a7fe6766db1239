package org.belay.goal;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Somebody answered a check-in. */
public record CheckInEncouraged(
        GoalId goal, CheckInId checkIn, PersonId writer, String byName, ProgramId program, String programName) {}
