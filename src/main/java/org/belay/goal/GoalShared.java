package org.belay.goal;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Somebody let a partner, or the others of a circle, read a goal, and asks whether it is realistic. */
public record GoalShared(
        GoalId goal, int revision, PersonId by, String byName, PersonId with, ProgramId program, String programName) {}
