package org.belay.enrollment;

import java.util.List;
import org.belay.shared.Problem;

/** What came of a decision on several people: partial success is normal. */
public record DecisionResult(Decision decision, List<Done> done, List<Skipped> skipped) {

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
