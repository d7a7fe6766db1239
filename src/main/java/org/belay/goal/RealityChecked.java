package org.belay.goal;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** A partner said whether a goal is realistic. */
public record RealityChecked(
        GoalId goal,
        int revision,
        PersonId owner,
        String byName,
        ProgramId program,
        String programName,
        boolean agreed) {}
