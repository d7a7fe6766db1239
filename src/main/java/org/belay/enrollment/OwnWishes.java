package org.belay.enrollment;

import java.util.List;

/**
 * The wishes of somebody who takes part in a cohort.
 *
 * @param ranked first choice first, also those whom the application named
 * @param version of the place
 */
public record OwnWishes(EnrollmentId place, List<NamedPerson> ranked, long version) {

    public OwnWishes {
        ranked = List.copyOf(ranked);
    }
}
