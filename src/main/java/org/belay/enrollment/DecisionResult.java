package org.belay.enrollment;

import java.util.List;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision on several people: partial success is normal.
 *
 * @param id by which it can be taken back; null when nobody was decided on
 */
public record DecisionResult(
        Decision decision,
        List<Done> done,
        List<Skipped> skipped,
        @Nullable DecisionId id) {

    public DecisionResult {
        done = List.copyOf(done);
        skipped = List.copyOf(skipped);
    }

    /**
     * One that was decided.
     *
     * @param before the state that an undo returns to
     * @param version after the decision: an undo finds out by it whether anything happened since
     */
    public record Done(EnrollmentId id, String name, EnrollmentState before, long version) {}

    public record Skipped(EnrollmentId id, String name, Problem why) {}
}
