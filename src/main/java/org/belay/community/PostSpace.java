package org.belay.community;

import org.belay.matching.CircleId;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** A space in which people post. That of a circle is there with it; those of cohorts and programs are switched on. */
public sealed interface PostSpace {

    record OfCircle(CircleId circle) implements PostSpace {}

    record OfCohort(CohortId cohort) implements PostSpace {}

    record OfProgram(ProgramId program) implements PostSpace {}
}
