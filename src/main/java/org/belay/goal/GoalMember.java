package org.belay.goal;

import org.belay.shared.PersonId;

/** Somebody who works on a goal of their circle. */
public record GoalMember(GoalId goal, PersonId person, String name) {}
