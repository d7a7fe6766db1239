package org.belay.community;

import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the people of a program.
 *
 * @param cohort null for all of its cohorts, as with the others
 * @param circle those who are in it now
 * @param side this one, and both
 * @param state null for whoever takes part
 */
public record Segment(
        ProgramId program,
        @Nullable CohortId cohort,
        @Nullable CircleId circle,
        @Nullable SiteId site,
        @Nullable Side side,
        @Nullable EnrollmentState state) {

    public static Segment of(ProgramId program) {
        return new Segment(program, null, null, null, null, null);
    }
}
