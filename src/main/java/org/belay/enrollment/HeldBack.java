package org.belay.enrollment;

import java.util.List;
import org.belay.shared.PersonId;

/**
 * Somebody whom the matching leaves out until they are prepared.
 *
 * @param steps titles of the required steps that are open
 * @param statement whether they have not agreed to the confidentiality statement
 */
public record HeldBack(EnrollmentId enrollment, PersonId person, String name, List<String> steps, boolean statement) {

    public HeldBack {
        steps = List.copyOf(steps);
    }
}
