package org.belay.goal;

import org.belay.enrollment.EnrollmentId;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;

/** Where a goal is written: shared with the partner of a match, for oneself, or as a goal of a circle. */
public sealed interface GoalPlace {

    record OfMatch(MatchId match) implements GoalPlace {}

    record OfCircle(CircleId circle) implements GoalPlace {}

    record OfOneself(EnrollmentId place) implements GoalPlace {}
}
