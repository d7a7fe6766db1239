package org.belay.matching;

import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** One of the two of a pair, as lists show people. */
public record Party(
        EnrollmentId enrollment,
        PersonId person,
        String name,
        @Nullable String department,
        @Nullable String site) {

    static Party of(Participant person) {
        return new Party(
                person.enrollment(), person.person(), person.name(), person.departmentName(), person.siteName());
    }
}
