package org.belay.goal;

import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.ProgramId;

/**
 * Somebody who has been there, without a name: who it is, both learn once a talk is accepted.
 *
 * @param topics all that they let others find them by
 * @param asked whether whoever looks has asked them already
 */
public record SomebodyWhoKnows(
        EnrollmentId place, ProgramId program, String programName, List<String> topics, boolean asked) {

    public SomebodyWhoKnows {
        topics = List.copyOf(topics);
    }
}
