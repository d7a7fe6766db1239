package org.belay.goal;

import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.belay.program.TopicId;

/** What somebody has been through and lets the others of a program find them by; none for not to be found. */
public record OwnExperience(EnrollmentId place, String programName, String cohortName, Set<TopicId> topics) {

    /** So many at most: who has been through everything is no help. */
    public static final int MOST = 8;

    public OwnExperience {
        topics = Set.copyOf(topics);
    }
}
