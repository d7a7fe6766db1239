package org.belay.goal;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * Somebody said whether a goal is realistic.
 *
 * @param writer who wrote it as it is
 */
public record RealityChecked(
        GoalId goal,
        int revision,
        PersonId writer,
        String byName,
        ProgramId program,
        String programName,
        boolean agreed,
        Instant at) {}
