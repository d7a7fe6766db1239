package org.belay.matching;

import java.util.List;
import org.belay.enrollment.EnrollmentId;

/**
 * Matches that had been completed go on after all.
 *
 * @param places of their people, which go on with them
 */
public record CompletionsTakenBack(List<EnrollmentId> places) {

    public CompletionsTakenBack {
        places = List.copyOf(places);
    }
}
