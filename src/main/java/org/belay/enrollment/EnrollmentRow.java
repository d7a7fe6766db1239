package org.belay.enrollment;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A person of a cohort in a list. */
public record EnrollmentRow(
        EnrollmentId id,
        PersonId person,
        String name,
        @Nullable String department,
        @Nullable String site,
        Side side,
        EnrollmentState state,
        @Nullable Instant appliedAt,
        int mentorCapacity,
        int menteeDemand,
        boolean availabilityGiven,
        long version) {}
